using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;
using static ElastiCache.Model.Tests.Support.RuleCase;
using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Rules.P;

public sealed class ParameterGroupRulesTests
{
    private static ReplicationGroupSpecification Unsaid(string engine, string group) =>
        Group.WithParameters(group) with
        {
            Engine = engine,
            EngineVersion = Value<string>.Absent,
        };

    private static CacheClusterSpecification UnsaidMemcached(string group) =>
        Memcached.WithParameters(group) with
        {
            EngineVersion = Value<string>.Absent,
        };

    private static readonly string[] FixedParameters =
    [
        "maxmemory",
        "maxclients",
        "appendfsync",
        "repl-timeout",
        "lua-time-limit",
        "slave-allow-chaining",
        "replica-lazy-flush",
        "replica-ignore-maxmemory",
        "client-output-buffer-limit-replica-hard-limit",
        "client-output-buffer-limit-replica-soft-limit",
        "client-output-buffer-limit-replica-soft-seconds",
    ];

    private static readonly string[] FixedMemcachedParameters =
    [
        "backlog_queue_limit",
        "config_max",
        "hashpower_init",
        "large_memory_pages",
        "max_simultaneous_connections",
        "requests_per_event",
    ];

    // A parameter of each family that brought some, and the family before.
    private static readonly (string Name, string Value, string First, string Before)[] ByFamily =
    [
        ("close-on-slave-write", "no", "redis2.8", "redis2.6"),
        ("hll-sparse-max-bytes", "3000", "redis3.2", "redis2.8"),
        ("lfu-log-factor", "10", "redis4.0", "redis3.2"),
        ("stream-node-max-entries", "100", "redis5.0", "redis4.0"),
        ("acllog-max-len", "128", "redis6.x", "redis5.0"),
        ("latency-tracking", "yes", "redis7", "redis6.x"),
        ("search-fanout-target-mode", "client", "valkey8", "valkey7"),
        ("cluster-databases", "16", "valkey9", "valkey8"),
    ];

