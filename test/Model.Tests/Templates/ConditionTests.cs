using ElastiCache.Model.Tests.Support;

namespace ElastiCache.Model.Tests.Templates;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("""{"NumCacheClusters": 1}""", null)]
    [InlineData("""{"NumCacheClusters": {"Fn::If": ["Large", 2, 1]}}""", "where Large does not hold")]
    [InlineData("""{"NumCacheClusters": {"Fn::If": ["Small", 1, 2]}}""", "where Small holds")]
    [InlineData(
        """{"NumCacheClusters": {"Fn::If": ["Small", 1, 2]}, "SnapshotRetentionLimit": {"Fn::If": ["Kept", 7, 1]}}""",
        "where Small holds"
    )]
    [InlineData(
        """{"NumCacheClusters": {"Fn::If": ["Small", 1, 2]}, "AutomaticFailoverEnabled": {"Fn::If": ["Safe", true, false]}, "MultiAZEnabled": false}""",
        "where Safe holds and Small holds"
    )]
    [InlineData(
        """{"NumCacheClusters": {"Fn::If": ["Small", 1, {"Fn::If": ["Tiny", 1, 2]}]}}""",
        "for example where Small holds"
    )]
    [InlineData("""{"NumCacheClusters": {"Fn::If": ["Small", 1, 1]}}""", null)]
    public void A_finding_names_the_conditions_that_it_needs(string properties, string? expected)
    {
        var findings = TemplateJudge.Judge(
            ExampleTemplate.Of(ResourceTypes.ReplicationGroup, properties),
            RuleExamples.Region
        );

        Assert.Equal(expected, Assert.Single(findings, finding => finding.Violation.RuleId == "R-05").Where);
    }
}
