using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.A;

/// <summary>What Application Auto Scaling may change of a cache.</summary>
internal static class ScalableTargetRules
{
    private static readonly EngineFeature Feature = new("autoscaling", "7.2", "6.0", null);
    private static readonly EngineFeature TieredFeature = new("autoscaling of r6gd", "7.2", "7.0", null);

    private static readonly string Scaled = string.Join(
        ", ",
        NodeFamily.All.Where(known => known.Can(NodeCapabilities.AutoScaling))
    );

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ScalableTargetSpecification>> All =
    [
        new Rule<ScalableTargetSpecification>("A-01", nameof(ScalableTargetSpecification.Group))
        {
            Mistake = target => target.MeantGroup is { } group ? WrongGroup(group) : null,
            Source = Pages.Scaling,
            Place = _ => nameof(ScalableTargetSpecification.ResourceId),
            Statement =
                "What is autoscaled is a replication group with cluster mode on, of Valkey 7.2 or Redis OSS 6.0, or newer.",
            Why = "Application Auto Scaling refuses the target.",
            Implies = ["A-02"],
            Breaks = Over(RuleExamples.Pair()),
            Keeps = Over(RuleExamples.Sharded(beside: Online)),
        },
        new Rule<ScalableTargetSpecification>("A-02", nameof(ScalableTargetSpecification.Group))
        {
            Mistake = target => target.MeantGroup is { } group ? WrongNode(group) : null,
            Source = Pages.Scaling,
            Place = _ => nameof(ScalableTargetSpecification.ResourceId),
            Statement = $"Autoscaling works on {Scaled}, of size large to 2xlarge; on r6gd from Redis OSS 7.0.7.",
            Why = "Application Auto Scaling refuses the target, or never scales it.",
            Breaks = Over(RuleExamples.Sharded(nodeType: "cache.r7g.4xlarge", beside: Online)),
            Keeps = Over(RuleExamples.Sharded(nodeType: "cache.r7g.2xlarge", beside: Online)),
        },
        new Rule<ScalableTargetSpecification>("A-03", nameof(ScalableTargetSpecification.Group))
        {
            Mistake = target => target.Group is { } group ? WrongPlace(group) : null,
            Source = Pages.Scaling,
            Place = _ => nameof(ScalableTargetSpecification.ResourceId),
            Statement =
                "A member of a global datastore is not autoscaled, and neither is a cache in a Local Zone or on an Outpost.",
            Why = "Application Auto Scaling refuses the target.",
            Implies = ["A-01", "A-11"],
            Breaks = Over(RuleExamples.Joining()),
            Keeps = Over(RuleExamples.Sharded(beside: Online)),
        },
        ScalingNameRules.ForTargets,
        new Rule<ScalableTargetSpecification>("A-11", nameof(ScalableTargetSpecification.MinCapacity))
        {
            Mistake = OutsideAtFirst,
            Source = Pages.ScalingPolicies,
            Place = target =>
                target.MinCapacity.TryGet(out var least) && AtFirst(target).Count < least
                    ? nameof(ScalableTargetSpecification.MinCapacity)
                    : nameof(ScalableTargetSpecification.MaxCapacity),
            Severity = Severity.Warning,
            SeverityReason = "The service scales into the limits by itself; nothing is refused.",
            Statement =
                "The number of shards or replicas that a group is created with is within the limits of its autoscaling.",
            Why = "The service scales the group as soon as it exists, which takes long and is charged.",
            Breaks = Over(RuleExamples.Sharded(beside: Online, shards: 1), 2),
            Keeps = Over(RuleExamples.Sharded(beside: Online, shards: 2), 2),
        },
        new Rule<ScalableTargetSpecification>("A-12", nameof(ScalableTargetSpecification.Group))
        {
            Mistake = target =>
                target.ScalableDimension.Is(ScalingDimension.Shards)
                && target.UsesOnlineResharding == false
                && target.MeantGroup is { } group
                && (group.NumNodeGroups.TryGet(out _) || group.NodeGroupConfiguration is { Count: > 0 })
                    ? "the group's number of shards is written in the template and autoscaled: give the group UpdatePolicy {UseOnlineResharding: true}, or a later update replaces it, and keep the number current"
                    : null,
            Source = Pages.Scaling,
            Place = _ => nameof(ScalableTargetSpecification.ResourceId),
            Severity = Severity.Warning,
            Evidence = Evidence.Inferred,
            Statement = "A group whose shards are autoscaled has UseOnlineResharding.",
            Why = "A later change of the number in the template would reset the count, by replacing the group.",
            Breaks = Over(RuleExamples.Sharded()),
            Keeps = Over(RuleExamples.Sharded(beside: Online)),
        },
    ];

