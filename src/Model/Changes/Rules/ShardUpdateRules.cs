using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Shards: online only with the update policy, and best alone; never without replicas.</summary>
internal static class ShardUpdateRules
{
    private const string Shards = "NumNodeGroups";
    private const string GlobalShards = "GlobalNodeGroupCount";
    private const string Placement = "NodeGroupConfiguration";
    private const string Replicas = "ReplicasPerNodeGroup";

    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new("R-28", "A group with cluster mode disabled cannot be resharded.")
        {
            Effect = UpdateEffect.Refused,
            Before = """{"ClusterMode": "disabled"}""",
            After = """{"ClusterMode": "disabled", "NumNodeGroups": 2}""",
            Beside = """{"UpdatePolicy": {"UseOnlineResharding": true}}""",
            Evidence = Evidence.ServiceError,
            Source = UpdateRule.CloudFormation + "aws-attribute-updatepolicy.html",
        },
        new("X-06", "The number of shards changes in place only with UpdatePolicy UseOnlineResharding.")
        {
            Effect = UpdateEffect.Replaced,
            Before = """{"NumNodeGroups": 2}""",
            After = """{"NumNodeGroups": 3}""",
            Source = UpdateRule.CloudFormation + "aws-attribute-updatepolicy.html",
        },
    ];

    public static IEnumerable<Verdict> Resharding(ResourceChange change)
    {
        var changed = new[] { Shards, Placement }.Where(change.Changes).ToList();
        if (changed.Count == 0 || GlobalDatastoreRules.HoldsShards(change) || LeavesOut(change))
        {
            yield break;
        }

        var what =
            Wording.Change(change, changed[0])
            + string.Concat(changed.Skip(1).Select(other => $", {other} {Wording.Change(change, other)}"));
        if (!change.New.UsesOnlineResharding)
        {
            yield return new Verdict(
                changed.Exists(property => change.Find(property)!.IsCertain)
                    ? UpdateEffect.Replaced
                    : UpdateEffect.Unclear,
                "X-06",
                changed[0],
                $"{what}; without UpdatePolicy UseOnlineResharding: true, CloudFormation replaces the group{ClusterModeRules.Beside(change)}{AboutReplicas(change)}"
            )
            {
                Covers = [.. changed, .. ClusterModeRules.Covered(change)],
                Detours =
                [
                    [new Edit("UpdatePolicy", """{"UseOnlineResharding": true}"""), .. changed.Select(Edit.AsNew)],
                    // What is replaced hears nothing of the mode that several shards need.
                    .. ClusterModeRules.DetoursOf(change),
                ],
                SecondCache = Beside(change, changed),
            };
            yield break;
        }

        if (ClusterModeRules.IsEnabled(change.Old) == false && ClusterModeRules.IsEnabled(change.New) == false)
        {
            yield return Verdict.Refused(
                "R-28",
                changed[0],
                $"{what}; 'Operation is only applicable for cluster mode enabled replication groups'. Enable cluster mode "
                    + "first",
                covers: changed
            );
            yield break;
        }

        if (ShardsThatStayRules.Untold(change) is { } why)
        {
            yield return Verdict.PerhapsRefused("X-06", changed[0], $"{what}; {why}", covers: changed);
            yield break;
        }

        var others = change.Properties.Where(property => !changed.Contains(property.Name)).ToList();
        var aboutReplicas = ShardsThatStayRules.AboutReplicas(change);
        yield return Verdict.Unless(
            "X-06",
            changed[0],
            $"{what}, online unless {Obstacle(change)}"
                + (
                    others.Count == 0
                        ? ""
                        : "; AWS recommends to change nothing else in that update, and NEW also changes "
                            + string.Join(", ", others.Select(property => property.Name))
                )
                + ShardsThatStayRules.AboutSlots(change)
                + aboutReplicas,
            before: "aws elasticache describe-replication-groups --replication-group-id ID shows available, NodeGroups[] with the "
                + $"ids and slots{(aboutReplicas.Length > 0 ? ", and replicas," : "")} that OLD lists, no PendingModifiedValues, and EngineCPUUtilization is below 80 %"
                + (IsFewer(change) ? "; the data of all shards fits in those that are left" : ""),
            after: "aws elasticache describe-replication-groups shows the new shards; aws elasticache describe-events tells of a "
                + "resharding that was cancelled",
            question: new LiveQuestion(LiveQuestionKind.ShardsMove, IsFewer(change) ? Memory(change.New) : null),
            covers: changed,
            step: "Reshard online"
        );
    }

    /// <summary>Whether NEW says nothing of shards, of which OLD has some: what that does is in the table of what is left out.</summary>
    public static bool LeavesOut(ResourceChange change) =>
        !change.New.Has(Shards) && !change.New.Has(Placement) && (change.Old.Has(Shards) || change.Old.Has(Placement));

    /// <summary>Whether CloudFormation replaces the group where it takes what is left out for another number of shards.</summary>
    public static bool MayReplace(ResourceChange change, string property) =>
        property is Shards or Placement && !change.New.UsesOnlineResharding;

    private static SecondCache? Beside(ResourceChange change, List<string> changed) =>
        ClusterModeRules.IsEnabled(change.New) != true
            ? null
            : new SecondCache(
                "with the shards of NEW",
                [.. changed.Append(Replicas).Where(change.New.Has).Select(Edit.AsNew)]
            );

    // Online, the shards keep the replicas that they have.
    private static string AboutReplicas(ResourceChange change) =>
        change.Changes(Replicas)
            ? $". Nor is {Replicas} known to change in place ({Wording.Change(change, Replicas)}, X-16)"
            : "";

    /// <summary>Of a global datastore, whose members are resharded together.</summary>
    public static IEnumerable<Verdict> OfGlobal(ResourceChange change)
    {
        var before = GlobalCount(change.Old);
        var after = GlobalCount(change.New);
        // The datastore may only say what its primary has.
        if (!change.Changes(GlobalShards) || !change.New.Has(GlobalShards) || (before is not null && before == after))
        {
            yield break;
        }

        var isFewer = after < before;
        yield return Verdict.Unless(
            "X-06",
            GlobalShards,
            $"{Wording.Change(change, GlobalShards)}, online unless a member is busy"
                + (isFewer ? ", or the shards that are left cannot hold the data" : ""),
            before: "aws elasticache describe-replication-groups shows available for each member, and EngineCPUUtilization is below 80 %"
                + (isFewer ? "; the data of all shards fits in those that are left" : ""),
            after: "aws elasticache describe-global-replication-groups shows the new shards",
            question: new LiveQuestion(LiveQuestionKind.ShardsMove, null)
        );
    }

    // What all shards of NEW hold together.
    private static double? Memory(Side side) =>
        Count(side) is { } shards
        && side.Text("CacheNodeType").TryGet(out var name)
        && CacheNodeType.Of(name).Size is { } size
            ? shards * NodeMemory.UsableGiB(size)
            : null;

    private static string Obstacle(ResourceChange change) =>
        ScaledBy(change.Old) is { } target
            ? $"{Obstacles(change)}, or {target} has scaled it to another number of shards than OLD says"
            : Obstacles(change);

    // Application Auto Scaling changes the shards beside the template.
    private static string? ScaledBy(Side side) =>
        side
            .Users.FirstOrDefault(user =>
                user.Type == ResourceTypes.ScalableTarget
                && new Side(side.Context, user).Text("ScalableDimension").Is(ScalingDimension.Shards)
            )
            ?.LogicalId;

    private static string Obstacles(ResourceChange change) =>
        IsFewer(change) ? "the group is busy, or the shards that are left cannot hold the data"
        : change.Changes(Placement) ? "the group is busy, or its shards are not those that OLD lists"
        : "the group is busy";

    private static bool IsFewer(ResourceChange change) =>
        Count(change.Old) is { } before && Count(change.New) is { } after && after < before;

    private static double? GlobalCount(Side side) =>
        side.HolderOf(GlobalShards) is { } primary ? Count(primary)
        : side.Number(GlobalShards).TryGet(out var shards) ? shards
        : null;

    private static double? Count(Side side) =>
        side.Number(Shards).TryGet(out var shards) ? shards : side.Items(Placement)?.Count;

    /// <summary>A group with cluster mode and without replicas can be created, and no update of it ever succeeds.</summary>
    public static IEnumerable<Verdict> WithoutReplicas(ResourceChange change)
    {
        if (change.Properties.Count > 0 && ClusterModeRules.IsEnabled(change.Old) == true && HasNone(change.Old))
        {
            yield return Verdict.Refused(
                "R-08",
                "ReplicasPerNodeGroup",
                "0 with cluster mode: every update fails, even one of tags, with 'Replication group must have at least "
                    + "one read replica to enable autofailover'. Move to a new cache with replicas",
                second: new SecondCache("with at least one replica a shard", [new Edit("ReplicasPerNodeGroup", "1")])
                {
                    StaysOtherwise = true,
                }
            );
        }
    }

    private static bool HasNone(Side side) =>
        side.Number("ReplicasPerNodeGroup").Is(0)
        || (side.Items(Placement) is { Count: > 0 } shards && shards.All(shard => shard.Number("ReplicaCount").Is(0)));
}
