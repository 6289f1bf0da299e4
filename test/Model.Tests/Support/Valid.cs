namespace ElastiCache.Model.Tests.Support;

/// <summary>Specifications that break no rule. A case is one of them <c>with</c> the property that it is about.</summary>
internal static class Valid
{
    /// <summary>A subnet group in two Availability Zones.</summary>
    public static SubnetGroupSpecification SubnetGroup { get; } =
        new()
        {
            CacheSubnetGroupName = "cache-subnets",
            Description = "private subnets",
            SubnetIds = Given.Of("subnet-1", "subnet-2"),
            AvailabilityZones = Given.Of("us-east-1a", "us-east-1b"),
        };

    /// <summary>A parameter group with cluster mode off.</summary>
    public static ParameterGroupSpecification ParameterGroup { get; } =
        new()
        {
            CacheParameterGroupFamily = "valkey8",
            Description = "evicts the least recently used key",
            Properties = Given.Settings(("maxmemory-policy", "allkeys-lru")),
        };

    /// <summary>A Valkey group with a primary and a replica, encrypted, with everything set that two nodes can have.</summary>
    public static ReplicationGroupSpecification Group { get; } =
        new ReplicationGroupSpecification
        {
            ReplicationGroupId = "orders-cache",
            ReplicationGroupDescription = "orders",
            CacheNodeType = "cache.r7g.large",
            NumCacheClusters = 2,
            PreferredCacheClusterAZs = Given.Of("us-east-1a", "us-east-1b"),
            AutomaticFailoverEnabled = true,
            MultiAZEnabled = true,
            CacheSubnetGroupName = "cache-subnets",
            SubnetGroup = SubnetGroup,
            SecurityGroupIds = Given.Of("sg-1"),
            Port = 6379,
            NetworkType = "ipv4",
            IpDiscovery = "ipv4",
            AtRestEncryptionEnabled = true,
            KmsKeyId = "11111111-2222-3333-4444-555555555555",
            TransitEncryptionEnabled = true,
            TransitEncryptionMode = "required",
            SnapshotRetentionLimit = 7,
            SnapshotWindow = "03:00-04:00",
            PreferredMaintenanceWindow = "sun:05:00-sun:06:00",
            AutoMinorVersionUpgrade = true,
            NotificationTopicArn = Value<string>.Unresolved("${Token[TOKEN.1]}"),
            Tags = Given.Tags(("team", "orders")),
            Region = "us-east-1",
        }.On("valkey", "8.2");

    /// <summary>Three shards with a replica each.</summary>
    public static ReplicationGroupSpecification Sharded { get; } =
        (
            Group with
            {
                NumCacheClusters = Value<double>.Absent,
                PreferredCacheClusterAZs = Value<IReadOnlyList<Value<string>>>.Absent,
                NumNodeGroups = 3,
                ReplicasPerNodeGroup = 1,
                ClusterMode = "enabled",
            }
        ).WithParameters("default.valkey8.cluster.on");

    /// <summary>Two shards, each placed in two zones and with half of the slots.</summary>
    public static ReplicationGroupSpecification Placed { get; } =
        Sharded with
        {
            NumNodeGroups = 2,
            ReplicasPerNodeGroup = Value<double>.Absent,
            NodeGroupConfiguration =
            [
                new NodeGroupSpecification
                {
                    NodeGroupId = "0001",
                    PrimaryAvailabilityZone = "us-east-1a",
                    ReplicaAvailabilityZones = Given.Of("us-east-1b"),
                    ReplicaCount = 1,
                    Slots = "0-8191",
                },
                new NodeGroupSpecification
                {
                    NodeGroupId = "0002",
                    PrimaryAvailabilityZone = "us-east-1b",
                    ReplicaAvailabilityZones = Given.Of("us-east-1a"),
                    ReplicaCount = 1,
                    Slots = "8192-16383",
                },
            ],
        };

