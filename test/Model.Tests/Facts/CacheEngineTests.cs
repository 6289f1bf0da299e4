using System.Reflection;

namespace ElastiCache.Model.Tests.Facts;

public sealed class CacheEngineTests
{
    private static readonly PropertyInfo[] Members =
    [
        .. typeof(CacheEngine)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(CacheEngine)),
    ];

    public static TheoryData<string> Names { get; } = [.. Members.Select(member => member.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_member_is_named_for_its_engine_and_version(string name)
    {
        var engine = Member(name);

        Assert.Equal(
            $"{char.ToUpperInvariant(engine.Name[0])}{engine.Name[1..]}{engine.Version.Replace('.', '_')}",
            name
        );
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_finds_the_entry_of_the_table(string name)
    {
        var engine = Member(name);

        Assert.Same(engine, CacheEngine.Of(engine.Name, engine.Version));
        Assert.Same(engine, CacheEngine.Of(engine.Name, engine.Version, engine.Family));
        Assert.True(engine.IsKnown);
    }

    [Fact]
    public void The_table_holds_every_member_once() =>
        Assert.Equal(Members.Select(member => (CacheEngine)member.GetValue(null)!), CacheEngine.All);

    [Fact]
    public void Every_family_is_one_that_exists() =>
        Assert.All(CacheEngine.All, engine => Assert.Contains(engine.Family, ParameterGroupFamily.All));

    [Fact]
    public void Versions_of_an_engine_are_listed_oldest_first() =>
        Assert.All(
            CacheEngine.All.GroupBy(engine => engine.Name),
            engines =>
                Assert.Equal(
                    engines.Select(engine => engine.Version),
                    engines.Select(engine => engine.Version).OrderBy(CacheEngineVersion.Parse)
                )
        );

    [Theory]
    [InlineData("valkey", "9.2", "valkey9")]
    [InlineData("valkey", "10.0", "valkey10")]
    [InlineData("redis", "6.x", "redis6.x")]
    [InlineData("memcached", "1.7.1", "memcached1.7")]
    [InlineData("kvrocks", "2.0", null)]
    [InlineData("valkey", "${Token[TOKEN.1]}", null)]
    public void Of_opens_the_door_to_what_the_table_lacks(string name, string version, string? family)
    {
        var engine = CacheEngine.Of(name, version);

        Assert.False(engine.IsKnown);
        Assert.Equal((name, version, family), (engine.Name, engine.Version, engine.Family));
        Assert.Equal(EngineLifeCycle.Supported, engine.LifeCycle);
    }

    [Fact]
    public void Of_takes_a_family_for_a_version_that_only_the_deployment_knows() =>
        Assert.Equal("valkey8", CacheEngine.Of("valkey", "${Token[TOKEN.1]}", "valkey8").Family);

    [Fact]
    public void Of_trusts_a_family_that_differs_from_the_table()
    {
        var engine = CacheEngine.Of("valkey", "8.2", "valkey8plus");

        Assert.NotEqual(CacheEngine.Valkey8_2, engine);
        Assert.Equal("valkey8plus", engine.Family);
    }

    [Theory]
    [InlineData("4.0.10", EngineLifeCycle.Extended)]
    [InlineData("5.0.6", EngineLifeCycle.Extended)]
    [InlineData("6.0", EngineLifeCycle.Ending)]
    [InlineData("6.2", EngineLifeCycle.Ending)]
    [InlineData("7.0", EngineLifeCycle.Supported)]
    [InlineData("7.1", EngineLifeCycle.Supported)]
    public void Redis_OSS_has_a_life_cycle(string version, EngineLifeCycle lifeCycle) =>
        Assert.Equal(lifeCycle, CacheEngine.Of("redis", version).LifeCycle);

    [Fact]
    public void Reads_as_name_and_version() => Assert.Equal("valkey 8.2", CacheEngine.Valkey8_2.ToString());

    private static CacheEngine Member(string name) =>
        (CacheEngine)Members.Single(member => member.Name == name).GetValue(null)!;
}
