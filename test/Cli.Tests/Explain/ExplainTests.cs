using ElastiCache.Cli.Reports;
using ElastiCache.Cli.Verbs.Explain;

namespace ElastiCache.Cli.Tests.Explain;

public sealed class ExplainTests
{
    public static TheoryData<string> Ids => [.. KnownRules.All.Select(rule => rule.Id).Distinct()];

    [Theory]
    [MemberData(nameof(Ids), DisableDiscoveryEnumeration = true)]
    public void Every_rule_can_be_explained(string id)
    {
        var run = CommandRun.Of("explain", id);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches($@"^{id}(  \w+)?\n", run.Output.ReplaceLineEndings("\n"));
        Assert.Contains("Types:    ", run.Output);
        Assert.Contains("Severity: ", run.Output);
        Assert.Contains("Evidence: ", run.Output);
    }

    [Theory]
    [InlineData("S-20", "Judged by elasticache diff: it takes several updates, which diff lists")]
    [InlineData("X-05", "Judged by elasticache diff: the update is refused, reported as R-05")]
    [InlineData("X-09", "Judged by elasticache diff: the resource is replaced")]
    [InlineData("S-31", "Judged by elasticache diff: it is changed in place, with a warning")]
    [InlineData("K-02", "Only the account knows its subnets.")]
    public void A_row_that_lint_does_not_judge_says_who_does_or_why_not(string id, string reason)
    {
        var run = CommandRun.Of("explain", id);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(id, run.Output);
        Assert.Contains(reason, run.Output);
        Assert.Contains("Evidence: ", run.Output);
    }

    [Theory]
    [InlineData("P-14", "databases does not change while a cache uses the parameter group.")]
    [InlineData("P-37", "activerehashing does not change while a cache uses the parameter group.")]
    public void What_diff_reports_under_the_id_of_a_rule_of_lint_is_explained_with_it(string id, string said)
    {
        var run = CommandRun.Of("explain", id);

        Assert.Contains("Passes:", run.Output);
        Assert.Contains(said, run.Output);
        Assert.Contains("Add a second group, and let a new cache use that one", run.Output);
    }

    [Fact]
    public void What_diff_reports_under_another_id_is_explained_with_that_one_once()
    {
        Assert.Contains(
            "\nX-05  AWS::ElastiCache::ReplicationGroup",
            CommandRun.Of("explain", "R-05").Output.ReplaceLineEndings("\n")
        );
        Assert.Equal(2, CommandRun.Of("explain", "R-05", "X-05").Output.Split("X-05  ").Length);
    }

    [Theory]
    [InlineData("E-04", "Types:    AWS::ElastiCache::User, AWS::ElastiCache::UserGroup")]
    public void The_same_of_several_types_is_said_once(string id, string types)
    {
        var output = CommandRun.Of("explain", id).Output;

        Assert.Contains(types, output);
        Assert.Equal(2, output.Split("Why:").Length);
    }

    [Theory]
    [InlineData("M-19")]
    [InlineData("M-04")]
    [InlineData("A-01")]
    [InlineData("K-12")]
    [InlineData("C-11")]
    public void What_is_no_property_of_a_template_is_not_called_one(string id) =>
        Assert.StartsWith($"{id}\n", CommandRun.Of("explain", id).Output.ReplaceLineEndings("\n"));

    [Fact]
    public void A_severity_that_does_not_go_with_the_evidence_is_explained() =>
        Assert.Contains("A quota that can be raised.", CommandRun.Of("explain", "R-24-quota").Output);

    [Fact]
    public void Every_row_of_the_catalogue_can_be_explained() =>
        Assert.All(KnownRules.Ids, id => Assert.Equal(0, CommandRun.Of("explain", id).ExitCode));

    [Fact]
    public void The_case_of_letters_does_not_matter() =>
        Assert.Equal(CommandRun.Of("explain", "R-05"), CommandRun.Of("explain", "r-05"));

    [Fact]
    public void Several_rules_are_explained_in_order()
    {
        var run = CommandRun.Of("explain", "S-01", "R-05");

        Assert.StartsWith("S-01", run.Output);
        Assert.Contains($"{Environment.NewLine}{Environment.NewLine}R-05", run.Output);
    }

    [Fact]
    public void An_explanation_has_what_the_rule_has()
    {
        using var output = new StringWriter { NewLine = "\n" };

        Explanation.Write(
            new Explained(
                new Rule<string>("X-01", "Port")
                {
                    Statement = "A port is between 1 and 65535.",
                    Why = "The service refuses it.",
                    Breaks = "{\n  \"Port\": 0\n}",
                    Keeps = "{\"Port\": 6379}",
                    Severity = Severity.Warning,
                    Evidence = Evidence.Schema,
                },
                ["AWS::ElastiCache::CacheCluster"],
                ["https://example.com"]
            ),
            output
        );

        Assert.Equal(
            """
            X-01  Port

            A port is between 1 and 65535.

            Why:
              The service refuses it.

            Fails:
              {
                "Port": 0
              }

            Passes:
              {"Port": 6379}

            Types:    AWS::ElastiCache::CacheCluster
            Severity: warning
            Evidence: the schema of the CloudFormation type
            Source:   https://example.com

            """,
            output.ToString()
        );
    }

    [Fact]
    public void An_unknown_id_is_one_sentence_with_the_nearest_and_exits_with_2()
    {
        var run = CommandRun.Of("explain", "R-5");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Matches("^elasticache: 'R-5' is not the id of a rule; the nearest are R-05, ", run.Error);
    }
}
