namespace ElastiCache.Cli.Tests.Lint;

/// <summary>The support of engine versions follows from the day of judging.</summary>
public sealed class TodayTests
{
    private const string Cache = """
        Resources:
          Cache:
            Type: AWS::ElastiCache::CacheCluster
            Properties: {Engine: redis, EngineVersion: "6.2", CacheNodeType: cache.t4g.micro, NumCacheNodes: 1, CacheSubnetGroupName: private}
        """;

    [Theory]
    [InlineData("2026-01-30", "Nothing found")]
    [InlineData("2026-01-31", "ends on 31 January 2027")]
    [InlineData("2027-01-31", "ends on 31 January 2027")]
    [InlineData("2027-02-01", "80 % on top until 31 January 2029")]
    [InlineData("2029-02-01", "160 % on top until 31 January 2030")]
    [InlineData("2030-02-01", "ended on 31 January 2030")]
    public void Lint_says_when_support_ends(string today, string expected) =>
        Assert.Contains(expected, Workplace.LintText(Cache, "--today", today).Output);

    [Fact]
    public void What_is_no_date_is_told()
    {
        var run = Workplace.LintText(Cache, "--today", "tomorrow");

        Assert.Equal(
            (2, "elasticache: --today 'tomorrow' is not a date such as 2027-02-01"),
            (run.ExitCode, run.Error.Trim())
        );
    }

    [Theory]
    [InlineData("2026-11-28", "ending")]
    [InlineData("2027-02-01", "extended support")]
    [InlineData("2030-02-01", "ended")]
    public void Engines_are_listed_for_the_day(string today, string expected)
    {
        var run = CommandRun.Of("engines", "--engine", "redis", "--today", today);

        Assert.Contains(expected, run.Output.Split('\n').Single(line => line.Contains(" 6.2 ")));
    }
}
