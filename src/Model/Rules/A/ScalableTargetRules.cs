using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.A;

/// <summary>What Application Auto Scaling may change of a cache.</summary>
internal static class ScalableTargetRules
{
    private const string Scaling = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling.html";
    private const string Policies = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling-Policies.html";

    private const string Quotas = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html";

    private static readonly EngineFeature Feature = new("autoscaling", "7.2", "6.0", null);
    private static readonly EngineFeature TieredFeature = new("autoscaling of r6gd", "7.2", "7.0", null);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ScalableTargetSpecification>> All =
    [
        Rule(
            "A-01",
            nameof(ScalableTargetSpecification.Group),
            target => target.MeantGroup is { } group ? WrongGroup(group) : null
        ) with
        {
            Place = _ => nameof(ScalableTargetSpecification.ResourceId),
            Statement =
                "What is autoscaled is a replication group with cluster mode on, of Valkey 7.2 or Redis OSS 6.0, or newer.",
            Why = "Application Auto Scaling refuses the target.",
            Implies = ["A-02"],
            Breaks = Over(RuleExamples.Pair()),
            Keeps = Over(RuleExamples.Sharded(beside: Online)),
        },
        Rule(
            "A-02",
            nameof(ScalableTargetSpecification.Group),
            target => target.MeantGroup is { } group ? WrongNode(group) : null
        ) with
        {
            Place = _ => nameof(ScalableTargetSpecification.ResourceId),
            Statement =
                "Autoscaling works on m5, m6g, m7g, r5, r6g, r6gd, r7g and c7gn, of size large to 2xlarge; on r6gd from Redis OSS 7.0.7.",
            Why = "Application Auto Scaling refuses the target, or never scales it.",
            Breaks = Over(RuleExamples.Sharded(nodeType: "cache.r7g.4xlarge", beside: Online)),
            Keeps = Over(RuleExamples.Sharded(nodeType: "cache.r7g.2xlarge", beside: Online)),
        },
        Rule(
            "A-03",
            nameof(ScalableTargetSpecification.Group),
            target => target.Group is { } group ? WrongPlace(group) : null
        ) with
        {
            Place = _ => nameof(ScalableTargetSpecification.ResourceId),
            Statement =
                "A member of a global datastore is not autoscaled, and neither is a cache in a Local Zone or on an Outpost.",
            Why = "Application Auto Scaling refuses the target.",
            Implies = ["A-01", "A-11"],
            Breaks = Over(RuleExamples.Joining()),
            Keeps = Over(RuleExamples.Sharded(beside: Online)),
        },
        Limited("A-04", ScalingDimension.Shards, "shards", ScalingDimension.MostShards, Policies) with
        {
            Statement = "Shards are autoscaled between 1 and 500, the minimum not above the maximum.",
            Why = "Application Auto Scaling refuses the target: no group has more than 500 shards.",
            Implies = ["A-04-quota", "A-11", "A-18", "A-18-quota"],
            Breaks = """{"MaxCapacity": 501}""",
            Keeps = """{"MinCapacity": 1, "MaxCapacity": 250}""",
        },
        Rule(
            "A-04-quota",
            nameof(ScalableTargetSpecification.MaxCapacity),
            target =>
                target.ScalableDimension.Is(ScalingDimension.Shards)
                && (
                    Above(target.MinCapacity, ScalingDimension.DocumentedShards)
                    ?? Above(target.MaxCapacity, ScalingDimension.DocumentedShards)
                )
                    is { } wrong
                    ? $"autoscaling is documented up to {ScalingDimension.DocumentedShards} shards, groups up to {ScalingDimension.MostShards}, got {wrong}: stay within the former, or acknowledge this"
                    : null,
            Policies
        ) with
        {
            Place = OutsidePlace(ScalingDimension.DocumentedShards),
            Severity = Severity.Warning,
            SeverityReason = Unsettled,
            Statement = "More than 250 shards are within one documented limit and beyond another.",
            Why = "The page on autoscaling says 250, the page of quotas 500.",
            Breaks = """{"MaxCapacity": 300}""",
            Keeps = """{"MinCapacity": 1, "MaxCapacity": 250}""",
        },
        Limited("A-05", ScalingDimension.Replicas, "replicas", ScalingDimension.MostReplicas, Policies) with
        {
            Statement = "Replicas are autoscaled between 1 and 5, the minimum not above the maximum.",
            Why = "Application Auto Scaling refuses the target.",
            Implies = ["A-11", "A-18", "A-18-quota"],
            Breaks =
                """{"ScalableDimension": "elasticache:replication-group:Replicas", "MinCapacity": 0, "MaxCapacity": 6}""",
            Keeps =
                """{"ScalableDimension": "elasticache:replication-group:Replicas", "MinCapacity": 1, "MaxCapacity": 3}""",
        },
        Limited("A-05-nodes", ScalingDimension.Nodes, "nodes", ScalingDimension.MostNodes, Quotas) with
        {
            Statement = "Nodes of Memcached are autoscaled between 1 and 60, the minimum not above the maximum.",
            Why = "A Memcached cluster has at most 60 nodes, so scaling beyond fails.",
            Breaks =
                """{"ScalableDimension": "elasticache:cache-cluster:Nodes", "ResourceId": "cache-cluster/objects", "MinCapacity": 2, "MaxCapacity": 61}""",
            Keeps =
                """{"ScalableDimension": "elasticache:cache-cluster:Nodes", "ResourceId": "cache-cluster/objects", "MinCapacity": 2, "MaxCapacity": 60}""",
        },
        Rule("A-06", nameof(ScalableTargetSpecification.ResourceId), WrongId) with
        {
            Place = target =>
                target.UnknownDimension is null
                    ? nameof(ScalableTargetSpecification.ResourceId)
                    : nameof(ScalableTargetSpecification.ScalableDimension),
            Statement =
                "A target is named replication-group/ID or cache-cluster/ID, in lower case, as its dimension asks.",
            Why = "Application Auto Scaling refuses the target.",
            Breaks = """{"ResourceId": "cache/x"}""",
            Keeps = """{"ResourceId": "replication-group/orders"}""",
        },
        Rule("A-11", nameof(ScalableTargetSpecification.MinCapacity), OutsideAtFirst, Policies) with
        {
            Place = target =>
                target.MinCapacity.TryGet(out var least)
                && AtFirst(target).Count.TryGet(out var number)
                && number < least
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
        Rule(
            "A-12",
            nameof(ScalableTargetSpecification.Group),
            target =>
                target.ScalableDimension.Is(ScalingDimension.Shards)
                && target.UsesOnlineResharding == false
                && target.MeantGroup is { } group
                && (group.NumNodeGroups.TryGet(out _) || group.NodeGroupConfiguration is { Count: > 0 })
                    ? "the group's number of shards is written in the template and autoscaled: give the group UpdatePolicy {UseOnlineResharding: true}, or a later update replaces it, and keep the number current"
                    : null
        ) with
        {
            Place = _ => nameof(ScalableTargetSpecification.ResourceId),
            Severity = Severity.Warning,
            Evidence = Evidence.Inferred,
            Statement = "A group whose shards are autoscaled has UseOnlineResharding.",
            Why = "A later change of the number in the template would reset the count, by replacing the group.",
            Breaks = Over(RuleExamples.Sharded()),
            Keeps = Over(RuleExamples.Sharded(beside: Online)),
        },
    ];

    private const string Unsettled = "Two pages of AWS say different things, and it was not tried.";

    private const string Online = """ "UpdatePolicy": {"UseOnlineResharding": true} """;

    private static Rule<ScalableTargetSpecification> Rule(
        string id,
        string property,
        Func<ScalableTargetSpecification, string?> check,
        string source = Scaling
    ) => new(id, property, check) { Source = source };

    private static Rule<ScalableTargetSpecification> Limited(
        string id,
        string dimension,
        string what,
        int most,
        string source
    ) =>
        Rule(
            id,
            nameof(ScalableTargetSpecification.MaxCapacity),
            target => target.ScalableDimension.Is(dimension) ? Beyond(target, what, most) : null,
            source
        ) with
        {
            Place = OutsidePlace(most),
        };

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
                ? $"{name} is not autoscaled: take one of {string.Join(", ", NodeFamily.All.Where(known => known.Can(NodeCapabilities.AutoScaling)))}, size {string.Join(", ", NodeFamily.AutoScalingSizes)}"
            : family.Can(NodeCapabilities.DataTiering) ? group.Lacks(TieredFeature)
            : null;
    }