    /// <summary>Three Memcached nodes in two zones, with TLS.</summary>
    public static CacheClusterSpecification Memcached { get; } =
        new CacheClusterSpecification
        {
            ClusterName = "objects",
            CacheNodeType = "cache.r7g.large",
            NumCacheNodes = 3,
            AZMode = "cross-az",
            PreferredAvailabilityZones = Given.Of("us-east-1a", "us-east-1b", "us-east-1a"),
            CacheSubnetGroupName = "cache-subnets",
            SubnetGroup = SubnetGroup,
            VpcSecurityGroupIds = Given.Of("sg-1"),
            Port = 11211,
            NetworkType = "ipv4",
            IpDiscovery = "ipv4",
            TransitEncryptionEnabled = true,
            PreferredMaintenanceWindow = "sun:05:00-sun:06:00",
            Tags = Given.Tags(("team", "orders")),
            Region = "us-east-1",
        }.On("memcached", "1.6.22");

    /// <summary>A single Redis OSS node.</summary>
    public static CacheClusterSpecification RedisNode { get; } =
        new CacheClusterSpecification
        {
            ClusterName = "sessions",
            CacheNodeType = "cache.r7g.large",
            NumCacheNodes = 1,
            PreferredAvailabilityZone = "us-east-1a",
            CacheSubnetGroupName = "cache-subnets",
            SubnetGroup = SubnetGroup,
            SnapshotRetentionLimit = 7,
            SnapshotWindow = "03:00-04:00",
            PreferredMaintenanceWindow = "sun:05:00-sun:06:00",
            Region = "us-east-1",
        }.On("redis", "7.1");

    /// <summary>The group on another engine version, with the default parameter group of its family.</summary>
    public static ReplicationGroupSpecification On(
        this ReplicationGroupSpecification group,
        string engine,
        string version
    )
    {
        var clusterOn = group.ParameterGroup?.ClusterEnabled == true ? ".cluster.on" : "";
        var name = DefaultGroup(engine, version, clusterOn);
        return group with
        {
            Engine = engine,
            EngineVersion = version,
            CacheParameterGroupName = name,
            ParameterGroup = ParameterGroupSpecification.Default(name ?? ""),
        };
    }

    /// <summary>The cluster on another engine version, with the default parameter group of its family.</summary>
    public static CacheClusterSpecification On(this CacheClusterSpecification cluster, string engine, string version)
    {
        var name = DefaultGroup(engine, version);
        return cluster with
        {
            Engine = engine,
            EngineVersion = version,
            CacheParameterGroupName = name,
            ParameterGroup = ParameterGroupSpecification.Default(name ?? ""),
        };
    }

    /// <summary>The group with another parameter group, resolved as far as the name tells.</summary>
    public static ReplicationGroupSpecification WithParameters(this ReplicationGroupSpecification group, string name) =>
        group with
        {
            CacheParameterGroupName = name,
            ParameterGroup = ParameterGroupSpecification.Default(name),
        };

    /// <summary>The cluster with another parameter group, resolved as far as the name tells.</summary>
    public static CacheClusterSpecification WithParameters(this CacheClusterSpecification cluster, string name) =>
        cluster with
        {
            CacheParameterGroupName = name,
            ParameterGroup = ParameterGroupSpecification.Default(name),
        };

    /// <summary>The placed group with its shards changed one by one.</summary>
    public static ReplicationGroupSpecification WithShards(
        this ReplicationGroupSpecification group,
        Func<NodeGroupSpecification, int, NodeGroupSpecification> change
    ) => group with { NodeGroupConfiguration = [.. group.NodeGroupConfiguration!.Select(change)] };

    // A version that does not exist has no default group; then the group is left out.
    private static string? DefaultGroup(string engine, string version, string suffix = "") =>
        $"default.{ParameterGroupFamily.For(engine, version)}{suffix}" is var name
        && ParameterGroupSpecification.Default(name) is not null
            ? name
            : null;

    /// <summary>The group as a secondary of a global datastore, which leaves out what it has from there.</summary>
    public static ReplicationGroupSpecification AsSecondary(this ReplicationGroupSpecification group) =>
        group with
        {
            GlobalReplicationGroupId = "sgaui-orders",
            Engine = Value<string>.Absent,
            EngineVersion = Value<string>.Absent,
            CacheNodeType = Value<string>.Absent,
            CacheParameterGroupName = Value<string>.Absent,
            ParameterGroup = null,
            NumNodeGroups = Value<double>.Absent,
            AtRestEncryptionEnabled = Value<bool>.Absent,
            KmsKeyId = Value<string>.Absent,
            TransitEncryptionEnabled = Value<bool>.Absent,
            TransitEncryptionMode = Value<string>.Absent,
            AutoMinorVersionUpgrade = Value<bool>.Absent,
        };
}
