using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Cluster mode: disabled, compatible, enabled, one after the other and each alone in its update.</summary>
internal static partial class ClusterModeRules
{
    private const string Mode = "ClusterMode";
    private const string Group = "CacheParameterGroupName";
    private const string Disabled = "disabled";
    private const string Compatible = "compatible";
    private const string Enabled = "enabled";
    private const string Sentence =
        "'Cluster mode updates are not supported while attempting to update additional properties'";

    private const string Nodes = "NumCacheClusters";

    private const string Failover = "AutomaticFailoverEnabled";

    private static readonly string[] Between =
    [
        Nodes,
        "NumNodeGroups",
        "NodeGroupConfiguration",
        "CacheNodeType",
        "Engine",
        "EngineVersion",
    ];

    private static readonly string[] OfTopology = ["NumNodeGroups", "NodeGroupConfiguration", Nodes];

    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new("L-19", "Cluster mode is enabled by way of compatible, alone in its update, and never disabled again.")
        {
            Effect = UpdateEffect.NeedsSteps,
            Before = """{"ClusterMode": "disabled", "AutomaticFailoverEnabled": true}""",
            After = """{"ClusterMode": "enabled", "AutomaticFailoverEnabled": true}""",
            Source = UpdateRule.Guide + "modify-cluster-mode.html",
        },
    ];

    /// <summary>Whether the group runs with cluster mode; null where that cannot be told.</summary>
    /// <remarks>
    /// One shard that is listed and no parameter group is without it, too: "If you're creating a (cluster mode disabled) or a (cluster
    /// mode enabled) replication group, you can use this parameter to individually configure each node group (shard)", says of
    /// NodeGroupConfiguration https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html,
    /// and the group of the engine is one without.
    /// </remarks>
    public static bool? IsEnabled(Side side) => side.Group.HasClusterMode ?? (ListsOneShard(side) ? false : null);

    private static bool ListsOneShard(Side side) =>
        side.Group
            is {
                GlobalReplicationGroupId.IsAbsent: true,
                ClusterMode.IsAbsent: true,
                CacheParameterGroupName.IsAbsent: true,
                NumNodeGroups.IsUnresolved: false,
                NodeGroupConfiguration.Count: 1
            };

    public static IEnumerable<Verdict> Of(ResourceChange change)
    {
        var (old, @new) = (Of(change.Old), Of(change.New));
        if (
            old == Compatible
            && @new == Compatible
            && Between.FirstOrDefault(name => IsChanged(change, name)) is { } barred
        )
        {
            return
            [
                Verdict.Refused(
                    "L-19",
                    barred,
                    $"{Wording.Change(change, barred)}; a group in cluster mode compatible cannot be scaled or upgraded. Go on "
                        + "to enabled, or back to disabled, in an update before",
                    detour: WithoutTheMode(change)
                ),
            ];
        }

        if (old == @new && IsInCapitals(change))
        {
            return [InCapitals(change, old!)];
        }

        return @new is null || old == @new ? []
            : old is not null ? [From(old, @new, change)]
            : IsNotTold(change) ? [FromUnknown(@new, change)]
            : [];
    }

    // The same engine in capitals is no other one.
    private static bool IsChanged(ResourceChange change, string name) =>
        change.Changes(name) && !(name == "Engine" && change.Old.Engine is { } engine && change.New.Engine == engine);

    private static Verdict From(string old, string @new, ResourceChange change) =>
        (old, @new) switch
        {
            (Enabled, _) => Verdict.Refused(
                "L-19",
                Mode,
                $"{old} -> {@new}; a group with cluster mode cannot go back. Keep it, or move to a new cache",
                covers: [Group],
                second: new SecondCache(
                    "without cluster mode",
                    [Edit.Text(Mode, Disabled), .. WithoutShards(change.New)]
                )
            ),
            _ when IsTooOld(change.New) => Verdict.Refused(
                "L-19",
                Mode,
                $"{old} -> {@new}; the mode of a group that exists can be changed with "
                    + $"{EngineFeature.ClusterModeProperty.Availability}. Upgrade the engine first, or move to a new cache",
                second: Second(change, @new)
            ),
            (_, Compatible or Enabled) when FailsOver(change) == false => Verdict.Refused(
                "L-19",
                Mode,
                $"{old} -> {@new}; that needs failover and at least one replica: add a replica and turn "
                    + "AutomaticFailoverEnabled on in updates before"
            ),
            (Disabled, _) when change.Old.Has(Group) && !change.New.Has(Group) => Verdict.Refused(
                "L-19",
                Mode,
                $"{old} -> {@new}; that needs a parameter group with cluster-enabled yes, and the one that is left out "
                    + "stays: write CacheParameterGroupName"
            ),
            _ => Migration(change, old, @new),
        };

    // What an update leaves out stays.
    private static bool? FailsOver(ResourceChange change) =>
        (change.New.Has(Failover) || !change.Old.Has(Failover) ? change.New : change.Old).Group.HasFailover;

    // The default group without cluster mode in place of the one with it; of a group of one's own, lint knows what it has.
    private static IEnumerable<Edit> WithoutShards(Side @new) =>
        @new.Text(Group).TryGet(out var name) && DefaultGroupName.WithoutClusterMode(name) is { } without
            ? [Edit.Text(Group, without)]
            : [];

    private static Verdict Migration(ResourceChange change, string old, string @new)
    {
        var alone = change.Properties.All(property => property.Name is Mode or Group);
        if (alone && change.New.Has(Mode) && (old, @new) is not (Disabled, Enabled))
        {
            return Verdict.InPlace(
                "L-19",
                Mode,
                $"{old} -> {@new}{WithGroup(change)}"
                    + (@new == Compatible ? "; clients can now move to the cluster protocol (enabled is final)" : ""),
                covers: [Mode, Group],
                step: @new switch
                {
                    Compatible =>
                        "Let clients speak both protocols; all keys must be in database 0, and nothing else may change",
                    Disabled =>
                        "Once no client uses the cluster protocol, go back to the one without; nothing else may change",
                    _ => "Once every client uses a cluster client, finish, which is final; nothing else may change",
                }
            );
        }

        return Verdict.NeedsSteps(
            "L-19",
            Mode,
            (old, @new) is (Disabled, Enabled)
                ? $"disabled -> enabled; it goes by way of compatible, each mode alone in its update{EngineFirst(change)}"
                : $"{old} -> {@new}{WithGroup(change)} together with other changes: {Sentence}{EngineFirst(change)}",
            covers: [Mode, Group, .. Topology(change)],
            second: Second(change, @new),
            detours: [.. Detours(change, old, @new)]
        );
    }

    /// <summary>What leads to cluster mode on the way to several shards; nothing where the mode stays.</summary>
    public static IEnumerable<IReadOnlyList<Edit>> DetoursOf(ResourceChange change) =>
        IsTurnedOn(change) ? Detours(change, Of(change.Old)!, Of(change.New)!) : [];

    /// <summary>What belongs to the mode where several shards bring it along; nothing where the mode stays.</summary>
    public static IEnumerable<string> Covered(ResourceChange change) => IsTurnedOn(change) ? [Mode, Group] : [];

    /// <summary>What is said of the mode where several shards bring it along.</summary>
    public static string Beside(ResourceChange change) =>
        !IsTurnedOn(change)
            ? ""
            : $". NEW has cluster mode{WithGroup(change)}, which a live group gets by way of ClusterMode: compatible"
                + (
                    IsTooOld(change.Old) || IsTooOld(change.New)
                        ? $", with {EngineFeature.ClusterModeProperty.Availability}: upgrade the engine first"
                    : FailsOver(change) == false || change.Old.Group.HasFailover == false
                        ? ", with failover and a replica: add them in updates before"
                    : ""
                );

    private static bool IsTurnedOn(ResourceChange change) =>
        Of(change.New) == Enabled && Of(change.Old) is Disabled or Compatible;

    // The parameter group goes with the mode and has no line of its own.
    private static string WithGroup(ResourceChange change) =>
        change.Changes(Group) ? $" with {Group} {Wording.Change(change, Group)}" : "";

    // Shards need cluster mode; replicas are added before, and their number only leaves the template with the shards.
    private static IEnumerable<string> Topology(ResourceChange change) =>
        OfTopology.Where(property => change.Changes(property) && (property != Nodes || !change.New.Has(Nodes)));

    private static string? Of(Side side) =>
        side.Group.ClusterMode.Is(Compatible) ? Compatible
        : IsEnabled(side) is not { } isEnabled ? null
        : isEnabled ? Enabled
        : Disabled;

    private static bool IsTooOld(Side side) => side.Supports(EngineFeature.ClusterModeProperty) == false;
}
