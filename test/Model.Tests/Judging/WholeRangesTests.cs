using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>Numbers between MinValue and MaxValue that are all refused, and ranges in which one is good.</summary>
public sealed class WholeRangesTests
{
    [Theory]
    [InlineData("""{"MinValue": 36}""", "SnapshotRetentionLimit", "B-01", "its MinValue is 36")]
    [InlineData("""{"MinValue": 36, "Default": 40}""", "SnapshotRetentionLimit", "B-01", "its MinValue is 36")]
    [InlineData(
        """{"MinValue": 36, "MaxValue": 90}""",
        "SnapshotRetentionLimit",
        "B-01",
        "its MinValue is 36 and MaxValue is 90"
    )]
    [InlineData(
        """{"MinValue": 36, "MaxValue": 90000, "NoEcho": true, "Default": 50}""",
        "SnapshotRetentionLimit",
        "B-01",
        "its MinValue is 36 and MaxValue is 90000"
    )]
    [InlineData("""{"MaxValue": 1000, "Default": 80}""", "Port", "B-16", "its MaxValue is 1000")]
    [InlineData("""{"MinValue": 7}""", "NumCacheClusters", "R-01", "its MinValue is 7")]
    [InlineData("""{"MinValue": 5000000000}""", "NumCacheClusters", "R-01", "its MinValue is 5000000000")]
    public void It_is_an_error_that_says_so(string range, string property, string rule, string ends)
    {
        var found = Assert.Single(Judge(range, $$""" "{{property}}": {"Ref": "N"} """));

        Assert.Equal((rule, Severity.Error, null), (found.Violation.RuleId, found.Violation.Severity, found.Where));
        Assert.StartsWith($"whatever N is ({ends}): ", found.Violation.Message, StringComparison.Ordinal);
    }

    [Theory]
    // Far from both ends some are good.
    [InlineData("""{"MinValue": -100, "MaxValue": 200}""", "SnapshotRetentionLimit", "B-01")]
    [InlineData("""{"MinValue": 0, "MaxValue": 70000}""", "Port", "B-16")]
    [InlineData("""{"MinValue": 1149, "MaxValue": 100000}""", "Port", "B-16")]
    // The default is, or what a condition names.
    [InlineData("""{"MinValue": 35, "Default": 36}""", "SnapshotRetentionLimit", "B-01")]
    [InlineData("""{"MinValue": 36.5}""", "SnapshotRetentionLimit", "B-01")]
    public void It_is_a_warning_where_one_may_be_good(string range, string property, string rule)
    {
        var found = Assert.Single(Judge(range, $$""" "{{property}}": {"Ref": "N"} """));

        Assert.Equal((rule, Severity.Warning), (found.Violation.RuleId, found.Violation.Severity));
    }

    [Fact]
    public void A_branch_of_it_is_an_error_too()
    {
        var found = Assert.Single(
            Judge("""{"MinValue": 36}""", """ "SnapshotRetentionLimit": {"Fn::If": ["Big", {"Ref": "N"}, 7]} """)
        );

        Assert.Equal((Severity.Error, "where Env is 'prod'"), (found.Violation.Severity, found.Where));
    }

    [Fact]
    public void A_number_that_takes_another_branch_is_told_apart()
    {
        var found = Assert.Single(
            Judge("""{"MinValue": 36}""", """ "SnapshotRetentionLimit": {"Fn::If": ["Most", 7, {"Ref": "N"}]} """)
        );

        Assert.Equal((Severity.Error, "where N is not '50'"), (found.Violation.Severity, found.Where));
        Assert.StartsWith("whatever else N is", found.Violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_of_two_is_told()
    {
        var found = Judge(
            """{"MinValue": 36}""",
            """ "SnapshotRetentionLimit": {"Ref": "N"}, "NumCacheClusters": {"Ref": "N"} """
        );

        Assert.Equal(
            [("B-01", Severity.Error), ("R-01", Severity.Error)],
            found.Select(one => (one.Violation.RuleId, one.Violation.Severity)).Order()
        );
    }

    // The first caches of a template do not use up what the last ones need.
    [Fact]
    public void In_a_large_template_each_cache_is_told()
    {
        var caches = Enumerable
            .Range(0, 120)
            .Select(index =>
                $$""" "C{{index}}": {{RuleExamples.Pair(more: """ "SnapshotRetentionLimit": {"Ref": "N"} """)}} """
            );
        var found = TemplateJudge.Judge(
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""{"Parameters": {"N": {"Type": "Number", "MinValue": 36} }, "Resources": { {{string.Join(',', caches)}} } }"""
                    )
                    .RootElement
            )
        );

        Assert.Equal(120, found.Count);
        Assert.All(found, one => Assert.Equal(Severity.Error, one.Violation.Severity));
    }

    private static IReadOnlyList<Finding> Judge(string range, string properties) =>
        TemplateJudge.Judge(
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {
                          "Parameters": {"Env": {"Type": "String"}, "N": {"Type": "Number", {{range[1..]}} },
                          "Conditions": {
                            "Big": {"Fn::Equals": [{"Ref": "Env"}, "prod"]},
                            "Most": {"Fn::Equals": [{"Ref": "N"}, 50]}
                          },
                          "Resources": {"Cache": {{RuleExamples.Pair(more: properties)}} }
                        }
                        """
                    )
                    .RootElement
            )
        );
}
