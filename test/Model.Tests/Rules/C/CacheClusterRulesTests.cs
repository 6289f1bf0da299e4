using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;
using static ElastiCache.Model.Tests.Support.RuleCase;
using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Rules.C;

public sealed class CacheClusterRulesTests
{
    private static readonly CacheClusterSpecification OneZone = Nodes(1) with { AZMode = "single-az" };

    public static TheoryData<RuleCase> Cases { get; } =
    [
        Breaks("E-02", "Valkey", RedisNode with { Engine = "valkey", EngineVersion = "8.2" }),
        Breaks("E-02", "upper case", RedisNode with { Engine = "Redis" }),
        Keeps("E-02", "Redis OSS", RedisNode),
        Keeps("E-02", "Memcached", Memcached),
        Breaks("C-01", "2 Redis OSS nodes", RedisNode with { NumCacheNodes = 2 }),
        Breaks("C-01", "no Redis OSS node", RedisNode with { NumCacheNodes = 0 }),
        Keeps("C-01", "1 Redis OSS node", RedisNode),
        Breaks("C-02", "0 nodes", Nodes(0)),
        Keeps("C-02", "1 node", OneZone),
        Keeps("C-02", "60 nodes", Nodes(60), "C-02-quota"),
        Breaks("C-02-quota", "61 nodes", Nodes(61)),
        Breaks("C-02", "half a node", Nodes(2.5)),
        Keeps("C-02-quota", "40 nodes", Nodes(40)),
        Breaks("C-02-quota", "41 nodes", Nodes(41)),
        Keeps("C-03", "single-az", OneZone),
        Keeps("C-03", "cross-az", Nodes(2)),
        Breaks("C-03", "another word", Nodes(2) with { AZMode = "multi-az" }),
        Breaks("C-03", "a Redis OSS node across zones", RedisNode with { AZMode = "cross-az" }),
        Keeps("C-03", "a Redis OSS node in one zone", RedisNode with { AZMode = "single-az" }),
        Breaks("C-04", "1 node across zones", Nodes(1)),
        Keeps("C-04", "2 nodes across zones", Nodes(2)),
        Breaks("K-05", "subnets in 1 zone", Nodes(2) with { SubnetGroup = In("us-east-1a") }),
        Keeps("K-05", "subnets in 2 zones", Nodes(2) with { SubnetGroup = In("us-east-1a", "us-east-1b") }),
        Keeps("K-05", "subnets in 1 zone for one zone", OneZone with { SubnetGroup = In("us-east-1a") }),
        Breaks(
            "C-05",
            "2 zones for 3 nodes",
            Nodes(3) with
            {
                PreferredAvailabilityZones = Of("us-east-1a", "us-east-1b"),
            }
        ),
        Keeps("C-05", "3 zones for 3 nodes", Memcached),
        Breaks(
            "C-05",
            "zones of a Redis OSS node",
            RedisNode with
            {
                PreferredAvailabilityZone = Value<string>.Absent,
                PreferredAvailabilityZones = Of("us-east-1a"),
            }
        ),
        Breaks("C-06", "one zone and a list", Memcached with { PreferredAvailabilityZone = "us-east-1a" }),
        Keeps("C-06", "one zone", OneZone with { PreferredAvailabilityZone = "us-east-1a" }),
        Keeps("C-06", "a list", Memcached),
        Breaks("C-07", "2 zones, single-az", Memcached with { AZMode = "single-az" }),
        Breaks("C-07", "2 zones, unsaid", Memcached with { AZMode = Value<string>.Absent }),
        Keeps("C-07", "2 zones, cross-az", Memcached),
        Keeps(
            "C-07",
            "the same zone twice, single-az",
            Nodes(2) with
            {
                AZMode = "single-az",
                PreferredAvailabilityZones = Of("us-east-1a", "us-east-1a"),
            }
        ),
        Breaks("C-09", "TLS on a Redis OSS node", RedisNode with { TransitEncryptionEnabled = true }),
        Keeps("C-09", "no TLS on a Redis OSS node", RedisNode with { TransitEncryptionEnabled = false }),
        Breaks("C-10", "Memcached 1.6.6", Memcached.On("memcached", "1.6.6")),
        Keeps(
            "C-10",
            "Memcached 1.6.6, off",
            Memcached.On("memcached", "1.6.6") with
            {
                TransitEncryptionEnabled = false,
            }
        ),
        Keeps("C-10", "Memcached 1.6.12", Memcached.On("memcached", "1.6.12")),
        Breaks("C-08", "no engine", Memcached with { Engine = Value<string>.Absent }),
        Breaks("C-08", "no node type", Memcached with { CacheNodeType = Value<string>.Absent }),
        Breaks("C-08", "no number of nodes", RedisNode with { NumCacheNodes = Value<double>.Absent }),
        Keeps("C-08", "all three", Memcached),
        Breaks("C-11", "a property of replication groups", Memcached with { MisplacedProperties = ["AuthToken"] }),
        Keeps("C-11", "none", Memcached),
        Breaks("P-06", "cluster mode on", RedisNode.WithParameters("default.redis7.cluster.on")),
        Keeps("P-06", "cluster mode off", RedisNode.WithParameters("default.redis7")),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Cache_clusters(RuleCase example) => example.Check();

    private static CacheClusterSpecification Nodes(double nodes) =>
        Memcached with
        {
            NumCacheNodes = nodes,
            PreferredAvailabilityZones = Value<IReadOnlyList<Value<string>>>.Absent,
        };

    private static Model.Resources.SubnetGroupSpecification In(params string[] zones) =>
        SubnetGroup with
        {
            AvailabilityZones = Of(zones),
        };
}
