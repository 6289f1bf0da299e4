// Long: Both sides of each boundary of each rule about shards and replicas.
using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;
using static ElastiCache.Model.Tests.Support.RuleCase;
using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Rules.R;

public sealed class TopologyRulesTests
{
    private static readonly Value<double> Unsaid = Value<double>.Absent;

    private static readonly ReplicationGroupSpecification OneNode = Nodes(1) with
    {
        AutomaticFailoverEnabled = false,
        MultiAZEnabled = false,
    };

    // Without Multi-AZ, which needs replicas.
    private static readonly ReplicationGroupSpecification Bare = Sharded with
    {
        MultiAZEnabled = false,
        ReplicasPerNodeGroup = 0,
    };

    private static readonly ReplicationGroupSpecification OnRedis4 = Sharded.On("redis", "4.0.10") with
    {
        CacheNodeType = "cache.m5.large",
        ClusterMode = Value<string>.Absent,
        TransitEncryptionMode = Value<string>.Absent,
    };

    public static TheoryData<RuleCase> Cases { get; } =
    [
        Breaks("R-01", "0 nodes", Nodes(0)),
        Keeps("R-01", "1 node", OneNode),
        Keeps("R-01", "6 nodes", Nodes(6)),
        Breaks("R-01", "7 nodes", Nodes(7)),
        Breaks("R-01", "half a node", Nodes(2.5)),
        Breaks("R-02", "-1 replicas", Shards(3, -1)),
        Keeps("R-02", "0 replicas", Bare, "R-08"),
        Keeps("R-02", "5 replicas", Shards(3, 5)),
        Breaks("R-02", "6 replicas", Shards(3, 6)),
        Breaks("R-03", "nodes of 3 shards", Sharded with { NumCacheClusters = 2, ReplicasPerNodeGroup = Unsaid }),
        Keeps("R-03", "nodes of 1 shard", Nodes(2) with { NumNodeGroups = 1 }),
        Breaks("R-04", "nodes and replicas", Nodes(2) with { ReplicasPerNodeGroup = 1 }),
        Keeps("R-04", "nodes alone", Nodes(2)),
        Keeps("R-04", "replicas alone", Nodes(Unsaid) with { ReplicasPerNodeGroup = 1 }),
        Breaks("R-05", "1 node with failover", OneNode with { AutomaticFailoverEnabled = true }),
        Keeps("R-05", "2 nodes with failover", Nodes(2)),
        Keeps("R-05", "1 node without failover", OneNode),
        Breaks("R-06", "1 node, failover unsaid", OneNode with { AutomaticFailoverEnabled = Value<bool>.Absent }),
        Keeps(
            "R-06",
            "2 nodes, failover unsaid",
            Nodes(2) with
            {
                AutomaticFailoverEnabled = Value<bool>.Absent,
                MultiAZEnabled = false,
            }
        ),
        Breaks(
            "R-07",
            "cluster mode, failover off",
            Sharded with
            {
                ClusterMode = Value<string>.Absent,
                AutomaticFailoverEnabled = false,
                MultiAZEnabled = false,
            }
        ),
        Breaks(
            "R-07",
            "2 shards of an unknown parameter group, failover off",
            Shards(2, 1) with
            {
                ParameterGroup = null,
                ClusterMode = Value<string>.Absent,
                AutomaticFailoverEnabled = false,
                MultiAZEnabled = false,
            }
        ),
        Keeps("R-07", "cluster mode, failover on", Sharded),
        Keeps(
            "R-07",
            "no cluster mode, failover off",
            Nodes(2) with
            {
                AutomaticFailoverEnabled = false,
                MultiAZEnabled = false,
            }
        ),
        Breaks("R-08", "no replicas", Bare),
        Breaks(
            "R-08",
            "a placed shard without replicas",
            Placed.WithShards(WithoutReplicas) with
            {
                MultiAZEnabled = false,
            }
        ),
        Keeps("R-08", "1 replica", Sharded),
        Keeps("R-08", "no replicas, but in each shard", Placed with { ReplicasPerNodeGroup = 0 }),
        Keeps("R-08", "no cluster mode", OneNode),
        Breaks("R-09", "Multi-AZ, failover off", Nodes(2) with { AutomaticFailoverEnabled = false }),
        Keeps(
            "R-09",
            "Multi-AZ, failover unsaid, which Valkey turns on",
            Nodes(2) with
            {
                AutomaticFailoverEnabled = Value<bool>.Absent,
            }
        ),
        // R-06 says what one node is to write.
        Breaks(
            "R-06",
            "1 node of Redis OSS with Multi-AZ, failover unsaid",
            OneNode.On("redis", "7.1") with
            {
                AutomaticFailoverEnabled = Value<bool>.Absent,
                MultiAZEnabled = true,
            },
            "R-10"
        ),
        Keeps("R-09", "Multi-AZ, failover on", Nodes(2)),
        // One cause, one error.
        Breaks("R-05", "1 node with Multi-AZ", OneNode with { AutomaticFailoverEnabled = true, MultiAZEnabled = true }),
        Breaks("R-10", "no replicas", Bare with { MultiAZEnabled = true }),
        Breaks("R-10", "a placed shard without replicas", Placed.WithShards(WithoutReplicas)),
        Keeps("R-10", "2 nodes", Nodes(2)),
        Keeps("R-10", "1 replica", Sharded),
        Breaks("R-13", "1 zone", Nodes(2) with { SubnetGroup = In("us-east-1a") }),
        Keeps("R-13", "1 zone, Multi-AZ off", Nodes(2) with { SubnetGroup = In("us-east-1a"), MultiAZEnabled = false }),
        Keeps("R-13", "2 zones", Nodes(2) with { SubnetGroup = In("us-east-1a", "us-east-1b") }),
        Breaks(
            "R-14",
            "2 zones for 3 nodes",
            Nodes(3) with
            {
                PreferredCacheClusterAZs = Of("us-east-1a", "us-east-1b"),
            }
        ),
        Breaks(
            "R-14",
            "2 zones for no number",
            Nodes(Unsaid) with
            {
                ReplicasPerNodeGroup = 1,
                PreferredCacheClusterAZs = Of("us-east-1a", "us-east-1b"),
            }
        ),
        Keeps(
            "R-14",
            "2 zones for 2 nodes",
            Nodes(2) with
            {
                PreferredCacheClusterAZs = Of("us-east-1a", "us-east-1a"),
            }
        ),
        Breaks(
            "R-16",
            "a zone without a subnet",
            Nodes(2) with
            {
                PreferredCacheClusterAZs = Of("us-east-1a", "us-east-1d"),
            }
        ),
        Breaks(
            "R-16",
            "a shard's primary without a subnet",
            Placed.WithShards((shard, _) => shard with { PrimaryAvailabilityZone = "us-east-1d" })
        ),
        Breaks(
            "R-16",
            "a shard's replica without a subnet",
            Placed.WithShards((shard, _) => shard with { ReplicaAvailabilityZones = Of("us-east-1d") })
        ),
        Keeps("R-16", "a subnet for every zone", Group),
        Keeps(
            "R-16",
            "unknown subnets",
            Nodes(2) with
            {
                PreferredCacheClusterAZs = Of("us-east-1a", "us-east-1d"),
                SubnetGroup = null,
            }
        ),
        Breaks("R-23", "0 shards", Shards(0, 1)),
        Keeps("R-23", "1 shard", Shards(1, 1)),
        Keeps("R-23", "500 shards", Bare with { NumNodeGroups = 500 }, "R-08", "R-24-quota"),
        Breaks("R-23", "501 shards", Bare with { NumNodeGroups = 501 }, "R-08"),
        Breaks("R-23", "1.5 shards", Shards(1.5, 1)),
        Keeps("R-23", "250 shards on Redis OSS 4.0.10", OnRedis4 with { NumNodeGroups = 250 }, "E-12", "R-24-quota"),
        Breaks("R-23", "251 shards on Redis OSS 4.0.10", OnRedis4 with { NumNodeGroups = 251 }, "E-12"),
        Keeps(
            "R-23",
            "250 shards on Redis OSS 5.0.5",
            OnRedis("5.0.5") with
            {
                NumNodeGroups = 250,
            },
            "E-05",
            "R-24-quota"
        ),
        Keeps(
            "R-23",
            "251 shards on Redis OSS 5.0.6",
            OnRedis("5.0.6") with
            {
                NumNodeGroups = 251,
                ReplicasPerNodeGroup = 0,
                MultiAZEnabled = false,
            },
            "E-12",
            "R-08",
            "R-24-quota"
        ),
        Breaks("R-23", "501 placed shards", ManyPlaced(501, 0) with { MultiAZEnabled = false }, "R-08"),
        Keeps("R-24", "498 nodes", Shards(83, 5), "R-24-quota"),
        Keeps("R-24", "500 nodes", Shards(250, 1), "R-24-quota"),
        Breaks("R-24", "501 nodes", Shards(167, 2)),
        Breaks("R-24", "540 nodes", Shards(90, 5)),
        Breaks("R-24", "540 placed nodes", ManyPlaced(90, 5)),
        Keeps("R-24-quota", "90 nodes", Shards(15, 5)),
        Breaks("R-24-quota", "91 nodes", Bare with { NumNodeGroups = 91 }, "R-08"),
        Breaks("R-24-quota", "92 nodes", Shards(46, 1)),
        Keeps("R-24-quota", "90 placed nodes", ManyPlaced(45, 1)),
        Breaks("R-24-quota", "92 placed nodes", ManyPlaced(46, 1)),
        Breaks("R-26", "no number at all", Nodes(Unsaid)),
        Breaks("R-26", "an empty list of shards", Nodes(Unsaid) with { NodeGroupConfiguration = [] }),
        Keeps("R-26", "a number of nodes", Nodes(2)),
        Keeps("R-26", "a number of replicas", Nodes(Unsaid) with { ReplicasPerNodeGroup = 1 }),
        Keeps("R-26", "a number of shards", Nodes(Unsaid) with { NumNodeGroups = 1 }),
        Keeps("R-26", "shards one by one", Placed with { NumNodeGroups = Unsaid }),
        Breaks("R-15", "several shards", Sharded with { PreferredCacheClusterAZs = Of("us-east-1a", "us-east-1b") }),
        Breaks(
            "R-15",
            "shards one by one",
            Placed with
            {
                NumNodeGroups = Value<double>.Absent,
                PreferredCacheClusterAZs = Of("us-east-1a"),
            }
        ),
        Keeps("R-15", "one shard", Group),
        Breaks("R-25", "2 shards", Unknown with { ClusterMode = "disabled", NumNodeGroups = 2 }),
        Keeps("R-25", "1 shard", Unknown with { ClusterMode = "disabled", NumNodeGroups = 1 }),
        Breaks("R-25", "2 shards, compatible", Unknown with { ClusterMode = "compatible", NumNodeGroups = 2 }),
        Breaks("R-25", "2 shards, described", Placed with { ClusterMode = "compatible", NumNodeGroups = Unsaid }),
        Breaks(
            "R-25",
            "2 shards, group off",
            Sharded with
            {
                ClusterMode = "disabled",
                CacheParameterGroupName = "default.valkey8",
                ParameterGroup = ParameterGroupSpecification.Default("default.valkey8"),
            }
        ),
        Keeps("R-25", "1 shard, compatible", Unknown with { ClusterMode = "compatible", NumNodeGroups = 1 }),
        Keeps("R-25", "2 shards, enabled", Unknown with { ClusterMode = "enabled", NumNodeGroups = 2 }),
        Keeps("R-25", "2 shards, cluster mode on", Unknown with { NumNodeGroups = 2 }),
        Keeps("R-27", "a number of nodes", Group with { PrimaryClusterId = "sessions" }),
        Breaks(
            "R-27",
            "a number of shards",
            Sharded with
            {
                PrimaryClusterId = "sessions",
                ReplicasPerNodeGroup = Value<double>.Absent,
            }
        ),
        Keeps("R-27", "no number", Around with { PrimaryClusterId = "sessions" }),
        Keeps("R-26", "a primary", Around with { PrimaryClusterId = "sessions" }),
        Keeps("R-26", "a global datastore", Around.AsSecondary()),
        Breaks("T-08", "no node type", Group with { CacheNodeType = Value<string>.Absent }),
        Keeps("T-08", "a node type", Group),
        Keeps(
            "T-08",
            "that of a primary",
            Around with
            {
                PrimaryClusterId = "sessions",
                CacheNodeType = Value<string>.Absent,
            }
        ),
        Keeps("T-08", "that of a global datastore", Around.AsSecondary()),
        Breaks("L-17", "another word", Group with { ClusterMode = "on" }),
        Keeps("L-17", "disabled", Group with { ClusterMode = "disabled" }),
        Breaks(
            "L-18",
            "Redis OSS 6.2",
            Group.On("redis", "6.2") with
            {
                ClusterMode = "disabled",
                TransitEncryptionMode = Value<string>.Absent,
            },
            "E-12"
        ),
        Breaks(
            "L-18",
            "in capitals, which is no matter then",
            Group.On("redis", "6.2") with
            {
                ClusterMode = Value<string>.Written("Disabled", "disabled"),
                TransitEncryptionMode = Value<string>.Absent,
            },
            "E-12"
        ),
        Keeps("L-18", "Redis OSS 7.0", Group.On("redis", "7.0") with { ClusterMode = "disabled" }),
        Breaks("L-20", "enabled", Sharded with { AutomaticFailoverEnabled = false, MultiAZEnabled = false }),
        Breaks(
            "L-20",
            "compatible",
            Sharded with
            {
                ClusterMode = "compatible",
                NumNodeGroups = 1,
                AutomaticFailoverEnabled = false,
                MultiAZEnabled = false,
            }
        ),
        Keeps("L-20", "failover on", Sharded),
        Breaks("L-21", "another word", Durable with { Durability = "on" }),
        Keeps("L-21", "default", Durable with { Durability = "default" }),
        Keeps("L-21", "async", Durable with { Durability = "async" }),
        Breaks("L-22", "Valkey 8.2", Sharded with { Durability = "sync" }),
        Keeps("L-22", "Valkey 9.0", Durable),
        Keeps("L-22", "Valkey 8.2, disabled", Sharded with { Durability = "disabled" }),
        Breaks("L-23", "cluster mode off", Group.On("valkey", "9.0") with { Durability = "sync" }),
        Breaks("L-23", "Multi-AZ off", Durable with { MultiAZEnabled = false }),
        Keeps("L-23", "both on", Durable),
        Breaks(
            "L-24",
            "TLS off",
            Durable with
            {
                TransitEncryptionEnabled = false,
                TransitEncryptionMode = Value<string>.Absent,
            }
        ),
        Breaks(
            "L-24",
            "at rest off",
            Durable with
            {
                AtRestEncryptionEnabled = false,
                KmsKeyId = Value<string>.Absent,
            }
        ),
        Keeps("L-24", "both encryptions", Durable),
        Breaks("L-25", "t4g", Durable with { CacheNodeType = "cache.t4g.medium" }),
        Breaks("L-25", "r5", Durable with { CacheNodeType = "cache.r5.large" }),
        Keeps("L-25", "r8g", Durable with { CacheNodeType = "cache.r8g.large" }),
        Keeps("L-25", "m6g", Durable with { CacheNodeType = "cache.m6g.large" }),
        Breaks("L-26", "data tiering", Durable with { CacheNodeType = "cache.r6gd.xlarge", DataTieringEnabled = true }),
        Breaks(
            "L-26",
            "a global datastore",
            Durable.AsSecondary() with
            {
                TransitEncryptionEnabled = Value<bool>.Unresolved(),
            }
        ),
        Breaks("L-26", "an Outpost", Durable with { SubnetGroup = SubnetGroup with { IsOnOutpost = true } }),
        Breaks(
            "L-26",
            "a Local Zone",
            Durable with
            {
                SubnetGroup = SubnetGroup with { AvailabilityZones = Of("us-west-2-lax-1a", "us-west-2-lax-1b") },
            }
        ),
        Keeps("L-26", "a Region", Durable with { SubnetGroup = SubnetGroup with { IsOnOutpost = false } }),
        Keeps("L-26", "neither", Durable),
    ];

