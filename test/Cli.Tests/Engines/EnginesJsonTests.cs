using System.Text.Json;
using ElastiCache.Cli.Verbs.Engines;

namespace ElastiCache.Cli.Tests.Engines;

public sealed class EnginesJsonTests
{
    private static readonly JsonElement[] Rows = Parse(CommandRun.Of("engines", "--format", "json"));

    [Fact]
    public void Json_holds_the_versions_and_families_of_the_model() =>
        Assert.Equal(
            CacheEngine.All.Select(engine => (engine.Name, engine.Version, engine.Family)),
            Rows.Select(row => (Text(row, "engine"), Text(row, "version"), (string?)Text(row, "family")))
        );

    [Fact]
    public void Json_holds_the_life_cycles_of_the_model() =>
        Assert.Equal(
            CacheEngine.All.Select(engine =>
                engine.LifeCycle switch
                {
                    EngineLifeCycle.Supported => "supported",
                    EngineLifeCycle.Ending => "ending",
                    _ => "extended support",
                }
            ),
            Rows.Select(row => Text(row, "lifeCycle"))
        );

    [Theory]
    [InlineData("6.2", "2027-01-31", "2030-01-31")]
    [InlineData("7.1", null, null)]
    public void Json_holds_the_days_on_which_support_ends(string version, string? standard, string? extended)
    {
        var row = Rows.Single(row => Text(row, "engine") == "redis" && Text(row, "version") == version);

        Assert.Equal(
            (standard, extended),
            (row.GetProperty("standardSupportEnds").GetString(), row.GetProperty("extendedSupportEnds").GetString())
        );
    }

    [Fact]
    public void Json_holds_what_the_model_says_about_each_feature() =>
        Assert.Equal(
            from engine in CacheEngine.All
            from column in FeatureColumn.All
            select (engine.Version, column.Key, column.Feature.SupportedBy(engine.Name, engine.Version)),
            from row in Rows
            from feature in row.GetProperty("features").EnumerateObject()
            select (Text(row, "version"), feature.Name, (bool?)feature.Value.GetBoolean())
        );

    [Fact]
    public void Json_has_no_line_about_the_source() =>
        Assert.DoesNotContain("Source", CommandRun.Of("engines", "--format", "json").Output);

    [Fact]
    public void Engine_filters_json_too() =>
        Assert.All(
            Parse(CommandRun.Of("engines", "--engine", "redis", "--format", "json")),
            row => Assert.Equal("redis", Text(row, "engine"))
        );

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static JsonElement[] Parse(CommandRun run) =>
        [.. JsonSerializer.Deserialize<JsonElement>(run.Output).EnumerateArray()];
}
