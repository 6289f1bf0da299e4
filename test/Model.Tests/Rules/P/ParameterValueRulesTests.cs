using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;
using static ElastiCache.Model.Tests.Support.RuleCase;
using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Rules.P;

public sealed class ParameterValueRulesTests
{
    // Rule, family, parameter, the values on both sides of each boundary: kept, then broken.
    private static readonly (string Id, string Family, string Name, string[] Kept, string[] Broken)[] Boundaries =
    [
        ("P-14", "redis6.x", "databases", ["1", "10000"], ["0", "10001", "1.5", "many", ""]),
        ("P-14", "redis5.0", "databases", ["1200000"], ["0", "1200001"]),
        ("P-15", "redis4.0", "maxmemory-policy", ["allkeys-lfu", "noeviction"], ["lru", "LRU"]),
        ("P-15", "redis3.2", "maxmemory-policy", ["allkeys-lru"], ["allkeys-lfu"]),
        ("P-17", "valkey8", "timeout", ["0", "20"], ["1", "19", "-1"]),
        ("P-18", "valkey8", "notify-keyspace-events", ["", "Ex", "KEA"], ["Q", "E x"]),
        ("P-18-off", "valkey8", "notify-keyspace-events", ["", "Ex", "Kg", "KE"], ["gx", "A"]),
        ("P-19", "valkey8", "reserved-memory-percent", ["0", "100"], ["-1", "101"]),
        ("P-20", "valkey8", "active-defrag-threshold-lower", ["1", "100"], ["0", "101"]),
        ("P-20", "valkey8", "active-defrag-threshold-upper", ["1", "100"], ["0", "101"]),
        ("P-20", "valkey8", "active-defrag-cycle-min", ["1", "75"], ["0", "76"]),
        ("P-20", "valkey8", "active-defrag-cycle-max", ["1", "75"], ["0", "76"]),
        ("P-20", "redis4.0", "active-defrag-ignore-bytes", ["10485760", "104857600"], ["10485759", "104857601"]),
        ("P-21", "redis5.0", "client-query-buffer-limit", ["1048576", "1073741824"], ["1048575", "1073741825"]),
        ("P-22", "redis5.0", "proto-max-bulk-len", ["1048576", "536870912"], ["1048575", "536870913"]),
        ("P-23", "redis2.8", "repl-backlog-size", ["16384"], ["16383"]),
        ("P-24", "redis6.x", "active-expire-effort", ["1", "10"], ["0", "11"]),
        ("P-25", "redis6.x", "acl-pubsub-default", ["resetchannels", "allchannels"], ["none"]),
        ("P-26", "redis7", "cluster-preferred-endpoint-type", ["ip", "tls-dynamic"], ["hostname"]),
        ("P-27", "valkey9", "cluster-databases", ["1", "10000"], ["0", "10001"]),
        ("P-28", "valkey8", "maxmemory-samples", ["1", "64"], ["0", "65"]),
        ("P-28", "redis7", "maxmemory-samples", ["65"], []),
        ("P-29", "valkey8", "search-default-timeout-ms", ["1", "60000"], ["0", "60001"]),
        (
            "P-30",
            "redis5.0",
            "rename-commands",
            ["", "keys blocked", "keys k get g"],
            [" ", "keys", "keys a-b", "keys  a"]
        ),
        ("P-30", "redis5.0", "rename-commands", [$"keys {Text(20)}"], [$"keys {Text(21)}"]),
        ("P-32", "memcached1.6", "binding_protocol", ["ascii", "auto"], ["binary"]),
        ("P-32", "memcached1.6", "hash_algorithm", ["murmur3", "jenkins"], ["md5"]),
        ("P-32", "memcached1.6", "cas_disabled", ["0", "1"], ["2"]),
        ("P-32", "memcached1.6", "chunk_size", ["1", "1024"], ["0", "1025"]),
        ("P-32", "memcached1.6", "chunk_size_growth_factor", ["1.01", "100.00"], ["1", "100.01", "NaN"]),
        ("P-32", "memcached1.6", "idle_timeout", ["0", "86400"], ["-1", "86401"]),
        ("P-32", "memcached1.6", "slab_automove", ["0", "2"], ["-1", "3"]),
        ("P-32", "memcached1.6", "max_item_size", ["1048576"], ["1m"]),
        ("P-36", "redis7", "timeout", ["0"], []),
    ];

