using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.R;

/// <summary>How many nodes, shards and replicas a group has.</summary>
internal static class NodeCountRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> All =
    [
        new Rule<ReplicationGroupSpecification>("R-01", nameof(ReplicationGroupSpecification.NumCacheClusters))
        {
            Mistake = group =>
                group.NumCacheClusters.TryGet(out var nodes) && !IsWhole(nodes, 1, 6)
                    ? $"a group without shards has 1 to 6 nodes (a primary and at most 5 replicas), got {nodes}"
                    : null,
            Source = Pages.CreateReplicationGroup,
            Evidence = Evidence.Schema,
            Implies = ["R-14"],
            Statement = "A group without shards has 1 to 6 nodes.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = """{"NumCacheClusters": 7 }""",
            Keeps = """{"NumCacheClusters": 6 }""",
        },
        new Rule<ReplicationGroupSpecification>("R-02", nameof(ReplicationGroupSpecification.ReplicasPerNodeGroup))
        {
            Mistake = group =>
                group.ReplicasPerNodeGroup.TryGet(out var replicas) && !IsWhole(replicas, 0, 5)
                    ? $"a shard has 0 to 5 replicas, got {replicas}"
                    : null,
            Source = Pages.CreateReplicationGroup,
            Evidence = Evidence.ServiceError,
            Statement = "A shard has 0 to 5 replicas.",
            Why = "The service answers: The number of replicas per node group must be within 0 and 5.",
            Breaks = ExampleOf.Sharded(replicas: 6),
            Keeps = ExampleOf.Sharded(replicas: 5),
        },
        new Rule<ReplicationGroupSpecification>("R-03", nameof(ReplicationGroupSpecification.NumCacheClusters))
        {
            Mistake = group =>
                group.NumCacheClusters.TryGet(out _) && group.NumNodeGroups.TryGet(out var shards) && shards > 1
                    ? $"NumCacheClusters counts the nodes of one shard, but there are {shards}: {(group.ReplicasPerNodeGroup.IsPresent ? "leave it out" : "use ReplicasPerNodeGroup")}"
                    : null,
            Source = Pages.CreateReplicationGroup,
            Evidence = Evidence.ServiceError,
            Implies = ["R-01", "R-04", "R-05", "R-06"],
            Statement = "NumCacheClusters goes with one shard only.",
            Why = "The service answers: NumCacheClusters can only be specified for one node group.",
            Breaks =
                """{"NumCacheClusters": 2, "NumNodeGroups": 2, "CacheParameterGroupName": "default.valkey8.cluster.on" }""",
            Keeps = ExampleOf.Sharded(),
        },
        new Rule<ReplicationGroupSpecification>("R-04", nameof(ReplicationGroupSpecification.ReplicasPerNodeGroup))
        {
            Mistake = group =>
                group.NumCacheClusters.TryGet(out _) && group.ReplicasPerNodeGroup.TryGet(out _)
                    ? "NumCacheClusters and ReplicasPerNodeGroup say the same in two ways: leave one out"
                    : null,
            Source = Pages.CreateReplicationGroup,
            Evidence = Evidence.Tool,
            // How many replicas there are is open until then.
            Implies = ["R-10", TopologyRuleIds.ShardsWithoutReplicas],
            Statement = "NumCacheClusters and ReplicasPerNodeGroup are not given both.",
            Why = "They count the same nodes in two ways.",
            Breaks = """{"NumCacheClusters": 2, "ReplicasPerNodeGroup": 1 }""",
            Keeps = """{"NumCacheClusters": 2 }""",
        },
        new Rule<ReplicationGroupSpecification>("R-23", nameof(ReplicationGroupSpecification.NumNodeGroups))
        {
            Mistake = group =>
                CacheTopology.Shards(group) is { } shards && !IsWhole(shards, 1, MaxShards(group))
                    ? $"shards must be between 1 and {MaxShards(group)}{(MaxShards(group) < NodeLimits.MostShards ? $" on Redis OSS {group.EngineVersion}" : "")}, got {shards}"
                    : null,
            Source = Pages.Quotas,
            Implies = ["R-17", "R-24", "R-24-quota"],
            Statement = "A group has 1 to 500 shards, or 250 before Redis OSS 5.0.6.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = ExampleOf.Sharded(shards: 501),
            Keeps = ExampleOf.Sharded(shards: 10),
        },
        new Rule<ReplicationGroupSpecification>("R-24", nameof(ReplicationGroupSpecification.NumNodeGroups))
        {
            Mistake = group =>
                Nodes(group) is > NodeLimits.MostNodes and var nodes
                    ? $"a group has at most {NodeLimits.MostNodes} nodes, got {nodes} (shards × (1 + replicas)): have fewer shards or fewer replicas"
                    : null,
            Source = Pages.Quotas,
            Implies = ["R-24-quota"],
            Statement = "A group has at most 500 nodes.",
            Why = "The quota cannot be raised beyond that.",
            Breaks = ExampleOf.Sharded(shards: 300),
            Keeps = ExampleOf.Sharded(shards: 45),
        },
        new Rule<ReplicationGroupSpecification>("R-24-quota", nameof(ReplicationGroupSpecification.NumNodeGroups))
        {
            Mistake = group =>
                Nodes(group) is > NodeLimits.NodesByDefault and var nodes
                    ? $"{nodes} nodes are more than the {NodeLimits.NodesByDefault} that an account has by default: have the quota raised first"
                    : null,
            Source = Pages.Quotas,
            Severity = Severity.Warning,
            SeverityReason = "A quota that can be raised.",
            Statement = "More than 90 nodes need a higher quota.",
            Why = "The service refuses them in an account whose quota was not raised.",
            Breaks = ExampleOf.Sharded(shards: 46),
            Keeps = ExampleOf.Sharded(shards: 45),
        },
    ];

    internal static bool IsWhole(double number, int least, int most) =>
        number >= least && number <= most && double.IsInteger(number);

    // Versions before the 500-shard limit stop at 250; an unknown version is given the benefit of the doubt.
    private static int MaxShards(ReplicationGroupSpecification group) =>
        group.RunningEngine == EngineName.Redis
        && group.EngineVersion.TryGet(out var version)
        && EngineFeature.FiveHundredShards.SupportedBy(EngineName.Redis, version) == false
            ? 250
            : NodeLimits.MostShards;

    // Shards that are listed one by one count their own replicas; null as soon as one number is not known.
    private static double? Nodes(ReplicationGroupSpecification group) =>
        group.NodeGroupConfiguration is { Count: > 0 } listed
            ? listed.Aggregate(
                (double?)0,
                (sum, shard) =>
                    CacheTopology.Replicas(group, shard).TryGet(out var replicas) ? sum + 1 + replicas : null
            )
        : group.NumNodeGroups.TryGet(out var shards) && group.ReplicasPerNodeGroup.TryGet(out var each)
            ? shards * (1 + each)
        : null;
}
