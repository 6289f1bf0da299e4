namespace ElastiCache.Model.Tests.Preflight;

/// <summary>The page about preflight has every rule, in its words.</summary>
public sealed class PreflightPageTests
{
    [Fact]
    public void Every_rule_has_its_row() =>
        Assert.Equal(
            PreflightRules.All.Select(rule => $"| {rule.Id} | {rule.Statement} | {rule.Why} |"),
            File.ReadAllLines(Repository.PathOf("docs", "preflight.md"))
                .Where(line => line.StartsWith("| F-", StringComparison.Ordinal))
        );
}
