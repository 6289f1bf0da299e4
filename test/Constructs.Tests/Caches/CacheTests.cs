namespace ElastiCache.Cdk.Tests.Caches;

/// <summary>Code that takes any cache: whatever its kind, created here or imported.</summary>
public sealed class CacheTests
{
    private readonly AllKinds _kinds = Exhibit.Of<AllKinds>();

    public static TheoryData<string, string?, string> Kinds =>
        new()
        {
            { "group", "valkey", "primary-endpoint reader-endpoint" },
            { "sharded group", "valkey", "configuration-endpoint" },
            { "secondary", "valkey", "primary-endpoint reader-endpoint" },
            { "Memcached", "memcached", "configuration-endpoint" },
            { "serverless", "valkey", "endpoint reader-endpoint" },
            { "serverless Memcached", "memcached", "endpoint" },
            { "imported group", "redis", "primary-endpoint reader-endpoint" },
            { "imported sharded group", null, "configuration-endpoint" },
            { "imported Memcached", "memcached", "configuration-endpoint" },
            { "imported serverless", "valkey", "endpoint reader-endpoint" },
            { "imported without endpoints", null, "" },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    [DefaultOf<ReplicationGroupAttributes>(nameof(ReplicationGroupAttributes.EngineName))]
    [EffectOf<ReplicationGroupAttributes>(nameof(ReplicationGroupAttributes.EngineName))]
    public void It_says_its_engine_and_its_endpoints(string kind, string? engine, string endpoints)
    {
        var cache = _kinds.Caches[kind];

        Assert.Equal(engine, cache.EngineName);
        Assert.Equal(endpoints, string.Join(' ', cache.Endpoints.Select(endpoint => endpoint.Name)));
        Assert.NotEmpty(cache.CacheArn);
        Assert.NotEmpty(cache.CacheName);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_tells_the_code_of_a_tier_where_it_is(string kind, string? engine, string endpoints)
    {
        var cache = _kinds.Caches[kind];
        if (endpoints.Length == 0)
        {
            Assert.Contains(
                "no endpoint is known of this cache",
                Assert.Throws<ArgumentException>(() => cache.EnvironmentVariables()).Message,
                StringComparison.Ordinal
            );
            return;
        }

        Assert.Contains("CACHE_PORT", cache.EnvironmentVariables());
        Assert.Contains(
            $"CACHE_{endpoints.Split(' ')[0].ToUpperInvariant().Replace('-', '_')}",
            cache.EnvironmentVariables()
        );
        Assert.True(engine is null || EngineName.All.Contains(engine));
    }

    [Fact]
    public void What_somebody_else_calls_a_cache_is_none()
    {
        var foreign = new ForeignCache(_kinds.Caches["group"]);

        Assert.Contains(
            "this is no cache of this library",
            Assert.Throws<ArgumentException>(() => foreign.EnvironmentVariables()).Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>A cache of each kind.</summary>
    public sealed class AllKinds : Exhibit
    {
        public AllKinds()
        {
            var group = Group("Group");
            Caches["group"] = group;
            Caches["sharded group"] = Group("Sharded", given => given with { Topology = Topology.Sharded(2) });
            var there = new Stack((App)Stack.Node.Root, "There");
            Caches["secondary"] = new SecondaryReplicationGroup(
                there,
                "Secondary",
                new SecondaryReplicationGroupProps
                {
                    Vpc = Networks.Isolated(there),
                    GlobalDatastore = new GlobalDatastore(
                        Stack,
                        "Datastore",
                        new GlobalDatastoreProps { Primary = group, GlobalReplicationGroupIdSuffix = "orders" }
                    ),
                }
            );
            Caches["Memcached"] = Memcached("Memcached");
            Caches["serverless"] = new ServerlessCache(Stack, "Serverless", new ServerlessCacheProps { Vpc = Vpc });
            Caches["serverless Memcached"] = new ServerlessCache(
                Stack,
                "ServerlessMemcached",
                new ServerlessCacheProps { Vpc = Vpc, Engine = ServerlessCacheEngine.Memcached1_6 }
            );
            Caches["imported group"] = ReplicationGroup.FromReplicationGroupAttributes(
                Stack,
                "ImportedGroup",
                new ReplicationGroupAttributes
                {
                    ReplicationGroupId = "group",
                    EngineName = EngineName.Redis,
                    PrimaryEndpointHostname = "primary.example.com",
                    ReaderEndpointHostname = "reader.example.com",
                }
            );
            Caches["imported sharded group"] = ReplicationGroup.FromReplicationGroupAttributes(
                Stack,
                "ImportedSharded",
                new ReplicationGroupAttributes
                {
                    ReplicationGroupId = "sharded",
                    ConfigurationEndpointHostname = "configuration.example.com",
                }
            );
            Caches["imported Memcached"] = MemcachedCluster.FromMemcachedClusterAttributes(
                Stack,
                "ImportedMemcached",
                new MemcachedClusterAttributes
                {
                    ClusterName = "objects",
                    ConfigurationEndpointHostname = "objects.example.com",
                }
            );
            Caches["imported serverless"] = ServerlessCache.FromServerlessCacheAttributes(
                Stack,
                "ImportedServerless",
                new ServerlessCacheAttributes { ServerlessCacheName = "carts", EndpointHostname = "carts.example.com" }
            );
            Caches["imported without endpoints"] = ReplicationGroup.FromReplicationGroupAttributes(
                Stack,
                "ImportedUnknown",
                new ReplicationGroupAttributes { ReplicationGroupId = "unknown" }
            );
        }

        public IDictionary<string, ICache> Caches { get; } = new Dictionary<string, ICache>(StringComparer.Ordinal);
    }

    private sealed class ForeignCache(ICache other) : Resource(Stacks.New(), "Foreign"), ICache
    {
        public string CacheName => "foreign";

        public string CacheArn => "arn:aws:elasticache:eu-west-1:111122223333:cluster:foreign";

        public string? EngineName => null;

        public IReadOnlyList<CacheEndpoint> Endpoints => [];

        public Connections_ Connections => other.Connections;
    }
}
