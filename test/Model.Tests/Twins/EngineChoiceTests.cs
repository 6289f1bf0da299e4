namespace ElastiCache.Model.Tests.Twins;

/// <summary>Which installed engine runs a cache.</summary>
public sealed class EngineChoiceTests
{
    private static readonly EngineProgram Valkey8 = Program("valkey", "8.0.1");
    private static readonly EngineProgram Valkey9 = Program("valkey", "9.0.0");
    private static readonly EngineProgram Redis7 = Program("redis", "7.0.15");
    private static readonly EngineProgram Redis6 = Program("redis", "6.0.16");
    private static readonly EngineProgram Memcached = Program("memcached", "1.6.18");

    [Fact]
    public void The_engine_that_is_declared_comes_first() =>
        Assert.Equal(Redis7, EngineChoice.Of(Cache("redis", "7.1"), [Valkey9, Redis7, Memcached]));

    [Fact]
    public void The_line_that_is_declared_comes_before_newer_ones() =>
        Assert.Equal(Valkey8, EngineChoice.Of(Cache("valkey", "8.0"), [Valkey9, Valkey8]));

    [Fact]
    public void Else_the_newest() => Assert.Equal(Valkey9, EngineChoice.Of(Cache("valkey", "8.2"), [Valkey8, Valkey9]));

    [Fact]
    public void Another_engine_of_the_same_protocol_stands_in_and_it_is_said()
    {
        var cache = Cache("valkey", "8.2");

        Assert.Equal(Redis7, EngineChoice.Of(cache, [Redis7, Memcached]));
        Assert.Equal(
            ["redis 7.0.15 stands in for valkey", "valkey 8.2 is declared, redis 7.0.15 runs"],
            EngineChoice.Differences(cache, Redis7).Select(difference => difference.Message)
        );
    }

    [Fact]
    public void Memcached_is_only_run_by_itself() =>
        Assert.Null(EngineChoice.Of(Cache("memcached", "1.6.22", TwinKind.MemcachedCluster), [Valkey8, Redis7]));

    [Fact]
    public void Engines_before_7_0_are_too_old() => Assert.Null(EngineChoice.Of(Cache("redis", "6.2"), [Redis6]));

    [Theory]
    [InlineData("8.0")]
    [InlineData("8.0.1")]
    [InlineData("8.x")]
    [InlineData("8")]
    public void The_same_line_is_no_difference(string declared) =>
        Assert.Empty(EngineChoice.Differences(Cache("valkey", declared), Valkey8));

    [Theory]
    [InlineData("9.0", false, ": fields of hashes do not expire (HEXPIRE)")]
    [InlineData("9", false, ": fields of hashes do not expire (HEXPIRE)")]
    [InlineData("9.0.1", false, ": fields of hashes do not expire (HEXPIRE)")]
    [InlineData("10", false, ": fields of hashes do not expire (HEXPIRE)")]
    [InlineData("8.2", false, "")]
    [InlineData("7", false, "")]
    [InlineData("9.1", true, "")]
    [InlineData("newest", false, "")]
    public void What_an_older_engine_lacks_is_said(string declared, bool isNew, string lacks) =>
        Assert.Equal(
            $"valkey {declared} is declared, valkey {(isNew ? "9.0.0" : "8.0.1")} runs{lacks}",
            Assert.Single(EngineChoice.Differences(Cache("valkey", declared), isNew ? Valkey9 : Valkey8)).Message
        );

    [Theory]
    [InlineData("1.6.18", "")]
    [InlineData("1.6", "")]
    [InlineData("1.6.22", "memcached 1.6.22 is declared, memcached 1.6.18 runs")]
    public void Versions_of_Memcached_differ_by_their_third_number(string declared, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                "",
                EngineChoice
                    .Differences(Cache("memcached", declared, TwinKind.MemcachedCluster), Memcached)
                    .Select(difference => difference.Message)
            )
        );

    private static TwinCache Cache(string engine, string version, TwinKind kind = TwinKind.ReplicationGroup) =>
        new()
        {
            Name = "cache",
            LogicalId = "Cache",
            Kind = kind,
            Engine = engine,
            EngineVersion = version,
            DeclaredPort = 6379,
            Shards = [new TwinShard([], ["zone-1"])],
        };

    private static EngineProgram Program(string engine, string version) =>
        new(engine, CacheEngineVersion.Parse(version), $"/usr/bin/{engine}");
}