    private static ReplicationGroupSpecification Durable => Sharded.On("valkey", "9.0") with { Durability = "sync" };

    private static ReplicationGroupSpecification Unknown =>
        Sharded with
        {
            CacheParameterGroupName = "own",
            ParameterGroup = null,
        };

    private static ReplicationGroupSpecification Around =>
        Group with
        {
            NumCacheClusters = Value<double>.Absent,
            PreferredCacheClusterAZs = Value<IReadOnlyList<Value<string>>>.Absent,
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nodes_shards_and_failover(RuleCase example) => example.Check();

    private static ReplicationGroupSpecification Nodes(Value<double> nodes) =>
        Group with
        {
            NumCacheClusters = nodes,
            PreferredCacheClusterAZs = Value<IReadOnlyList<Value<string>>>.Absent,
        };

    private static ReplicationGroupSpecification Shards(double shards, double replicas) =>
        Sharded with
        {
            NumNodeGroups = shards,
            ReplicasPerNodeGroup = replicas,
        };

    private static ReplicationGroupSpecification ManyPlaced(int shards, int replicas) =>
        Sharded with
        {
            NumNodeGroups = Unsaid,
            ReplicasPerNodeGroup = Unsaid,
            NodeGroupConfiguration =
            [
                .. Enumerable.Repeat(new NodeGroupSpecification { ReplicaCount = replicas }, shards),
            ],
        };

    private static ReplicationGroupSpecification OnRedis(string version) =>
        OnRedis4.On("redis", version) with
        {
            CacheNodeType = "cache.m5.large",
        };

    private static Model.Resources.SubnetGroupSpecification In(params string[] zones) =>
        SubnetGroup with
        {
            AvailabilityZones = Of(zones),
        };

    private static NodeGroupSpecification WithoutReplicas(NodeGroupSpecification shard, int index) =>
        index == 0
            ? shard
            : shard with
            {
                ReplicaCount = 0,
                ReplicaAvailabilityZones = Value<IReadOnlyList<Value<string>>>.Absent,
            };
}
