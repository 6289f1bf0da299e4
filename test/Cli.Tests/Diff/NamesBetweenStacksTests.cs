namespace ElastiCache.Cli.Tests.Diff;

/// <summary>Names that two stacks of an app have: one of an account and a Region.</summary>
public sealed class NamesBetweenStacksTests : IDisposable
{
    private readonly TemplateFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("aws://222222222222/eu-west-1", 0)]
    [InlineData("aws://111111111111/us-east-1", 0)]
    [InlineData("aws://111111111111/eu-west-1", 1)]
    [InlineData("aws://unknown-account/eu-west-1", 1)]
    public void Another_account_and_another_Region_have_names_of_their_own(string environment, int exitCode)
    {
        var run = CommandRun.Of(
            "diff",
            Assembly("old", ("Dev", "aws://111111111111/eu-west-1")),
            Assembly("new", ("Dev", "aws://111111111111/eu-west-1"), ("Prod", environment))
        );

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(
            exitCode == 1,
            run.Output.Contains(
                "Prod is refused as NEW has it: 'AWS::Logs::LogGroup carts already exists', for Dev has it and keeps it",
                StringComparison.Ordinal
            )
        );
        Assert.DoesNotContain("destroy", run.Output, StringComparison.Ordinal);
    }

    private string Assembly(string name, params (string Stack, string Environment)[] stacks)
    {
        foreach (var (stack, _) in stacks)
        {
            _folder.Write(
                Path.Combine(name, $"{stack}.template.json"),
                """{"Resources": {"L": {"Type": "AWS::Logs::LogGroup", "Properties": {"LogGroupName": "carts"}}}}"""
            );
        }

        var artifacts = stacks.Select(stack =>
            $$"""
                "{{stack.Stack}}": {"type": "aws:cloudformation:stack", "environment": "{{stack.Environment}}", "properties": {"templateFile": "{{stack.Stack}}.template.json"} }
                """
        );
        return Path.GetDirectoryName(
            _folder.Write(
                Path.Combine(name, "manifest.json"),
                $$"""{"artifacts": { {{string.Join(',', artifacts)}} } }"""
            )
        )!;
    }
}