    private static string? WrongPlace(ReplicationGroupSpecification group) =>
        group.JoinsGlobalDatastore ? "a member of a global datastore is not autoscaled: leave the target out"
        : LocalZone.Of(group) is { } zone ? $"a cache in a Local Zone ({zone}) is not autoscaled: leave the target out"
        : group.SubnetGroup?.IsOnOutpost.Is(true) == true
            ? "a cache on an Outpost is not autoscaled: leave the target out"
        : null;

    private static string? Beyond(ScalableTargetSpecification target, string what, int most) =>
        (Outside(target.MinCapacity, most) ?? Outside(target.MaxCapacity, most)) is { } wrong
            ? $"{what} are autoscaled between 1 and {most}, got {wrong}"
        : target.MinCapacity.TryGet(out var least) && target.MaxCapacity.TryGet(out var greatest) && least > greatest
            ? $"the minimum of {what} must not be above the maximum, got {least} and {greatest}"
        : null;

    // At the minimum where that is what is wrong.
    private static Func<ScalableTargetSpecification, string> OutsidePlace(int most) =>
        target =>
            Outside(target.MinCapacity, most) is null
                ? nameof(ScalableTargetSpecification.MaxCapacity)
                : nameof(ScalableTargetSpecification.MinCapacity);

    private static double? Above(Value<double> value, int most) =>
        value.TryGet(out var number) && number > most ? number : null;

