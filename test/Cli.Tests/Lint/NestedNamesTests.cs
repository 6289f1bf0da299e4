using ElastiCache.Cli.Tests.Diff;

namespace ElastiCache.Cli.Tests.Lint;

/// <summary>Names that a template passes to nested stacks, and reads of them, are held against the files that lint has.</summary>
public sealed class NestedNamesTests : IDisposable
{
    private const string Inner = """
        Parameters:
          Nodes: {Type: Number}
        Resources:
          Topic: {Type: AWS::SNS::Topic}
        Outputs:
          Arn: {Value: !Ref Topic}
        """;

    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("AWS::CloudFormation::Stack", "TemplateURL: inner/cache.yaml", true)]
    [InlineData("AWS::CloudFormation::Stack", "TemplateURL: ./inner/cache.yaml", true)]
    [InlineData("AWS::Serverless::Application", "Location: inner/cache.yaml", true)]
    // What was uploaded may be another version of the file.
    [InlineData("AWS::CloudFormation::Stack", "TemplateURL: https://bucket.s3.amazonaws.com/inner/cache.yaml", false)]
    [InlineData("AWS::CloudFormation::Stack", "TemplateURL: inner/other.yaml", false)]
    [InlineData("AWS::Serverless::Application", "Location: {ApplicationId: a, SemanticVersion: 1.0.0}", false)]
    public void A_file_that_lint_has_is_the_nested_template(string type, string address, bool isKnown)
    {
        var run = CommandRun.Of("lint", Folder(type, address, "Node: 3"));

        Assert.Equal(
            isKnown
                ?
                [
                    "    error   M-29 Parameters.Node (line 7): the nested template has no parameter 'Node'; did you mean 'Nodes'?",
                    "    error   M-29 Outputs.Arn.Value (line 9): the nested template of Caches has no output 'Arm'; did you mean 'Arn'?",
                ]
                : [],
            run.Lines.Where(line => line.StartsWith("    error", StringComparison.Ordinal))
        );
        Assert.Equal(isKnown ? 1 : 0, run.ExitCode);
    }

    [Fact]
    public void A_template_that_is_judged_alone_is_not_held_against_another()
    {
        var folder = Folder("AWS::CloudFormation::Stack", "TemplateURL: inner/cache.yaml", "Node: 3");

        Assert.Equal(0, CommandRun.Of("lint", Path.Combine(folder, "root.yaml")).ExitCode);
    }

    [Theory]
    [InlineData("\"Nodes\":1", true)]
    [InlineData("\"Nodez\":1", false)]
    public void Nested_stacks_of_an_assembly_are_held_against_their_templates(string passed, bool isRight)
    {
        _folder.Write(
            "cdk.out/inner.json",
            """{"Parameters":{"Nodes":{"Type":"Number"}},"Resources":{"T":{"Type":"AWS::SNS::Topic"}}}"""
        );
        var folder = _folder.Assembly(
            "cdk.out",
            (
                "A",
                $$$"""
                {"Resources":{"Inner":{"Type":"AWS::CloudFormation::Stack","Metadata":{"aws:asset:path":"inner.json"},
                 "Properties":{"TemplateURL":{"Fn::Sub":"https://s3.${AWS::URLSuffix}/hash.json"},"Parameters":{ {{{passed}}} } } } } }
                """
            )
        );

        Assert.Equal(
            !isRight,
            CommandRun.Of("lint", folder).Output.Contains("M-29 Parameters.Nodez", StringComparison.Ordinal)
        );
    }

    private string Folder(string type, string address, string passed)
    {
        _folder.Write("inner/cache.yaml", Inner);
        return Path.GetDirectoryName(
            _folder.Write(
                "root.yaml",
                $$"""
                Resources:
                  Caches:
                    Type: {{type}}
                    Properties:
                      {{address}}
                      Parameters:
                        {{passed}}
                Outputs:
                  Arn: {Value: !GetAtt Caches.Outputs.Arm}
                """
            )
        )!;
    }
}
