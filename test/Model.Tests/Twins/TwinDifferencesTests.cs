// Long: A table of what differs, kind of cache by kind of cache.
namespace ElastiCache.Model.Tests.Twins;

/// <summary>What a plan says of the difference to ElastiCache, and what it takes instead.</summary>
public sealed class TwinDifferencesTests
{
    private const string NoSnapshot = "data: the cache begins empty: no snapshot is restored";

    [Fact]
    public void A_plain_group_has_none() =>
        Assert.Empty(Said(new ReplicationGroupSpecification { Engine = "valkey", NumCacheClusters = 1 }));

    [Theory]
    [InlineData("DataTiering", "data-tiering: all data is in memory: nothing moves to SSD")]
    [InlineData("Sync", "durability: no write survives the loss of all nodes of a shard, whatever Durability says")]
    [InlineData("Async", "durability: no write survives the loss of all nodes of a shard, whatever Durability says")]
    [InlineData("Disabled", null)]
    [InlineData("SnapshotName", NoSnapshot)]
    [InlineData("SnapshotArns", NoSnapshot)]
    [InlineData(
        "Inherits",
        "topology: the group takes engine and shards from another one, which the template does not have: what it does not say itself is taken from the defaults"
    )]
    [InlineData("Engine", "engine: the engine is only known at the deployment: redis is taken")]
    [InlineData("Port", "port: the number of the port is only known at the deployment: 6379 is taken")]
    [InlineData("Group", "parameters: the parameter group is not of this template: the family's defaults count here")]
    public void Of_a_group(string what, string? expected)
    {
        var plain = new ReplicationGroupSpecification { Engine = "valkey", NumCacheClusters = 1 };

        Assert.Equal(
            expected is null ? [] : [expected],
            Said(
                what switch
                {
                    "DataTiering" => plain with { DataTieringEnabled = true },
                    "Sync" => plain with { Durability = "sync" },
                    "Async" => plain with { Durability = "async" },
                    "Disabled" => plain with { Durability = "disabled" },
                    "SnapshotName" => plain with { SnapshotName = "nightly" },
                    "SnapshotArns" => plain with { SnapshotArns = Texts("arn:aws:s3:::bucket/dump.rdb") },
                    "Inherits" => plain with { GlobalReplicationGroupId = "ldgnf-shop" },
                    "Engine" => plain with { Engine = Value<string>.Unresolved() },
                    "Port" => plain with { Port = Value<double>.Unresolved() },
                    _ => plain with { CacheParameterGroupName = "elsewhere" },
                }
            )
        );
    }

    [Fact]
    public void An_engine_is_written_small() =>
        Assert.Equal("valkey", Of(new ReplicationGroupSpecification { Engine = "Valkey" }).Engine);

    [Fact]
    public void An_engine_that_is_left_out_is_no_difference()
    {
        var cache = Of(new ReplicationGroupSpecification { NumCacheClusters = 1 });

        Assert.Equal("redis", cache.Engine);
        Assert.Empty(cache.Differences);
    }

    [Fact]
    public void What_is_declared_is_kept()
    {
        var cache = Of(
            new ReplicationGroupSpecification
            {
                Engine = "valkey",
                EngineVersion = "8.0",
                CacheNodeType = "cache.r7g.large",
                Port = 7000,
                ReplicasPerNodeGroup = 2,
            }
        );

        Assert.Equal(
            ("cache", "Cache", "8.0", "cache.r7g.large", 7000),
            (cache.Name, cache.LogicalId, cache.EngineVersion, cache.NodeType, cache.DeclaredPort)
        );
        // Replicas count where the number of nodes is not said.
        Assert.Equal(3, cache.NodeCount);
    }

