namespace ElastiCache.Cli.Tests.Lint;

/// <summary>Templates with more resources than can be judged.</summary>
public sealed class ManyResourcesTests
{
    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, true)]
    public void More_caches_than_can_be_compared_are_refused(int count, bool isRefused) =>
        Assert.Equal(
            isRefused,
            IsRefused(
                Judge(Enumerable.Repeat("AWS::ElastiCache::User", count)),
                "it has 1001 resources that rules are about (caches, users, alarms, dashboards, scaling, nested stacks), and at most 1000 are judged: CloudFormation takes 500 resources in all"
            )
        );

    [Theory]
    [InlineData("AWS::ElastiCache::User", 19_999, false)]
    [InlineData("AWS::ElastiCache::User", 20_000, true)]
    // Without a cache, nothing is looked at.
    [InlineData("AWS::SNS::Topic", 20_000, false)]
    public void More_resources_beside_caches_than_can_be_looked_at_are_refused(
        string first,
        int others,
        bool isRefused
    ) =>
        Assert.Equal(
            isRefused,
            IsRefused(
                Judge(Enumerable.Repeat("AWS::SNS::Topic", others).Prepend(first)),
                "it has 20001 resources, and at most 20000 are judged: CloudFormation takes 500 resources in all"
            )
        );

    private static bool IsRefused(CommandRun run, string sentence) =>
        run.ExitCode == 2 && run.Error.Trim() == $"elasticache: standard input: {sentence}";

    private static CommandRun Judge(IEnumerable<string> types) =>
        Workplace.LintText(
            $"{{\"Resources\": {{{string.Join(',', types.Select((type, number) => $"\"R{number}\": {{\"Type\": \"{type}\"}}"))}}}}}"
        );
}
