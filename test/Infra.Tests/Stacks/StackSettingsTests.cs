namespace Infra.Tests.Stacks;

/// <summary>Which stack a cache stands in.</summary>
public sealed class StackSettingsTests(StackSettingsTests.Fixture fixture) : IClassFixture<StackSettingsTests.Fixture>
{
    private const string Cache = """{ "engine": "memcached", "nodeType": "cache.t4g.micro" }""";

    private Synthesis Made => fixture.Synthesis;

    // The numbers that StackPlan gives these names out of two.
    [Fact]
    [SettingEffect("cacheStacks")]
    public void Caches_are_spread_over_the_stacks_by_their_names()
    {
        Assert.True(Made.Caches.Has("catalog"));
        Assert.True(Made.CachesOf(2).Has("prices"));
        Assert.False(Made.Caches.Has("prices"));
    }

    [Fact]
    [SettingEffect("caches.*.stack")]
    public void A_cache_stands_in_the_stack_that_it_names_and_nowhere_else()
    {
        Assert.Equal(
            ["first", "seventh"],
            CachesOf(Made.Caches, "first").Concat(CachesOf(Made.CachesOf(7), "seventh"))
        );
        Assert.False(Made.Caches.Has("seventh"));
        Assert.Single(Made.CachesOf(7).All("AWS::ElastiCache::CacheCluster"));
    }

    [Fact]
    [SettingEffect("caches")]
    public void Every_cache_of_the_settings_stands_in_one_of_the_stacks() =>
        Assert.Equal(
            4,
            new[] { Made.Caches, Made.CachesOf(2), Made.CachesOf(7) }.Sum(stack =>
                stack.All("AWS::ElastiCache::CacheCluster").Count
            )
        );

    [Fact]
    [SettingEffect("$schema")]
    public void The_schema_is_for_editors_and_changes_nothing() =>
        Assert.Equal(
            Made.Caches.Json.ToJsonString(),
            Synthesis.Of(SettingsText.With(Fixture.Text, ("$schema", "\"./other.json\""))).Caches.Json.ToJsonString()
        );

    private static string[] CachesOf(CloudTemplate template, string name) => template.Has(name) ? [name] : [];

    public sealed class Fixture
    {
        public static string Text { get; } =
            SettingsText.With(
                SettingsText.Base,
                ("cacheStacks", "2"),
                (
                    "caches",
                    $$"""
                    {
                      "catalog": {{Cache}},
                      "prices": {{Cache}},
                      "first": {{SettingsText.With(Cache, ("stack", "1"))}},
                      "seventh": {{SettingsText.With(Cache, ("stack", "7"))}}
                    }
                    """
                )
            );

        public Synthesis Synthesis { get; } = Synthesis.Of(Text);
    }
}
