using System.Text.Json;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Output;
using ElastiCache.Cli.Reports;
using ElastiCache.Cli.Reports.Formats;
using ElastiCache.Cli.Templates;
using ElastiCache.Cli.Verbs.Lint;
using ElastiCache.Cli.Verbs.Lint.Settings;

namespace ElastiCache.Cli.Tests.Lint;

/// <summary>Each format over the same findings, compared with a file in <c>Fixtures/reports</c>.</summary>
public sealed class ReportTests
{
    private static readonly Report Result = LintReport.Of(Example(), isStrict: false);

    [Fact]
    public void Text_is_grouped_by_file_and_resource() =>
        Matches("text.txt", output => new TextFormat(colour: false, isTerminal: false).Write(Result, output));

    [Fact]
    public void Text_has_colour_for_a_terminal() =>
        Matches("colour.txt", output => new TextFormat(colour: true, isTerminal: false).Write(Result, output));

    [Fact]
    public void Json_has_everything() => Matches("report.json", output => output.WriteJson(Result.Json));

    [Fact]
    public void Sarif_has_rules_levels_places_and_suppressions() =>
        Matches("report.sarif", output => SarifFormat.Write(Result, output));

    [Fact]
    public void Github_has_commands_with_escapes() =>
        Matches("github.txt", output => GithubFormat.Write(Result, output));

    [Fact]
    public void Markdown_has_a_marker_and_a_table() =>
        Matches("markdown.md", output => MarkdownFormat.Write(Result, output));

    [Fact]
    public void Gitlab_has_fingerprints_and_lines() =>
        Matches("gitlab.json", output => GitLabFormat.Write(Result, output));

    [Fact]
    public void Junit_has_failures_errors_and_what_is_skipped() =>
        Matches("junit.xml", output => JUnitFormat.Write(Result, output));

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("markdown")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    public void A_finding_says_under_which_condition_it_holds(string format)
    {
        using var place = new Workplace().With(
            "a.yaml",
            Templates.Failover.Replace(
                "NumCacheClusters: 1",
                "NumCacheClusters: !If [IsProd, 2, 1]",
                StringComparison.Ordinal
            )
        );

        Assert.Contains(
            "where IsProd does not hold: automatic failover needs a replica",
            place.Lint("a.yaml", "--format", format).Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Colour_is_off_where_the_surroundings_say_so()
    {
        using var plain = new Workplace().With("a.yaml", Templates.Failover);
        using var coloured = new Workplace { Colour = true }.With("a.yaml", Templates.Failover);

        Assert.DoesNotContain('\e', plain.Lint("a.yaml").Output);
        Assert.Contains('\e', coloured.Lint("a.yaml").Output);
        Assert.DoesNotContain('\e', coloured.Lint("a.yaml", "--format", "github").Output);
    }

    [Theory]
    [InlineData("json", "R-05")]
    [InlineData("sarif", "R-05")]
    [InlineData("github", "::error file=a.yaml,line=6,col=7,title=R-05 Cache.AutomaticFailoverEnabled::")]
    public void Format_chooses_the_report(string format, string expected)
    {
        using var place = new Workplace().With("a.yaml", Templates.Failover);

        Assert.Contains(expected, place.Lint("a.yaml", "--format", format).Output);
    }

    // A loop can make it so.
    [Fact]
    public void A_resource_with_an_empty_type_is_told_by_its_name()
    {
        var run = Workplace.LintText(
            """
            {"Transform": "AWS::LanguageExtensions", "Resources": {
                "User": {"Type": "AWS::ElastiCache::User"},
                "Fn::ForEach::Rest": ["T", [""], {"X": {"Type": "${T}", "Properties": {"A": {"Ref": "Nope"} } } }] } }
            """,
            "--format",
            "sarif"
        );

        var result = JsonDocument
            .Parse(run.Output)
            .RootElement.GetProperty("runs")[0]
            .GetProperty("results")
            .EnumerateArray()
            .Single(result => result.GetProperty("ruleId").GetString() == "M-26");
        Assert.StartsWith("X.", result.GetProperty("message").GetProperty("text").GetString());
        Assert.Equal(
            "X",
            result.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("name").GetString()
        );
    }

    [Fact]
    public void A_path_within_the_folder_is_relative_in_the_output()
    {
        using var place = new Workplace().With("sub/a.yaml", Templates.Failover);

        Assert.StartsWith("sub/a.yaml", place.Lint(Path.Combine(place.Folder, "sub", "a.yaml")).Output);
    }

    private static LintResult Example()
    {
        var cache = Resource("Cache", """{"Metadata": {"aws:cdk:path": "Prod/Sessions/Resource"}}""");
        var other = Resource("Other", "{}");
        var acknowledgement = new Acknowledgement("Z-03", null, "it is \"meant\"", "--acknowledge");
        return new LintResult(
            [
                new LintedFile(new TemplateSource("templates/my caches, 100%.yaml", null) { Region = "eu-west-1" })
                {
                    Findings =
                    [
                        new(
                            cache,
                            new("Z-01", Severity.Error, "Port", "must be 100%, got 'a:b',\nso change it"),
                            new(12, 7),
                            null
                        ),
                        new(cache, new("Z-02", Severity.Warning, "Engine", "is old"), null, null),
                        new(other, new("Z-04", Severity.Unknown, "CacheNodeType", "is not known"), new(40, 5), null),
                        new(other, new("Z-03", Severity.Error, "Port", "is odd"), new(41, 5), acknowledgement),
                        new(
                            other,
                            new("Z-03", Severity.Error, "Tags", "are odd"),
                            new(42, 5),
                            acknowledgement with
                            {
                                IsInSource = true,
                            }
                        ),
                    ],
                },
                new LintedFile(new TemplateSource("clean.json", null)),
                LintedFile.Unreadable(
                    new TemplateSource("broken.json", null),
                    [new TemplateProblem("it is not valid JSON", new Position(3, 4))]
                ),
                new LintedFile(new TemplateSource("odd.json", null))
                {
                    Problems = [new TemplateProblem("Port is a list", new Position(5, 6)), new TemplateProblem("more")],
                },
            ],
            [new Acknowledgement("Z-05", "Cache", "no longer", "elasticache.json")]
        );
    }

    private static TemplateResource Resource(string id, string body) =>
        new(id, "AWS::ElastiCache::ReplicationGroup", JsonDocument.Parse(body).RootElement);

    // UPDATE_REPORTS=1 writes the files anew; look at the difference before you commit it.
    private static void Matches(string name, Action<TextWriter> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(output);
        var version = typeof(CommandLine).Assembly.GetName().Version!.ToString(3);
        var written = output.ToString().Replace($"\"{version}\"", "\"VERSION\"", StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("UPDATE_REPORTS") == "1")
        {
            File.WriteAllText(Path.Combine(Sources(), "Lint", "Fixtures", "reports", name), written);
            return;
        }

        Assert.Equal(File.ReadAllText(Workplace.Fixture($"reports/{name}")).ReplaceLineEndings("\n"), written);
    }

    private static string Sources([System.Runtime.CompilerServices.CallerFilePath] string file = "") =>
        Path.GetDirectoryName(Path.GetDirectoryName(file))!;
}
