using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.RuleCase;
using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Rules.E;

public sealed class EngineRulesTests
{
    public static TheoryData<RuleCase> Cases { get; } =
    [
        Breaks("E-01", "Memcached", Group with { Engine = "memcached", EngineVersion = "1.6.22" }),
        Breaks("E-01", "an old Memcached", Group with { Engine = "memcached", EngineVersion = "1.4.5" }),
        Breaks("E-01", "an unknown Memcached", Group with { Engine = "memcached", EngineVersion = "8.2" }),
        Breaks("E-01", "300 shards of Memcached", Sharded with { Engine = "memcached", NumNodeGroups = 300 }, "R-24"),
        Breaks("E-01", "upper case", Group with { Engine = "Valkey" }),
        Breaks("E-01", "nothing", Group with { Engine = "" }),
        Keeps("E-01", "Redis OSS", Redis("7.1")),
        Keeps("E-01", "Valkey", Valkey("8.2")),
        Breaks("E-11", "7.2", Redis("7.2")),
        Breaks("E-05", "7.4", Redis("7.4")),
        Breaks("E-11", "8.0, a version of Valkey", Redis("8.0")),
        Breaks("E-05", "5.0.5", Redis("5.0.5")),
        Breaks("E-05", "3.2.6 and a parameter group of Redis OSS 7", Redis("3.2.6").WithParameters("default.redis7")),
        Keeps("E-05", "7.1", Redis("7.1")),
        Keeps("E-05", "the newest 6", Redis("6.x"), "E-12"),
        Breaks("E-06", "6.9", Valkey("6.9")),
        Breaks("E-11", "7.0", Valkey("7.0")),
        Breaks("E-11", "7.1, a version of Redis OSS", Valkey("7.1")),
        Keeps("E-06", "7.2", Valkey("7.2")),
        Breaks("E-06", "8.3", Valkey("8.3")),
        Keeps("E-06", "9.1", Valkey("9.1")),
        Breaks("E-06", "9.2", Valkey("9.2")),
        Breaks("E-07", "two numbers", OnMemcached("1.6")),
        Breaks("E-07", "an unknown patch", OnMemcached("1.6.0")),
        Breaks("E-07", "a letter", OnMemcached("1.6.x")),
        Keeps("E-07", "1.6.22", OnMemcached("1.6.22")),
        Breaks("E-08", "a patch of 6", Redis("6.2.6")),
        Breaks("E-08", "no patch of 5", Redis("5.0")),
        Breaks("E-08", "one number", Redis("7")),
        Breaks("E-08", "a word", Redis("latest")),
        Breaks("E-08", "nothing", Redis("")),
        Breaks("E-08", "a 5 with a letter", Redis("5.x")),
        Keeps("E-08", "a minor of 6", Redis("6.2"), "E-12"),
        Keeps("E-08", "a patch of 5", Redis("5.0.6"), "E-12"),
        Breaks("E-09", "one number", Valkey("8")),
        Breaks("E-09", "three numbers", Valkey("8.0.1")),
        Breaks("E-09", "a letter", Valkey("8.x")),
        Breaks("E-09", "a word", Valkey("latest")),
        Keeps("E-09", "two numbers", Valkey("8.0")),
        Keeps("E-11", "8.0 in Valkey", Valkey("8.0")),
        Breaks("E-13", "no version", Group with { EngineVersion = Value<string>.Absent }),
        Breaks("E-13", "no version of a cluster", Memcached with { EngineVersion = Value<string>.Absent }),
        Keeps("E-13", "a version", Valkey("8.2")),
        Keeps("E-13", "that of a global datastore", Group.AsSecondary()),
        Breaks("E-12", "Redis OSS 4.0.10", Redis("4.0.10")),
        Breaks("E-12", "Redis OSS 5.0.6", Redis("5.0.6")),
        Breaks("E-12", "Redis OSS 6.0", Redis("6.0")),
        Breaks("E-12", "Redis OSS 6.2", Redis("6.2")),
        Breaks("E-12", "the newest Redis OSS 6", Redis("6.x")),
        Keeps("E-12", "Redis OSS 7.0", Redis("7.0")),
        Keeps("E-12", "Memcached 1.4.5", OnMemcached("1.4.5")),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Engines_and_versions(RuleCase example) => example.Check();

    [Theory]
    [InlineData("memcached", "1.6", Severity.Warning)]
    [InlineData("memcached", "1.7", Severity.Error)]
    [InlineData("memcached", "latest", Severity.Error)]
    [InlineData("memcached", "1.6.99", Severity.Unknown)]
    [InlineData("valkey", "7.0", Severity.Error)]
    [InlineData("valkey", "9.9", Severity.Unknown)]
    [InlineData("redis", "7.9", Severity.Error)]
    [InlineData("redis", "6.2", Severity.Warning)]
    public void Only_a_version_that_may_exist_one_day_is_unknown_rather_than_wrong(
        string engine,
        string version,
        Severity severity
    )
    {
        object cache =
            engine == "memcached" ? OnMemcached(version)
            : engine == "redis" ? Redis(version)
            : Valkey(version);

        Assert.Equal(severity, Assert.Single(Judge(cache)).Severity);
    }

    [Fact]
    public void Every_version_of_the_table_can_be_created()
    {
        var errors = CacheEngine
            .All.SelectMany(engine =>
                engine.Name switch
                {
                    EngineName.Memcached => Judge(OnMemcached(engine.Version)),
                    EngineName.Redis => Judge(Redis(engine.Version)),
                    _ => Judge(Valkey(engine.Version)),
                }
            )
            .Where(violation => violation.Severity != Severity.Warning);

        Assert.Empty(errors);
    }

    private static ReplicationGroupSpecification Valkey(string version) => Group.On("valkey", version);

    // Encrypted, but without what only newer versions have, on nodes that run every version.
    private static ReplicationGroupSpecification Redis(string version) =>
        Group.On("redis", version) with
        {
            CacheNodeType = "cache.m5.large",
            TransitEncryptionEnabled = false,
            TransitEncryptionMode = Value<string>.Absent,
            AtRestEncryptionEnabled = false,
            KmsKeyId = Value<string>.Absent,
        };

    // Without a node type, for none that can be created runs the oldest versions.
    private static CacheClusterSpecification OnMemcached(string version) =>
        Memcached.On("memcached", version) with
        {
            CacheNodeType = Value<string>.Unresolved(),
            TransitEncryptionEnabled = false,
        };
}