    public static TheoryData<RuleCase> Cases { get; } =
    [
        .. Boundaries.SelectMany(row =>
            row.Kept.Select(value => Keeps(row.Id, $"{row.Name} {value}", Of(row.Family, (row.Name, value))))
        ),
        .. Boundaries.SelectMany(row =>
            row.Broken.Select(value => Breaks(row.Id, $"{row.Name} {value}", Of(row.Family, (row.Name, value))))
        ),
        Breaks("P-18", "letters of the engines only", Of("valkey8", ("notify-keyspace-events", "Etd"))),
        Breaks("P-36", "appendonly", Of("redis7", ("appendonly", "yes"))),
        Breaks("P-11", "an underscore", Of("valkey8", ("maxmemory_policy", "allkeys-lru"))),
        Breaks("P-11", "a name of Memcached", Of("valkey8", ("max_item_size", "1048576"))),
        Keeps("P-11", "a name of Valkey", Of("valkey8", ("maxmemory-policy", "allkeys-lru"))),
        Breaks("P-31", "a ziplist in 7", Of("redis7", ("hash-max-ziplist-entries", "1"))),
        Breaks("P-31", "a ziplist in Valkey", Of("valkey7", ("zset-max-ziplist-value", "1"))),
        Breaks("P-11", "a ziplist that never was", Of("redis7", ("hash-max-ziplist-foo", "1"))),
        Breaks("P-11", "lazy freeing that never was", Of("valkey8", ("lazyfree-lazy-foo", "yes"))),
        Keeps("P-31", "a ziplist in 6", Of("redis6.x", ("hash-max-ziplist-entries", "1"))),
        Breaks("P-31", "lazy freeing in Valkey 8", Of("valkey8", ("lazyfree-lazy-expire", "yes"))),
        Keeps("P-31", "lazy freeing in Valkey 7", Of("valkey7", ("lazyfree-lazy-expire", "yes"))),
        Breaks("P-31", "Lua replication in 6", Of("redis6.x", ("lua-replicate-commands", "yes"))),
        Keeps("P-31", "Lua replication in 5", Of("redis5.0", ("lua-replicate-commands", "yes"))),
        Breaks("P-16", "a policy that is not tiered", Tiered("valkey", "8.2", "volatile-ttl")),
        Keeps("P-16", "a policy that is tiered", Tiered("valkey", "8.2", "allkeys-lfu")),
        Breaks("P-16", "lfu on Redis OSS 6.2", Tiered("redis", "6.2", "allkeys-lfu"), "E-12"),
        Keeps("P-16", "lru on Redis OSS 6.2", Tiered("redis", "6.2", "allkeys-lru"), "E-12"),
        Keeps("P-16", "lfu on Redis OSS 7.0", Tiered("redis", "7.0", "allkeys-lfu")),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Values_of_parameters(RuleCase example) => example.Check();

    [Fact]
    public void A_name_that_is_nearly_right_is_put_right() =>
        Assert.EndsWith(
            "did you mean maxmemory-policy?",
            Assert.Single(Judge(Of("valkey8", ("maxmemory_policy", "noeviction")))).Message,
            StringComparison.Ordinal
        );

    private static ReplicationGroupSpecification Tiered(string engine, string version, string policy) =>
        Group.On(engine, version) with
        {
            CacheNodeType = "cache.r6gd.xlarge",
            DataTieringEnabled = true,
            TransitEncryptionMode = Value<string>.Absent,
            ParameterGroup = Of(ParameterGroupFamily.For(engine, version)!, ("maxmemory-policy", policy)),
        };

    private static ParameterGroupSpecification Of(string family, params (string Name, string Value)[] parameters) =>
        ParameterGroup with
        {
            CacheParameterGroupFamily = family,
            Properties = Settings(parameters),
        };
}
