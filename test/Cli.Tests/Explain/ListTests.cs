using System.Text.Json;
using ElastiCache.Cli.Reports;

namespace ElastiCache.Cli.Tests.Explain;

public sealed class ListTests
{
    [Fact]
    public void Without_an_id_every_rule_has_a_line()
    {
        var run = CommandRun.Of("explain");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(
            KnownRules.Ids,
            id => Assert.Contains(run.Lines, line => line.StartsWith($"{id} ", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_rule_of_several_types_has_one_line()
    {
        var run = CommandRun.Of("explain");

        Assert.Single(run.Lines, line => line.StartsWith("E-04 ", StringComparison.Ordinal));
        Assert.Equal(run.Lines.Distinct(), run.Lines);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("error")]
    [InlineData("update")]
    [InlineData("none")]
    public void Severity_keeps_its_rows(string severity)
    {
        var rows = Rows("--severity", severity);

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(severity, row.GetProperty("severity").GetString()));
    }

    [Theory]
    [InlineData("ServerlessCache")]
    [InlineData("AWS::ElastiCache::ServerlessCache")]
    [InlineData("serverlesscache")]
    public void Type_keeps_the_rows_about_it(string type)
    {
        var rows = Rows("--type", type);

        Assert.NotEmpty(rows);
        Assert.All(
            rows,
            row =>
                Assert.Contains(
                    "AWS::ElastiCache::ServerlessCache",
                    row.GetProperty("types").EnumerateArray().Select(name => name.GetString())
                )
        );
    }

    [Fact]
    public void An_unknown_type_is_one_sentence()
    {
        var run = CommandRun.Of("explain", "--type", "ReplicaGroup");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("elasticache: --type 'ReplicaGroup' is not known: ", run.Error);
        Assert.EndsWith("; did you mean ReplicationGroup?", run.Error.TrimEnd());
    }

    [Fact]
    public void Json_of_a_rule_has_what_its_explanation_has()
    {
        var row = Assert.Single(Rows("R-05"));

        Assert.Equal(
            ["id", "severity", "types", "property", "statement", "why", "fails", "passes", "source"],
            row.EnumerateObject().Select(entry => entry.Name)
        );
        Assert.Equal("error", row.GetProperty("severity").GetString());
        Assert.NotEqual("", row.GetProperty("fails").GetString());
    }

    private static List<JsonElement> Rows(params string[] words) =>
        [
            .. JsonDocument
                .Parse(CommandRun.Of(["explain", .. words, "--format", "json"]).Output)
                .RootElement.EnumerateArray(),
        ];
}
