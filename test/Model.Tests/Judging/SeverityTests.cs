namespace ElastiCache.Model.Tests.Judging;

public sealed class SeverityTests
{
    [Fact]
    public void A_severity_that_does_not_go_with_the_evidence_has_a_reason() =>
        Assert.All(
            RuleCatalog.All.Select(entry => entry.Rule),
            rule =>
                Assert.True(
                    GoesWithEvidence(rule) == (rule.SeverityReason.Length == 0),
                    $"{rule.Id}: {rule.Severity} on {rule.Evidence}, reason '{rule.SeverityReason}'"
                )
        );

    // What was inferred is a warning; all other evidence is good enough for an error.
    private static bool GoesWithEvidence(Rule rule) =>
        (rule.Evidence == Evidence.Inferred) == (rule.Severity == Severity.Warning);
}