    [Theory]
    [InlineData("compatible", true, true)]
    [InlineData("disabled", false, false)]
    [InlineData(null, false, false)]
    public void A_group_in_the_mode_compatible_serves_clients_of_both_protocols(
        string? mode,
        bool isCompatible,
        bool isClustered
    )
    {
        var cache = Of(new ReplicationGroupSpecification { Engine = "valkey", ClusterMode = mode });

        Assert.Equal((isCompatible, isClustered), (cache.IsCompatible, cache.IsClustered));
    }

    [Theory]
    [InlineData(0, "NumCacheClusters is 0, and ElastiCache takes a whole number from 1 to 500 at most: correct it")]
    [InlineData(501, "NumCacheClusters is 501, and ElastiCache takes a whole number from 1 to 500 at most: correct it")]
    [InlineData(1.5, "NumCacheClusters is 1.5, and ElastiCache takes a whole number from 1 to 500 at most: correct it")]
    [InlineData(1, null)]
    [InlineData(500, null)]
    public void A_number_that_cannot_be_is_refused(double nodes, string? expected)
    {
        var cache = Of(new ReplicationGroupSpecification { Engine = "valkey", NumCacheClusters = nodes });

        Assert.Equal(expected is null ? nodes : 1, cache.NodeCount);
        Assert.Equal(
            expected is null ? [] : [(expected, true)],
            cache.Differences.Select(difference => (difference.Message, difference.IsRefused))
        );
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 1)]
    [InlineData(5, 6)]
    public void There_may_be_no_replica(double replicas, int nodes) =>
        Assert.Equal(
            nodes,
            Of(new ReplicationGroupSpecification { Engine = "valkey", ReplicasPerNodeGroup = replicas }).NodeCount
        );

    [Fact]
    public void Nodes_stand_in_the_zones_that_are_named_as_far_as_they_are()
    {
        var cache = Of(
            new ReplicationGroupSpecification
            {
                Engine = "valkey",
                NumCacheClusters = 4,
                MultiAZEnabled = true,
                PreferredCacheClusterAZs = Value<IReadOnlyList<Value<string>>>.Known([
                    "eu-west-1c",
                    Value<string>.Unresolved(),
                    "eu-west-1a",
                ]),
            }
        );

        Assert.Equal(["eu-west-1c", "zone-2", "eu-west-1a", "zone-1"], cache.Shards[0].Zones);
    }

    [Fact]
    public void A_cluster_of_Redis_OSS_is_one_node_that_anybody_may_use()
    {
        var cache = Of(
            new CacheClusterSpecification
            {
                Engine = "redis",
                EngineVersion = "7.1",
                CacheNodeType = "cache.t4g.micro",
                NumCacheNodes = 1,
            }
        );

        Assert.Equal(
            (TwinKind.ReplicationGroup, "redis", "7.1", "cache.t4g.micro", 6379, 1),
            (cache.Kind, cache.Engine, cache.EngineVersion, cache.NodeType, cache.DeclaredPort, cache.NodeCount)
        );
        Assert.Equal(TransitEncryptionKind.Off, cache.TransitEncryption);
        Assert.Equal([UserPlanner.Open], cache.Users);
        Assert.False(cache.IsMemcached);
    }

    [Theory]
    [InlineData("cross-az", new[] { "eu-west-1b", "zone-2", "zone-3" })]
    [InlineData("single-az", new[] { "eu-west-1b", "zone-1", "zone-1" })]
    [InlineData(null, new[] { "eu-west-1b", "zone-1", "zone-1" })]
    public void Nodes_of_Memcached_are_spread_where_they_are_declared_to_be(string? mode, string[] zones) =>
        Assert.Equal(
            zones,
            Of(
                new CacheClusterSpecification
                {
                    NumCacheNodes = 3,
                    AZMode = mode,
                    PreferredAvailabilityZones = Texts("eu-west-1b"),
                }
            )
                .Shards.Single()
                .Zones
        );

    [Theory]
    [InlineData("valkey", TwinKind.Serverless, 6379, true, 2, "one primary and one replica")]
    [InlineData("memcached", TwinKind.ServerlessMemcached, 11211, false, 1, "one node")]
    public void A_serverless_cache_does_not_scale_here(
        string engine,
        object kind,
        int port,
        bool isClustered,
        int nodes,
        string words
    )
    {
        var cache = Of(new ServerlessCacheSpecification { Engine = engine, MajorEngineVersion = "8" });

        Assert.Equal(
            ((TwinKind)kind, port, isClustered, isClustered, nodes, "8"),
            (cache.Kind, cache.DeclaredPort, cache.IsClustered, cache.FailsOver, cache.NodeCount, cache.EngineVersion)
        );
        Assert.Equal([$"scaling: a serverless cache scales by itself; here it is {words}"], Texts(cache.Differences));
        Assert.Equal(isClustered ? [UserPlanner.Open] : [], cache.Users);
        Assert.Equal(!isClustered, cache.IsMemcached);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Limits_of_a_serverless_cache_are_not_kept(bool data, bool requests)
    {
        var limit = new UsageLimit { Maximum = 5 };

        Assert.Contains(
            "limits: the limits of data and of ECPUs are not kept: a request is never throttled here",
            Texts(
                Of(
                    new ServerlessCacheSpecification
                    {
                        Engine = "valkey",
                        DataStorage = data ? limit : Value<UsageLimit>.Absent,
                        EcpuPerSecond = requests ? limit : Value<UsageLimit>.Absent,
                    }
                ).Differences
            )
        );
    }

    [Fact]
    public void A_snapshot_of_a_serverless_cache_is_not_restored() =>
        Assert.Contains(
            NoSnapshot,
            Texts(
                Of(
                    new ServerlessCacheSpecification
                    {
                        Engine = "valkey",
                        SnapshotArnsToRestore = Texts(
                            "arn:aws:elasticache:eu-west-1:123456789012:serverlesssnapshot:a"
                        ),
                    }
                ).Differences
            )
        );

    [Fact]
    public void A_serverless_cache_has_the_users_of_its_group() =>
        Assert.Equal(
            ["default", "api"],
            Of(
                new ServerlessCacheSpecification
                {
                    Engine = "valkey",
                    UserGroupId = "group",
                    UserGroup = new UserGroupSpecification
                    {
                        Users = [new UserSpecification { UserName = "api", AccessString = "on ~* +get" }],
                    },
                }
            )
                .Users.Select(user => user.Name)
        );

    [Fact]
    public void A_shard_without_a_number_of_replicas_of_its_own_has_that_of_the_group() =>
        Assert.Equal(
            [3, 1],
            Of(
                new ReplicationGroupSpecification
                {
                    Engine = "valkey",
                    ClusterMode = "enabled",
                    NumNodeGroups = 2,
                    ReplicasPerNodeGroup = 2,
                    NodeGroupConfiguration =
                    [
                        new NodeGroupSpecification(),
                        new NodeGroupSpecification { ReplicaCount = 0 },
                    ],
                }
            )
                .Shards.Select(shard => shard.Nodes)
        );

    private static IEnumerable<string> Said(ReplicationGroupSpecification group) => Texts(Of(group).Differences);

    private static IEnumerable<string> Texts(IEnumerable<TwinDifference> differences) =>
        differences.Select(difference => $"{difference.Subject}: {difference.Message}");

    private static TwinCache Of(ReplicationGroupSpecification group) => TwinPlanner.Of("cache", "Cache", group);

    private static TwinCache Of(CacheClusterSpecification cluster) => TwinPlanner.Of("cache", "Cache", cluster);

    private static TwinCache Of(ServerlessCacheSpecification cache) => TwinPlanner.Of("cache", "Cache", cache);

    private static Value<IReadOnlyList<Value<string>>> Texts(params string[] texts) =>
        Value<IReadOnlyList<Value<string>>>.Known([.. texts.Select(Value<string>.Known)]);
}
