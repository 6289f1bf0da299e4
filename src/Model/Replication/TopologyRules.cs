namespace ElastiCache.Model;

/// <summary>Nodes, shards, replicas, failover and their placement.</summary>
internal static class TopologyRules
{
    private const string Create =
        "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html";
    private const string Failover = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html";
    private const string Quotas = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> All =
    [
        Rule(
            "R-01",
            nameof(ReplicationGroupSpecification.NumCacheClusters),
            group =>
                group.NumCacheClusters.TryGet(out var nodes) && !IsWhole(nodes, 1, 6)
                    ? $"a group without shards has 1 to 6 nodes (a primary and at most 5 replicas), got {nodes}"
                    : null,
            Create,
            Evidence.Schema
        ),
        Rule(
            "R-02",
            nameof(ReplicationGroupSpecification.ReplicasPerNodeGroup),
            group =>
                group.ReplicasPerNodeGroup.TryGet(out var replicas) && !IsWhole(replicas, 0, 5)
                    ? $"a shard has 0 to 5 replicas, got {replicas}"
                    : null,
            Create,
            Evidence.ServiceError
        ),
        Rule(
            "R-03",
            nameof(ReplicationGroupSpecification.NumCacheClusters),
            group =>
                group.NumCacheClusters.TryGet(out _) && group.NumNodeGroups.TryGet(out var shards) && shards > 1
                    ? $"NumCacheClusters counts the nodes of one shard, but there are {shards}: use ReplicasPerNodeGroup"
                    : null,
            Create,
            Evidence.ServiceError
        ),
        Rule(
            "R-04",
            nameof(ReplicationGroupSpecification.ReplicasPerNodeGroup),
            group =>
                group.NumCacheClusters.TryGet(out _) && group.ReplicasPerNodeGroup.TryGet(out _)
                    ? "NumCacheClusters and ReplicasPerNodeGroup say the same in two ways: leave one out"
                    : null,
            Create,
            Evidence.Tool
        ),
        Rule(
            "R-05",
            nameof(ReplicationGroupSpecification.AutomaticFailoverEnabled),
            group =>
                group.AutomaticFailoverEnabled.Is(true) && group.NumCacheClusters.Is(1)
                    ? "automatic failover needs a replica, and there is one node: add a replica or disable failover"
                    : null,
            Failover,
            Evidence.ServiceError
        ),
        Rule(
            "R-06",
            nameof(ReplicationGroupSpecification.AutomaticFailoverEnabled),
            group =>
                group.AutomaticFailoverEnabled.IsAbsent && group.NumCacheClusters.Is(1)
                    ? "CloudFormation turns failover on when it is left out, which one node cannot have: write false"
                    : null,
            Failover,
            Evidence.ServiceError
        ),
        Rule(
            "R-07",
            nameof(ReplicationGroupSpecification.AutomaticFailoverEnabled),
            group =>
                group.IsClusterModeEnabled == true && group.AutomaticFailoverEnabled.Is(false)
                    ? "cluster mode needs automatic failover: enable it"
                    : null,
            Failover,
            Evidence.ServiceError
        ),
        Rule(
            TopologyRuleIds.ShardsWithoutReplicas,
            nameof(ReplicationGroupSpecification.ReplicasPerNodeGroup),
            group =>
                group.IsClusterModeEnabled == true && HasShardWithoutReplica(group)
                    ? "shards without replicas can be created, but CloudFormation can never update them again: have at least 1 replica in each shard"
                    : null,
            "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1275",
            Evidence.ServiceError,
            Severity.Warning
        ),
        Rule(
            "R-09",
            nameof(ReplicationGroupSpecification.MultiAZEnabled),
            group =>
                group.MultiAZEnabled.Is(true) && group.AutomaticFailoverEnabled.IsNot(true)
                    ? "Multi-AZ needs automatic failover: enable it, or disable Multi-AZ"
                    : null,
            Failover,
            Evidence.Tool
        ),
        Rule(
            "R-10",
            nameof(ReplicationGroupSpecification.MultiAZEnabled),
            group =>
                group.MultiAZEnabled.Is(true) && (group.NumCacheClusters.Is(1) || HasShardWithoutReplica(group))
                    ? "Multi-AZ needs a replica in every shard: add one, or disable Multi-AZ"
                    : null,
            Failover
        ),
        Rule(
            "R-13",
            nameof(ReplicationGroupSpecification.MultiAZEnabled),
            group =>
                group.MultiAZEnabled.Is(true)
                && group.SubnetGroup is { } subnets
                && subnets.AvailabilityZones.TryGet(out var zones)
                && zones.Count < 2
                    ? $"Multi-AZ needs subnets in at least 2 Availability Zones, got {zones.Count}: add a subnet, or disable Multi-AZ"
                    : null,
            Failover
        ),
        Rule(
            "R-14",
            nameof(ReplicationGroupSpecification.PreferredCacheClusterAZs),
            group =>
                !group.PreferredCacheClusterAZs.TryGet(out var zones) ? null
                : group.NumCacheClusters.IsAbsent
                    ? $"Availability Zones need NumCacheClusters beside them, one node for each: got {zones.Count} zones and no number"
                : group.NumCacheClusters.TryGet(out var nodes) && nodes != zones.Count
                    ? $"there must be one Availability Zone for each node: got {zones.Count} for {nodes} nodes"
                : null,
            Create,
            Evidence.ServiceError
        ),
        Rule(
            "R-16",
            nameof(ReplicationGroupSpecification.PreferredCacheClusterAZs),
            group =>
                ZonesWithoutSubnet(group) is { Length: > 0 } missing
                    ? $"no subnet of the subnet group is in {missing}, only in {string.Join(", ", group.SubnetGroup!.AvailabilityZones.Raw!)}: add a subnet, or place the node elsewhere"
                    : null,
            Create,
            Evidence.ServiceError
        ),
        Rule(
            "R-23",
            nameof(ReplicationGroupSpecification.NumNodeGroups),
            group =>
                Shards(group) is { } shards && !IsWhole(shards, 1, MaxShards(group))
                    ? $"shards must be between 1 and {MaxShards(group)}{(MaxShards(group) < 500 ? $" on Redis OSS {group.EngineVersion}" : "")}, got {shards}"
                    : null,
            Quotas,
            implies: ["R-24", "R-24-quota"]
        ),
        Rule(
            "R-24",
            nameof(ReplicationGroupSpecification.NumNodeGroups),
            group =>
                Nodes(group) is > 500 and var nodes
                    ? $"a group has at most 500 nodes, got {nodes} (shards × (1 + replicas)): have fewer shards or fewer replicas"
                    : null,
            Quotas,
            implies: ["R-24-quota"]
        ),
        Rule(
            "R-24-quota",
            nameof(ReplicationGroupSpecification.NumNodeGroups),
            group =>
                Nodes(group) is > 90 and var nodes
                    ? $"{nodes} nodes are more than the 90 that an account has by default: have the quota raised first"
                    : null,
            Quotas,
            severity: Severity.Warning
        ),
        Rule(
            "R-26",
            nameof(ReplicationGroupSpecification.NumCacheClusters),
            group =>
                group.NumCacheClusters.IsAbsent
                && group.NumNodeGroups.IsAbsent
                && group.ReplicasPerNodeGroup.IsAbsent
                && group.NodeGroupConfiguration is not { Count: > 0 }
                    ? "the number of nodes is missing: give NumCacheClusters, or NumNodeGroups with ReplicasPerNodeGroup"
                    : null,
            Create
        ),
    ];

