namespace ElastiCache.Model.Tests.Verification;

/// <summary>The page about verify has every rule, in its words.</summary>
public sealed class VerifyPageTests
{
    [Fact]
    public void Every_rule_has_its_row() =>
        Assert.Equal(
            DataPlaneRules
                .All.Concat(ControlPlaneRules.All)
                .Select(rule => $"| {rule.Id} | {rule.Statement} | {rule.Why} |"),
            File.ReadAllLines(Repository.PathOf("docs", "verify.md"))
                .Where(line =>
                    line.StartsWith("| D-", StringComparison.Ordinal)
                    || line.StartsWith("| I-", StringComparison.Ordinal)
                )
        );
}
