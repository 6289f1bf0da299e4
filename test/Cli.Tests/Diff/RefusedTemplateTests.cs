using System.Text.Json;

namespace ElastiCache.Cli.Tests.Diff;

/// <summary>What is wrong with NEW itself refuses the update, and is said of no resource of it.</summary>
public sealed class RefusedTemplateTests : IDisposable
{
    private const string Message = "Outputs.Name.Value: the template has no parameter and no resource 'Grupp'";

    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    // What comes first and is of another service is nothing that diff tells of.
    [InlineData("""Alarm: {Type: AWS::CloudWatch::Alarm, Properties: {Namespace: AWS/ElastiCache}}""")]
    public void It_stops(string first)
    {
        var run = Diff(first);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"REFUSED: the template\n  - {Message}", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n0 changed, 1 unchanged; 1 to stop for.\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("github", "line=10,col=5,title=the template%3A REFUSED::REFUSED; Outputs.Name.Value: the template")]
    [InlineData("markdown", "#### :x: REFUSED: `the template`\n\n- Outputs.Name.Value: the template has")]
    [InlineData("gitlab", "\"description\": \"the template: REFUSED; Outputs.Name.Value")]
    [InlineData("junit", "name=\"refused the template\"")]
    [InlineData("sarif", "\"text\": \"the template: REFUSED; Outputs.Name.Value")]
    public void Every_format_has_it(string format, string expected) =>
        Assert.Contains(expected, Diff("", "--format", format).Output, StringComparison.Ordinal);

    [Fact]
    public void Sarif_has_no_resource_as_its_place() =>
        Assert.DoesNotContain("logicalLocations", Diff("", "--format", "sarif").Output, StringComparison.Ordinal);

    [Fact]
    public void Programs_see_no_resource()
    {
        var resource = JsonDocument.Parse(Diff("", "--format", "json").Output).RootElement.GetProperty("resources")[0];

        Assert.Equal(
            (null, null, "refused"),
            (
                resource.GetProperty("logicalId").GetString(),
                resource.GetProperty("type").GetString(),
                resource.GetProperty("effect").GetString()
            )
        );
    }

    [Theory]
    [InlineData("M-26=known", 0)]
    [InlineData("M-26:Outputs.Name.Value=known", 0)]
    [InlineData("M-26:Group=known", 1)]
    public void It_is_acknowledged_by_its_place(string word, int exitCode) =>
        Assert.Equal(exitCode, Diff("", "--acknowledge", word).ExitCode);

    [Fact]
    public void The_metadata_of_the_template_acknowledges_it() =>
        Assert.Equal(
            0,
            CommandRun
                .Of(
                    "diff",
                    Template("old.yaml", "", "Group"),
                    Template(
                        "new.yaml",
                        "",
                        "Grupp",
                        beside: "Metadata: {elasticache: {acknowledge: [{id: M-26, reason: known}]}}"
                    )
                )
                .ExitCode
        );

    [Fact]
    public void What_was_wrong_with_it_before_is_not_told() =>
        Assert.Equal(
            0,
            CommandRun.Of("diff", Template("old.yaml", "", "Grupp"), Template("new.yaml", "", "Grupp")).ExitCode
        );

    [Fact]
    public void What_else_was_wrong_before_hides_nothing() =>
        Assert.Contains(
            Message,
            CommandRun
                .Of(
                    "diff",
                    Template("old.yaml", "", "Group", "Other: {Value: !Ref No}"),
                    Template("new.yaml", "", "Grupp")
                )
                .Output,
            StringComparison.Ordinal
        );

    private CommandRun Diff(string first, params string[] options) =>
        CommandRun.Of(["diff", Template("old.yaml", first, "Group"), Template("new.yaml", first, "Grupp"), .. options]);

    private string Template(string name, string first, string output, string other = "", string beside = "") =>
        _folder.Write(
            name,
            $$"""
            AWSTemplateFormatVersion: '2010-09-09'
            {{beside}}
            Resources:
              {{first}}
              Group:
                Type: AWS::ElastiCache::SubnetGroup
                Properties: {Description: d, SubnetIds: [subnet-0a1b2c3d]}
            Outputs:
              Name:
                Value: !Ref {{output}}
              {{other}}
            """
        );
}