    public static TheoryData<RuleCase> Cases { get; } =
    [
        Breaks("P-01", "a family by minor version", Of("redis7.2")),
        Breaks("P-01", "redis6.2", Of("redis6.2")),
        Breaks("P-01", "valkey7.2", Of("valkey7.2")),
        Keeps("P-01", "redis6.x", Of("redis6.x")),
        Keeps("P-01", "valkey9", Of("valkey9")),
        .. FixedParameters.Select(name => Breaks("P-12", name, Of("valkey8", (name, "1")))),
        Breaks("P-12", "in Redis OSS", Of("redis7", ("maxclients", "100"))),
        Keeps("P-12", "a parameter that is free", Of("valkey8", ("maxmemory-policy", "allkeys-lru"))),
        Keeps("P-12", "a name of another engine", Of("memcached1.6", ("maxmemory", "1")), "P-11"),
        Breaks("P-13", "a family without cluster mode", Of("redis2.8", ("cluster-enabled", "yes"))),
        Breaks("P-13", "Memcached", Of("memcached1.6", ("cluster-enabled", "yes"))),
        Breaks("P-13", "another word", Of("redis7", ("cluster-enabled", "true"))),
        Keeps("P-13", "yes", Of("redis7", ("cluster-enabled", "yes"))),
        Keeps("P-13", "no", Of("redis3.2", ("cluster-enabled", "no"))),
        .. FixedMemcachedParameters.Select(name => Breaks("P-33", name, Of("memcached1.6", (name, "1")))),
        Keeps("P-33", "a parameter that is free", Of("memcached1.6", ("max_item_size", "5242880"))),
        Breaks("P-01", "a family of a later Valkey", Of("valkey10")),
        Breaks("P-01", "a family of a later Memcached", Of("memcached1.7")),
        Breaks("P-01", "a family of a Redis OSS that never comes", Of("redis8")),
        .. ByFamily.SelectMany(entry =>
            new[]
            {
                Keeps("P-11", $"{entry.Name} from {entry.First}", Of(entry.First, (entry.Name, entry.Value))),
                Breaks("P-11", $"{entry.Name} before {entry.First}", Of(entry.Before, (entry.Name, entry.Value))),
            }
        ),
        Breaks("P-11", "a parameter of the engine that AWS does not offer", Of("valkey8", ("io-threads", "2"))),
        Keeps("P-31", "rehashing in Redis OSS 6", Of("redis6.x", ("activerehashing", "no"))),
        Breaks("P-31", "rehashing in Redis OSS 7", Of("redis7", ("activerehashing", "no"))),
        Breaks("P-31", "rehashing in Valkey", Of("valkey7", ("activerehashing", "no"))),
        Breaks("P-33", "the size of configuration entries", Of("memcached1.6", ("config_size_max", "1"))),
        Breaks("P-33", "locked pages", Of("memcached1.6", ("lock_down_paged_memory", "1"))),
        Breaks("N-18", "no description", ParameterGroup with { Description = Value<string>.Absent }),
        Breaks("N-18", "an empty description", ParameterGroup with { Description = "" }),
        Keeps("N-18", "a description", ParameterGroup with { Description = "a" }),
        Breaks("P-02", "an older family", Group.WithParameters("default.valkey7")),
        Breaks("P-02", "an older family of Redis OSS", Group.On("redis", "7.1").WithParameters("default.redis6.x")),
        Breaks("P-02", "an older family of Memcached", Memcached.WithParameters("default.memcached1.5")),
        Breaks("P-02", "an own group", Group with { CacheParameterGroupName = "own", ParameterGroup = Of("valkey9") }),
        Breaks(
            "P-02",
            "an older family of a version of the future",
            Group.On("valkey", "9.9").WithParameters("default.valkey8"),
            "E-06"
        ),
        Keeps(
            "P-02",
            "a family that does not exist, which is told at the group",
            Group with
            {
                CacheParameterGroupName = "own",
                ParameterGroup = Of("redis7.x"),
            }
        ),
        Breaks(
            "P-02",
            "a family that may come",
            Group with
            {
                CacheParameterGroupName = "own",
                ParameterGroup = Of("valkey10"),
            }
        ),
        Keeps("P-02", "the family of the version", Group.On("redis", "7.1").WithParameters("default.redis7")),
        Keeps(
            "P-02",
            "an own group of the family",
            Group with
            {
                CacheParameterGroupName = "own",
                ParameterGroup = Of("valkey8"),
            }
        ),
        Keeps("P-02", "an unknown group", Group with { CacheParameterGroupName = "own", ParameterGroup = null }),
        Breaks("P-03", "a minor version", Group.WithParameters("default.redis7.1")),
        Breaks("P-03", "a minor version of Valkey", Group.WithParameters("default.valkey7.2")),
        Breaks("P-03", "a patch", Group.WithParameters("default.redis5.0.6")),
        Breaks("P-03", "cluster mode in Memcached", Memcached.WithParameters("default.memcached1.6.cluster.on")),
        Breaks("P-03", "cluster mode in Redis OSS 2.8", Group.WithParameters("default.redis2.8.cluster.on")),
        Keeps("P-03", "cluster mode", Sharded.WithParameters("default.valkey8.cluster.on")),
        Keeps("P-03", "another prefix", Group.WithParameters("defaults")),
        Breaks("P-04", "a group of Valkey for Redis OSS", Group.On("redis", "7.1").WithParameters("default.valkey8")),
        Breaks("P-04", "a group of Redis OSS for Valkey", Group.WithParameters("default.redis7")),
        Breaks("P-04", "a group of Redis OSS for Memcached", Memcached.WithParameters("default.redis7")),
        // Whatever the version is, and whether or not it is known.
        Breaks("P-04", "a group of Valkey for a Redis OSS without version", Unsaid("redis", "default.valkey8"), "E-13"),
        Breaks("P-04", "a group of Redis OSS for a Valkey without version", Unsaid("valkey", "default.redis7"), "E-13"),
        Breaks(
            "P-04",
            "a group of Memcached for a Redis OSS whose version is not known",
            Unsaid("redis", "default.memcached1.6") with
            {
                EngineVersion = Value<string>.Unresolved(),
            }
        ),
        Breaks(
            "P-04",
            "a group of Valkey for a version that only Redis OSS has",
            Group.WithParameters("default.valkey8") with
            {
                Engine = Value<string>.Absent,
                EngineVersion = "7.1",
            }
        ),
        Breaks(
            "P-02",
            "a family of another version, where no engine is written",
            Group.WithParameters("default.redis7") with
            {
                Engine = Value<string>.Absent,
                EngineVersion = "6.2",
            },
            "E-12",
            "S-19"
        ),
        Keeps("P-04", "a group of the engine without version", Unsaid("valkey", "default.valkey7"), "E-13"),
        Breaks("P-02", "an old family without version", Unsaid("redis", "default.redis6.x")),
        Breaks("P-02", "an old family of Memcached", UnsaidMemcached("default.memcached1.4")),
        Keeps("P-02", "the newest family without version", Unsaid("redis", "default.redis7"), "E-13"),
        Keeps("P-02", "the newest family of Memcached", UnsaidMemcached("default.memcached1.6"), "E-13"),
        // Nobody knows which version of Valkey is the default.
        Keeps("P-02", "any family of Valkey without version", Unsaid("valkey", "default.valkey7"), "E-13"),
        Keeps(
            "P-02",
            "a version that is not known",
            Unsaid("redis", "default.redis6.x") with
            {
                EngineVersion = Value<string>.Unresolved(),
                TransitEncryptionMode = Value<string>.Absent,
            }
        ),
        Keeps("P-04", "a group of the engine", Group.WithParameters("default.valkey8")),
        Breaks("P-05", "3 shards", Unclustered with { NumNodeGroups = 3 }),
        Breaks("P-05", "2 shards one by one", UnclusteredPlaced with { NumNodeGroups = Value<double>.Absent }),
        Keeps("P-05", "1 shard", Unclustered with { NumNodeGroups = 1 }),
        Keeps("P-05", "3 shards, cluster mode on", Sharded),
        Breaks("P-07", "enabled", Group with { ClusterMode = "enabled" }),
        Breaks("P-07", "compatible", Group with { ClusterMode = "compatible" }),
        Breaks("P-07", "disabled", Sharded with { ClusterMode = "disabled", NumNodeGroups = 1 }),
        .. new[] { "true", "false", "Yes" }.SelectMany(word =>
            new[] { "enabled", "disabled" }.Select(mode =>
                Keeps(
                    "P-07",
                    $"{mode}, and the group has a word that is neither: {word}",
                    Group with
                    {
                        ClusterMode = mode,
                        CacheParameterGroupName = "own",
                        ParameterGroup = Of("valkey8") with
                        {
                            Properties = new Dictionary<string, Value<string>> { ["cluster-enabled"] = word },
                        },
                    }
                )
            )
        ),
        Keeps("P-07", "disabled, group off", Group with { ClusterMode = "disabled" }),
        Keeps("P-07", "compatible, group on", Sharded with { ClusterMode = "compatible", NumNodeGroups = 1 }),
        Keeps("P-07", "enabled, group on", Sharded with { ClusterMode = "enabled" }),
    ];

    private static Model.Resources.ReplicationGroupSpecification Unclustered =>
        Sharded.WithParameters("default.valkey8") with
        {
            ClusterMode = Value<string>.Absent,
        };

    private static Model.Resources.ReplicationGroupSpecification UnclusteredPlaced =>
        Placed.WithParameters("default.valkey8") with
        {
            ClusterMode = Value<string>.Absent,
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Parameter_groups(RuleCase example) => example.Check();

    private static ParameterGroupSpecification Of(string family, params (string Name, string Value)[] parameters) =>
        ParameterGroup with
        {
            CacheParameterGroupFamily = family,
            Properties = Settings(parameters),
        };

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", true)]
    [InlineData("on", false)]
    public void What_YAML_makes_of_yes_is_explained_of_cluster_mode(string given, bool isExplained)
    {
        var told = Assert.Single(
            RuleCase.Judge(Of("redis7", ("cluster-enabled", given))),
            violation => violation.RuleId == "P-13"
        );

        Assert.Equal(isExplained, told.Message.Contains("YAML reads yes and no without quotes"));
    }
}
