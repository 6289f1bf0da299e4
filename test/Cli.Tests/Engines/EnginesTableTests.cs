using ElastiCache.Cli.Verbs.Engines;

namespace ElastiCache.Cli.Tests.Engines;

public sealed class EnginesTableTests
{
    private static readonly CommandRun Whole = CommandRun.Of("engines");

    [Fact]
    public void Every_feature_of_the_model_has_a_column_in_the_same_order() =>
        Assert.Equal(EngineFeature.All, FeatureColumn.All.Select(column => column.Feature));

    [Fact]
    public void Every_version_of_the_model_has_a_row_in_the_same_order() =>
        Assert.Equal(
            CacheEngine.All.Select(engine => (engine.Name, engine.Version)),
            Whole.Lines[2..^1].Select(line => Words(line)).Select(words => (words[0], words[1]))
        );

    [Theory]
    [InlineData("valkey 8.2", "valkey 8.2 valkey8 supported yes yes yes yes yes yes yes yes yes yes yes yes yes - yes")]
    [InlineData("redis 6.0", "redis 6.0 redis6.x ending yes - yes yes yes - yes - - yes - yes - - -")]
    [InlineData("redis 4.0.10", "redis 4.0.10 redis4.0 extended support yes - yes yes - - - - - - - - - - -")]
    [InlineData("memcached 1.6.6", "memcached 1.6.6 memcached1.6 supported - - - - - - - - yes - - - - - -")]
    public void Row_shows_family_life_cycle_and_features(string version, string row) =>
        Assert.Contains(
            row,
            Whole
                .Lines.Select(line => string.Join(' ', Words(line)))
                .Where(line => line.StartsWith(version, StringComparison.Ordinal))
        );

    [Theory]
    [InlineData(EngineName.Valkey)]
    [InlineData(EngineName.Redis)]
    [InlineData(EngineName.Memcached)]
    public void Engine_keeps_its_versions_only(string engine)
    {
        var words = CommandRun.Of("engines", "--engine", engine).FirstWords;

        Assert.Equal(CacheEngine.All.Where(known => known.Name == engine).Select(known => known.Name), words);
    }

    [Fact]
    public void Last_line_names_the_source_and_its_date() =>
        Assert.Equal(
            $"Source: {CacheEngine.Source}, read on {CacheEngine.ReadOn:yyyy-MM-dd}.",
            Whole.Lines[^1].TrimEnd()
        );

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
