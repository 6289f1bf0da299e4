using System.Text.Json;
using ElastiCache.Cli.Verbs.Lint.Settings;

namespace ElastiCache.Cli.Tests.Lint;

public sealed class SettingsTests
{
    [Fact]
    public void A_severity_is_that_of_the_project()
    {
        using var place = new Workplace()
            .With("a.yaml", Templates.Failover)
            .With("elasticache.json", """{"severity": {"R-05": "warning"}}""");

        var run = place.Lint("a.yaml");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 warning;", run.Output);
    }

    [Fact]
    public void A_folder_with_the_name_of_the_settings_is_told()
    {
        using var place = new Workplace().With("a.yaml", Templates.Failover).With("elasticache.json/b.txt", "");

        var run = place.Lint("a.yaml");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("elasticache.json: it is a folder, and a file is needed", run.Error);
    }

    [Fact]
    public void A_rule_can_be_off()
    {
        using var place = new Workplace()
            .With("a.yaml", Templates.Failover)
            .With("elasticache.json", """{"severity": {"r-05": "off"}}""");

        Assert.Contains("Nothing found", place.Lint("a.yaml").Output);
    }

    [Fact]
    public void Settings_are_found_above_the_template_and_the_nearest_hold()
    {
        using var place = new Workplace()
            .With("one/two/a.yaml", Templates.Failover)
            .With("one/elasticache.json", """{"severity": {"R-05": "warning"}}""")
            .With("elasticache.json", """{"severity": {"R-05": "error"}}""");

        Assert.Equal(0, place.Lint("one/two/a.yaml").ExitCode);
    }

    [Fact]
    public void Settings_above_the_repository_are_not_its()
    {
        using var place = new Workplace()
            .With("one/.git/HEAD", "")
            .With("one/a.yaml", Templates.Failover)
            .With("elasticache.json", """{"severity": {"R-05": "off"}}""");

        Assert.Equal(1, place.Lint("one/a.yaml").ExitCode);
    }

    [Fact]
    public void A_template_of_the_name_of_the_settings_is_a_template()
    {
        using var place = new Workplace().With("elasticache.json", """{"Resources": {}}""");

        Assert.Equal(0, place.Lint("elasticache.json").ExitCode);
    }

    [Fact]
    public void The_schema_has_what_is_read()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("docs", "elasticache.schema.json")));
        var properties = schema.RootElement.GetProperty("properties");
        var words = properties
            .GetProperty("severity")
            .GetProperty("additionalProperties")
            .GetProperty("enum")
            .EnumerateArray()
            .Select(word => word.GetString());

        Assert.Equal(
            ["$schema", .. SettingsReader.Known.Order(StringComparer.Ordinal)],
            properties.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal)
        );
        Assert.Equal(SettingsReader.Words.Keys, words);
    }

    [Theory]
    [InlineData("""{"severity": []}""", "severity must be an object with a severity for each rule")]
    [InlineData("""{"severity": {"R-05": "fatal"}}""", "severity.R-05 must be error, warning, off, got \"fatal\"")]
    [InlineData("""{"severity": {"R-5": "off"}}""", "severity.R-5: there is no rule of this id; did you mean")]
    [InlineData(
        """{"severities": {}}""",
        "'severities' is not a setting: acknowledge, severity; did you mean severity?"
    )]
    public void A_mistake_is_one_sentence(string settings, string sentence)
    {
        using var place = new Workplace().With("a.yaml", Templates.Failover).With("elasticache.json", settings);

        var run = place.Lint("a.yaml");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"elasticache: elasticache.json: {sentence}", run.Error);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