    private static Rule<ReplicationGroupSpecification> Rule(
        string id,
        string property,
        Func<ReplicationGroupSpecification, string?> check,
        string source,
        Evidence evidence = Evidence.Documentation,
        Severity severity = Severity.Error,
        IReadOnlyList<string>? implies = null
    ) =>
        new(id, property, check)
        {
            Source = source,
            Evidence = evidence,
            Severity = severity,
            Implies = implies ?? [],
        };

    internal static bool IsWhole(double number, int least, int most) =>
        number >= least && number <= most && double.IsInteger(number);

    // Versions before the 500-shard limit stop at 250; an unknown version is given the benefit of the doubt.
    private static int MaxShards(ReplicationGroupSpecification group) =>
        group.Engine.Is(EngineName.Redis)
        && group.EngineVersion.TryGet(out var version)
        && EngineFeature.FiveHundredShards.SupportedBy(EngineName.Redis, version) == false
            ? 250
            : 500;

    private static double? Shards(ReplicationGroupSpecification group) =>
        group.NumNodeGroups.TryGet(out var shards) ? shards
        : group.NumNodeGroups.IsAbsent && group.NodeGroupConfiguration is { Count: > 0 and var listed } ? listed
        : null;

    // Shards that are listed one by one count their own replicas; null as soon as one number is not known.
    private static double? Nodes(ReplicationGroupSpecification group) =>
        group.NodeGroupConfiguration is { Count: > 0 } listed
            ? listed.Aggregate(
                (double?)0,
                (sum, shard) => Replicas(group, shard).TryGet(out var replicas) ? sum + 1 + replicas : null
            )
        : group.NumNodeGroups.TryGet(out var shards) && group.ReplicasPerNodeGroup.TryGet(out var each)
            ? shards * (1 + each)
        : null;

    private static Value<double> Replicas(ReplicationGroupSpecification group, NodeGroupSpecification shard) =>
        shard.ReplicaCount.IsPresent ? shard.ReplicaCount : group.ReplicasPerNodeGroup;

    private static bool HasShardWithoutReplica(ReplicationGroupSpecification group) =>
        group.NodeGroupConfiguration is { Count: > 0 } listed
            ? listed.Any(shard => Replicas(group, shard).Is(0))
            : group.ReplicasPerNodeGroup.Is(0);

    private static string? ZonesWithoutSubnet(ReplicationGroupSpecification group)
    {
        if (
            group.SubnetGroup is not { } subnets
            || !subnets.AvailabilityZones.TryGet(out var zones)
            || zones.Any(zone => zone.IsUnresolved)
        )
        {
            return null;
        }

        var wanted = group.PreferredCacheClusterAZs.TryGet(out var listed) ? listed : [];
        foreach (var shard in group.NodeGroupConfiguration ?? [])
        {
            var replicas = shard.ReplicaAvailabilityZones.TryGet(out var more) ? more : [];
            wanted = [.. wanted, shard.PrimaryAvailabilityZone, .. replicas];
        }

        return string.Join(
            ", ",
            wanted
                .Select(zone => zone.TryGet(out var name) && !zones.Contains(zone) ? name : null)
                .OfType<string>()
                .Distinct()
        );
    }
}
