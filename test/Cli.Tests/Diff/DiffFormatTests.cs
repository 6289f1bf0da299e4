using System.Text.Json;
using System.Xml.Linq;
using ElastiCache.Cli.Tests.Lint;

namespace ElastiCache.Cli.Tests.Diff;

/// <summary>The formats of pipelines, over what an update does.</summary>
public sealed class DiffFormatTests : IDisposable
{
    private readonly Workplace _place = new Workplace()
        .With("old.json", Examples.Old)
        .With("new.json", Examples.InPlace.Replace("6379", "6380", StringComparison.Ordinal));

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Markdown_begins_with_a_marker_and_has_a_section_for_each_cache_the_worst_first() =>
        Assert.Equal(
            """
            <!-- elasticache:diff -->
            ### elasticache diff

            2 changed, 1 unchanged; 1 to stop for.

            #### :x: REPLACED by an empty one, a snapshot is taken: `Sessions`

            AWS::ElastiCache::ReplicationGroup, `Shop/Sessions/Resource`

            - Port: 6379 -&gt; 6380; it can only be set at creation (X-09)
            - UpdateReplacePolicy: Snapshot: a last snapshot is taken (M-01)

            #### :white_check_mark: CHANGED IN PLACE: `Carts`

            AWS::ElastiCache::ReplicationGroup

            - CacheNodeType: cache.r7g.large -&gt; cache.r7g.xlarge
            """,
            Run("markdown").Output.TrimEnd().ReplaceLineEndings("\n")
        );

    [Fact]
    public void Github_shows_it_at_the_line_of_the_new_template()
    {
        var lines = Run("github").Lines;

        Assert.StartsWith(
            "::error file=new.json,line=10,",
            lines.First(line => line.Contains("Sessions", StringComparison.Ordinal))
        );
        Assert.StartsWith(
            "::notice file=new.json,line=",
            lines.First(line => line.Contains("Carts", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Github_is_told_of_no_file_where_the_new_template_is_the_standard_input()
    {
        using var place = new Workplace { Input = System.Text.Encoding.UTF8.GetBytes(Examples.Replaced) }.With(
            "old.json",
            Examples.Old
        );

        var run = place.Run("diff", "old.json", "-", "--format", "github");

        Assert.Contains(run.Lines, line => line.StartsWith("::error title=", StringComparison.Ordinal));
        Assert.DoesNotContain("file=", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_has_a_result_for_each_cache_and_suppressions_for_what_is_allowed()
    {
        var results = JsonDocument
            .Parse(Run("sarif", "--allow", "REPLACE:Sessions").Output)
            .RootElement.GetProperty("runs")[0]
            .GetProperty("results");

        Assert.Equal(2, results.GetArrayLength());
        Assert.Contains(
            results.EnumerateArray(),
            result =>
                result.GetProperty("ruleId").GetString() == "replaced" && result.TryGetProperty("suppressions", out _)
        );
    }

    [Fact]
    public void Gitlab_has_a_severity_and_a_line_for_each()
    {
        var issues = JsonDocument.Parse(Run("gitlab").Output).RootElement.EnumerateArray().ToList();

        Assert.Equal(["critical", "info"], issues.Select(issue => issue.GetProperty("severity").GetString()).Order());
        Assert.Equal(2, issues.Select(issue => issue.GetProperty("fingerprint").GetString()).Distinct().Count());
    }

    [Fact]
    public void Junit_fails_what_stops_and_passes_the_rest()
    {
        var suite = XDocument.Parse(Run("junit").Output).Root!.Element("testsuite")!;

        Assert.Equal("1", suite.Attribute("failures")!.Value);
        Assert.Equal("2", suite.Attribute("tests")!.Value);
        Assert.Single(suite.Elements("testcase"), test => test.Element("failure") is not null);
    }

    [Fact]
    public void What_is_allowed_is_skipped_in_junit() =>
        Assert.Equal(
            "1",
            XDocument
                .Parse(Run("junit", "--allow", "REPLACE:Sessions").Output)
                .Root!.Element("testsuite")!
                .Attribute("skipped")!
                .Value
        );

    [Fact]
    public void What_depends_on_the_account_is_a_warning()
    {
        _place.With("new.json", Examples.InPlaceUnless);

        var markdown = Run("markdown").Output;

        Assert.Contains(":warning: CHANGED IN PLACE UNLESS the account stands in the way: `Subnets`", markdown);
        Assert.Contains("- Before: aws ec2 describe-network-interfaces", markdown);
        Assert.StartsWith("::warning file=new.json,line=", Run("github").Lines[0]);
        Assert.StartsWith("::error file=new.json,line=", Run("github", "--strict").Lines[0]);
    }

    [Theory]
    [InlineData("-", "new.json")]
    [InlineData("old.json", "-")]
    public void The_standard_input_is_one_side(string old, string @new)
    {
        using var place = new Workplace
        {
            Input = System.Text.Encoding.UTF8.GetBytes(old == "-" ? Examples.Old : Examples.Replaced),
        }
            .With("old.json", Examples.Old)
            .With("new.json", Examples.Replaced);

        var run = place.Run("diff", old, @new, "--allow", $"REPLACE:{(old == "-" ? "new" : "old")}/Sessions");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("REPLACED by an empty one, a snapshot is taken (allowed): Sessions", run.Output);
    }

    [Fact]
    public void But_not_both() =>
        Assert.Equal(
            (2, "elasticache: the standard input can be one side only: name a file for OLD or for NEW"),
            (_place.Run("diff", "-", "-").ExitCode, _place.Run("diff", "-", "-").Error.TrimEnd())
        );

    [Fact]
    public void Folders_of_templates_are_compared_by_the_paths_of_their_files()
    {
        _place
            .With(
                "a/shop/cache.yaml",
                "Resources: {Cache: {Type: AWS::ElastiCache::ReplicationGroup, Properties: {Port: 6379}}}"
            )
            .With(
                "b/shop/cache.json",
                """{"Resources":{"Cache":{"Type":"AWS::ElastiCache::ReplicationGroup","Properties":{"Port":6380}}}}"""
            )
            .With("a/gone.json", Examples.Old)
            .With("b/added.json", Examples.Old);

        var run = _place.Run("diff", "a", "b");

        Assert.Contains("REPLACED, data is lost: shop/cache/Cache", run.Output);
        Assert.Contains("CREATED: added/Carts", run.Output);
        Assert.Contains("Note: the stack gone is only in OLD", run.Output);
    }

    private CommandRun Run(string format, params string[] options) =>
        _place.Run(["diff", "old.json", "new.json", "--format", format, .. options]);
}