    private static double? Outside(Value<double> value, int most) =>
        value.TryGet(out var number) && !(number >= 1 && number <= most && number == Math.Floor(number))
            ? number
            : null;

    private static string? WrongId(ScalableTargetSpecification target) =>
        target.UnknownDimension is { } dimension
            ? $"the dimensions of caches are {ScalingDimension.Shards}, {ScalingDimension.Replicas} and {ScalingDimension.Nodes}, got '{dimension}'"
        : target.IsOfAnotherKind
            ? $"a target of {(target.ScalableDimension.TryGet(out var given) ? given : "a cache")} is named {target.Prefix}ID, got "
                + (
                    target.ReferredId.Length > 0
                        ? $"{target.ReferredId} without it: write {{Fn::Sub: {target.Prefix}${{{target.ReferredId}}}}}"
                        : $"'{target.ResourceId.Raw}'"
                )
        : Identifier.Capitals(target.ResourceId) is var (written, small)
            ? $"ElastiCache stores ids in lower case, got '{written}': write '{small}'"
        : null;

    private static string? OutsideAtFirst(ScalableTargetSpecification target)
    {
        var (what, count) = AtFirst(target);
        return !count.TryGet(out var number) ? null
            : target.MinCapacity.TryGet(out var least) && number < least
                ? $"the group is created with {Sentences.Counted(number, what)}, below the minimum of its autoscaling, {least}: begin within the limits"
            : target.MaxCapacity.TryGet(out var most) && number > most
                ? $"the group is created with {Sentences.Counted(number, what)}, above the maximum of its autoscaling, {most}: begin within the limits"
            : null;
    }

    // What the group is created with of what is scaled.
    private static (string What, Value<double> Count) AtFirst(ScalableTargetSpecification target) =>
        target.MeantGroup is not { } group ? ("", Value<double>.Absent)
        : target.ScalableDimension.Is(ScalingDimension.Shards) ? ("shard", group.NumNodeGroups)
        : target.ScalableDimension.Is(ScalingDimension.Replicas) ? ("replica", group.ReplicasPerNodeGroup)
        : ("", Value<double>.Absent);

    private static string Over(string group, int least = 1) =>
        RuleExamples.Template(
            ("Cache", group),
            (
                "Target",
                RuleExamples.Resource(
                    ResourceTypes.ScalableTarget,
                    $$"""{"ServiceNamespace": "elasticache", "ScalableDimension": "elasticache:replication-group:NodeGroups", "ResourceId": {"Fn::Sub": "replication-group/${Cache}"}, "MinCapacity": {{least}}, "MaxCapacity": 10}"""
                )
            )
        );
}
