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
        ) with
        {
            Statement = "A group without shards has 1 to 6 nodes.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = """{"NumCacheClusters": 7 }""",
            Keeps = """{"NumCacheClusters": 6 }""",
        },
        Rule(
            "R-02",
            nameof(ReplicationGroupSpecification.ReplicasPerNodeGroup),
            group =>
                group.ReplicasPerNodeGroup.TryGet(out var replicas) && !IsWhole(replicas, 0, 5)
                    ? $"a shard has 0 to 5 replicas, got {replicas}"
                    : null,
            Create,
            Evidence.ServiceError
        ) with
        {
            Statement = "A shard has 0 to 5 replicas.",
            Why = "The service answers: The number of replicas per node group must be within 0 and 5.",
            Breaks =
                """{"NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 6, "CacheParameterGroupName": "default.valkey8.cluster.on" }""",
            Keeps =
                """{"NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 5, "CacheParameterGroupName": "default.valkey8.cluster.on" }""",
        },
        Rule(
            "R-03",
            nameof(ReplicationGroupSpecification.NumCacheClusters),
            group =>
                group.NumCacheClusters.TryGet(out _) && group.NumNodeGroups.TryGet(out var shards) && shards > 1
                    ? $"NumCacheClusters counts the nodes of one shard, but there are {shards}: use ReplicasPerNodeGroup"
                    : null,
            Create,
            Evidence.ServiceError
        ) with
        {
            Statement = "NumCacheClusters goes with one shard only.",
            Why = "The service answers: NumCacheClusters can only be specified for one node group.",
            Breaks =
                """{"NumCacheClusters": 2, "NumNodeGroups": 2, "CacheParameterGroupName": "default.valkey8.cluster.on" }""",
            Keeps =
                """{"NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey8.cluster.on" }""",
        },
        Rule(
            "R-04",
            nameof(ReplicationGroupSpecification.ReplicasPerNodeGroup),
            group =>
                group.NumCacheClusters.TryGet(out _) && group.ReplicasPerNodeGroup.TryGet(out _)
                    ? "NumCacheClusters and ReplicasPerNodeGroup say the same in two ways: leave one out"
                    : null,
            Create,
            Evidence.Tool
        ) with
        {
            Statement = "NumCacheClusters and ReplicasPerNodeGroup are not given both.",
            Why = "They count the same nodes in two ways.",
            Breaks = """{"NumCacheClusters": 2, "ReplicasPerNodeGroup": 1 }""",
            Keeps = """{"NumCacheClusters": 2 }""",
        },
        Rule(
            "R-05",
            nameof(ReplicationGroupSpecification.AutomaticFailoverEnabled),
            group =>
                group.AutomaticFailoverEnabled.Is(true) && group.NumCacheClusters.Is(1)
                    ? "automatic failover needs a replica, and there is one node: add a replica or disable failover"
                    : null,
            Failover,
            Evidence.ServiceError
        ) with
        {
            Statement = "Automatic failover needs at least 2 nodes.",
            Why = "The service answers: Automatic failover requires 2 or more cache clusters.",
            Breaks = """{"NumCacheClusters": 1, "MultiAZEnabled": false }""",
            Keeps = """{"NumCacheClusters": 2, "MultiAZEnabled": false }""",
        },
        Rule(
            "R-06",
            nameof(ReplicationGroupSpecification.AutomaticFailoverEnabled),
            group =>
                group.AutomaticFailoverEnabled.IsAbsent && group.NumCacheClusters.Is(1)
                    ? "CloudFormation turns failover on when it is left out, which one node cannot have: write false"
                    : null,
            Failover,
            Evidence.ServiceError
        ) with
        {
            Statement = "A group of one node says that failover is off.",
            Why =
                "CloudFormation turns it on when nothing is said, and the service answers that there must be at least 2 cache clusters.",
            Breaks = """{"NumCacheClusters": 1, "AutomaticFailoverEnabled": null, "MultiAZEnabled": null }""",
            Keeps = """{"NumCacheClusters": 1, "AutomaticFailoverEnabled": false, "MultiAZEnabled": null }""",
        },
        Rule(
            "R-07",
            nameof(ReplicationGroupSpecification.AutomaticFailoverEnabled),
            group =>
                group.IsClusterModeEnabled == true && group.AutomaticFailoverEnabled.Is(false)
                    ? "cluster mode needs automatic failover: enable it"
                    : null,
            Failover,
            Evidence.ServiceError
        ) with
        {
            Statement = "Cluster mode needs automatic failover.",
            Why =
                "The service answers: Redis with cluster mode enabled cannot be created with auto failover turned off.",
            Breaks =
                """{"NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey8.cluster.on", "AutomaticFailoverEnabled": false, "MultiAZEnabled": false }""",
            Keeps =
                """{"NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey8.cluster.on" }""",
        },
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
        ) with
        {
            Statement = "Every shard has at least one replica.",
            Why =
                "The group is created, but each later update fails: Replication group must have at least one read replica to enable autofailover.",
            Breaks =
                """{"NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 0, "CacheParameterGroupName": "default.valkey8.cluster.on", "MultiAZEnabled": false }""",
            Keeps =
                """{"NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey8.cluster.on" }""",
        },
        Rule(
            "R-09",
            nameof(ReplicationGroupSpecification.MultiAZEnabled),
            group =>
                group.MultiAZEnabled.Is(true) && group.AutomaticFailoverEnabled.IsNot(true)
                    ? "Multi-AZ needs automatic failover: enable it, or disable Multi-AZ"
                    : null,
            Failover,
            Evidence.Tool
        ) with
        {
            Statement = "Multi-AZ needs automatic failover.",
            Why = "The service refuses the one without the other.",
            Breaks = """{"AutomaticFailoverEnabled": false }""",
            Keeps = """{"AutomaticFailoverEnabled": true }""",
        },
        Rule(
            "R-10",
            nameof(ReplicationGroupSpecification.MultiAZEnabled),
            group =>
                group.MultiAZEnabled.Is(true) && (group.NumCacheClusters.Is(1) || HasShardWithoutReplica(group))
                    ? "Multi-AZ needs a replica in every shard: add one, or disable Multi-AZ"
                    : null,
            Failover
        ) with
        {
            Statement = "Multi-AZ needs a replica in every shard.",
            Why = "A single node cannot stand in two Availability Zones, and the service refuses it.",
            Breaks = """{"NumCacheClusters": null, "NumNodeGroups": 1, "ReplicasPerNodeGroup": 0 }""",
            Keeps = """{"NumCacheClusters": null, "NumNodeGroups": 1, "ReplicasPerNodeGroup": 1 }""",
        },
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
        ) with
        {
            Statement = "Multi-AZ needs subnets in at least two Availability Zones.",
            Why = "There is no second zone for the replica.",
            Breaks =
                """{"Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16", "InstanceTenancy": "default"}}, "First": {"Type": "AWS::EC2::Subnet", "Properties": {"CidrBlock": "10.0.0.0/24", "VpcId": {"Ref": "Vpc"}, "AvailabilityZone": "eu-central-1a"}}, "Second": {"Type": "AWS::EC2::Subnet", "Properties": {"CidrBlock": "10.0.1.0/24", "VpcId": {"Ref": "Vpc"}, "AvailabilityZone": "eu-central-1a"}}, "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"SubnetIds": [{"Ref": "First"}, {"Ref": "Second"}]}}, "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"CacheSubnetGroupName": {"Ref": "Subnets"}}}} }""",
            Keeps =
                """{"Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16", "InstanceTenancy": "default"}}, "First": {"Type": "AWS::EC2::Subnet", "Properties": {"CidrBlock": "10.0.0.0/24", "VpcId": {"Ref": "Vpc"}, "AvailabilityZone": "eu-central-1a"}}, "Second": {"Type": "AWS::EC2::Subnet", "Properties": {"CidrBlock": "10.0.1.0/24", "VpcId": {"Ref": "Vpc"}, "AvailabilityZone": "eu-central-1b"}}, "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"SubnetIds": [{"Ref": "First"}, {"Ref": "Second"}]}}, "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"CacheSubnetGroupName": {"Ref": "Subnets"}}}} }""",
        },
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
        ) with
        {
            Statement = "Preferred zones come with NumCacheClusters, one zone for each node.",
            Why =
                "The service answers that the number of cache clusters must be specified and must match the number of preferred availability zones.",
            Breaks = """{"PreferredCacheClusterAZs": ["eu-central-1a", "eu-central-1b", "eu-central-1c"] }""",
            Keeps = """{"PreferredCacheClusterAZs": ["eu-central-1a", "eu-central-1b"] }""",
        },
        Rule(
            "R-15",
            nameof(ReplicationGroupSpecification.PreferredCacheClusterAZs),
            group =>
                group.PreferredCacheClusterAZs.TryGet(out _)
                && (
                    (group.NumNodeGroups.TryGet(out var shards) && shards > 1)
                    || group.NodeGroupConfiguration is { Count: > 0 }
                )
                    ? "PreferredCacheClusterAZs places the nodes of one shard only: place those of several in NodeGroupConfiguration"
                    : null,
            Create,
            implies: ["R-14"]
        ) with
        {
            Statement = "PreferredCacheClusterAZs is for a group of one shard.",
            Why = "The zones of several shards belong into NodeGroupConfiguration, and the service refuses them here.",
            Breaks =
                """{"NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey8.cluster.on", "PreferredCacheClusterAZs": ["eu-central-1a", "eu-central-1b"] }""",
            Keeps = """{"PreferredCacheClusterAZs": ["eu-central-1a", "eu-central-1b"] }""",
        },
        Rule(
            "R-16",
            nameof(ReplicationGroupSpecification.PreferredCacheClusterAZs),
            group =>
                ZonesWithoutSubnet(group) is { Length: > 0 } missing
                    ? $"no subnet of the subnet group is in {missing}, only in {string.Join(", ", group.SubnetGroup!.AvailabilityZones.Raw!)}: add a subnet, or place the node elsewhere"
                    : null,
            Create,
            Evidence.ServiceError
        ) with
        {
            Statement = "Every zone that is named has a subnet in the subnet group.",
            Why = "The service answers that no subnet is present in the cache subnet group for the availability zone.",
            Breaks =
                """{"Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16", "InstanceTenancy": "default"}}, "First": {"Type": "AWS::EC2::Subnet", "Properties": {"CidrBlock": "10.0.0.0/24", "VpcId": {"Ref": "Vpc"}, "AvailabilityZone": "eu-central-1a"}}, "Second": {"Type": "AWS::EC2::Subnet", "Properties": {"CidrBlock": "10.0.1.0/24", "VpcId": {"Ref": "Vpc"}, "AvailabilityZone": "eu-central-1b"}}, "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"SubnetIds": [{"Ref": "First"}, {"Ref": "Second"}]}}, "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"CacheSubnetGroupName": {"Ref": "Subnets"}, "PreferredCacheClusterAZs": ["eu-central-1a", "eu-central-1c"]}}} }""",
            Keeps =
                """{"Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16", "InstanceTenancy": "default"}}, "First": {"Type": "AWS::EC2::Subnet", "Properties": {"CidrBlock": "10.0.0.0/24", "VpcId": {"Ref": "Vpc"}, "AvailabilityZone": "eu-central-1a"}}, "Second": {"Type": "AWS::EC2::Subnet", "Properties": {"CidrBlock": "10.0.1.0/24", "VpcId": {"Ref": "Vpc"}, "AvailabilityZone": "eu-central-1b"}}, "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"SubnetIds": [{"Ref": "First"}, {"Ref": "Second"}]}}, "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"CacheSubnetGroupName": {"Ref": "Subnets"}, "PreferredCacheClusterAZs": ["eu-central-1a", "eu-central-1b"]}}} }""",
        },
        Rule(
            "R-23",
            nameof(ReplicationGroupSpecification.NumNodeGroups),
            group =>
                Shards(group) is { } shards && !IsWhole(shards, 1, MaxShards(group))
                    ? $"shards must be between 1 and {MaxShards(group)}{(MaxShards(group) < 500 ? $" on Redis OSS {group.EngineVersion}" : "")}, got {shards}"
                    : null,
            Quotas,
            implies: ["R-24", "R-24-quota"]
        ) with
        {
            Statement = "A group has 1 to 500 shards, or 250 before Redis OSS 5.0.6.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks =
                """{"NumCacheClusters": null, "NumNodeGroups": 501, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey8.cluster.on" }""",
            Keeps =
                """{"NumCacheClusters": null, "NumNodeGroups": 10, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey8.cluster.on" }""",
        },
        Rule(
            "R-24",
            nameof(ReplicationGroupSpecification.NumNodeGroups),
            group =>
                Nodes(group) is > 500 and var nodes
                    ? $"a group has at most 500 nodes, got {nodes} (shards × (1 + replicas)): have fewer shards or fewer replicas"
                    : null,
            Quotas,
            implies: ["R-24-quota"]
        ) with
        {
            Statement = "A group has at most 500 nodes.",
            Why = "The quota cannot be raised beyond that.",
            Breaks =
                """{"NumCacheClusters": null, "NumNodeGroups": 300, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey8.cluster.on" }""",
            Keeps =
                """{"NumCacheClusters": null, "NumNodeGroups": 45, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey8.cluster.on" }""",
        },
        Rule(
            "R-24-quota",
            nameof(ReplicationGroupSpecification.NumNodeGroups),
            group =>
                Nodes(group) is > 90 and var nodes
                    ? $"{nodes} nodes are more than the 90 that an account has by default: have the quota raised first"
                    : null,
            Quotas,
            severity: Severity.Warning
        ) with
        {
            Statement = "More than 90 nodes need a higher quota.",
            Why = "The service refuses them in an account whose quota was not raised.",
            Breaks =
                """{"NumCacheClusters": null, "NumNodeGroups": 46, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey8.cluster.on" }""",
            Keeps =
                """{"NumCacheClusters": null, "NumNodeGroups": 45, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey8.cluster.on" }""",
        },
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

    internal static bool HasShardWithoutReplica(ReplicationGroupSpecification group) =>
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