    private const string Online = """ "UpdatePolicy": {"UseOnlineResharding": true} """;

    private static string? WrongGroup(ReplicationGroupSpecification group) =>
        group.HasClusterMode == false
            ? "only groups with cluster mode on are autoscaled, and this one is off: use a parameter group with cluster-enabled yes"
        : group.ClusterMode.Is("compatible")
            ? "a group in cluster mode compatible cannot be scaled: go on to cluster mode enabled first"
        : group.Lacks(Feature);

    private static string? WrongNode(ReplicationGroupSpecification group)
    {
        if (
            !group.CacheNodeType.TryGet(out var name)
            || CacheNodeType.Of(name) is not { Family: { } family, Size: { } size }
        )
        {
            return null;
        }

        return !family.Can(NodeCapabilities.AutoScaling, size)
                ? $"{name} is not autoscaled: take one of {Scaled}, size {string.Join(", ", NodeFamily.AutoScalingSizes)}"
            : family.Can(NodeCapabilities.DataTiering) ? group.Lacks(TieredFeature)
            : null;
    }

    private static string? WrongPlace(ReplicationGroupSpecification group) =>
        group.JoinsGlobalDatastore ? "a member of a global datastore is not autoscaled: leave the target out"
        : LocalZone.Of(group) is { } zone ? $"a cache in a Local Zone ({zone}) is not autoscaled: leave the target out"
        : group.SubnetGroup?.IsOnOutpost.Is(true) == true
            ? "a cache on an Outpost is not autoscaled: leave the target out"
        : null;

    private static string? OutsideAtFirst(ScalableTargetSpecification target)
    {
        var (what, count) = AtFirst(target);
        return count is not { } number ? null
            : target.MinCapacity.TryGet(out var least) && number < least
                ? $"the group is created with {Sentences.Counted(number, what)}, below the minimum of its autoscaling, {least}: begin within the limits"
            : target.MaxCapacity.TryGet(out var most) && number > most
                ? $"the group is created with {Sentences.Counted(number, what)}, above the maximum of its autoscaling, {most}: begin within the limits"
            : null;
    }

    // What the group is created with of what is scaled; null where that is not known.
    private static (string What, double? Count) AtFirst(ScalableTargetSpecification target) =>
        target.MeantGroup is not { } group ? ("", null)
        : target.ScalableDimension.Is(ScalingDimension.Shards) ? ("shard", CacheTopology.Shards(group))
        : target.ScalableDimension.Is(ScalingDimension.Replicas)
            ? ("replica", group.ReplicasPerNodeGroup.TryGet(out var replicas) ? replicas : null)
        : ("", null);

    private static string Over(string group, int least = 1) =>
        RuleExamples.Template(
            ("Cache", group),
            ExampleOf.Resource(
                "Target",
                ResourceTypes.ScalableTarget,
                $$"""{"ServiceNamespace": "elasticache", "ScalableDimension": "elasticache:replication-group:NodeGroups", "ResourceId": {"Fn::Sub": "replication-group/${Cache}"}, "MinCapacity": {{least}}, "MaxCapacity": 10}"""
            )
        );
}
