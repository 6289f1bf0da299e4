using System.Text.Json;

namespace ElastiCache.Model.Tests.Expressions;

/// <summary>What a parameter may be by <c>MinValue</c>, <c>MaxValue</c> and the like.</summary>
public sealed class ParameterRangeTests
{
    [Theory]
    // All that it may be is refused: 36 to 40 days.
    [InlineData("""{"Type": "Number", "MinValue": 36, "MaxValue": 40}""", Severity.Error, null)]
    [InlineData("""{"Type": "Number", "MinValue": "36", "MaxValue": "51", "Default": 36}""", Severity.Error, null)]
    [InlineData("""{"Type": "Number", "MinValue": 35, "MaxValue": 36}""", Severity.Warning, "where P is '36'")]
    [InlineData("""{"Type": "Number", "MinValue": 1, "MaxValue": 35}""", null, null)]
    [InlineData(
        """{"Type": "Number", "MinValue": 1, "MaxValue": 100}""",
        Severity.Warning,
        "where P is '100' (its MaxValue)"
    )]
    [InlineData("""{"Type": "Number", "MinValue": 36, "MaxValue": 52}""", Severity.Error, null)]
    // What lies between the ends of a wide range is good.
    [InlineData(
        """{"Type": "Number", "MinValue": -1, "MaxValue": 52}""",
        Severity.Warning,
        "where P is '-1' (its MinValue) or '52' (its MaxValue)"
    )]
    [InlineData("""{"Type": "Number", "MinValue": 1}""", null, null)]
    [InlineData("""{"Type": "Number", "MinValue": 36}""", Severity.Error, null)]
    [InlineData("""{"Type": "Number", "MaxValue": "35"}""", null, null)]
    [InlineData("""{"Type": "Number", "MaxValue": 100}""", Severity.Warning, "where P is '100' (its MaxValue)")]
    [InlineData("""{"Type": "Number", "MinValue": 36, "MaxValue": "many"}""", null, null)]
    [InlineData("""{"Type": "String", "MinValue": 36}""", null, null)]
    [InlineData("""{"Type": "String", "MinValue": 36, "MaxValue": 40}""", null, null)]
    // A default that is refused is never the value.
    [InlineData("""{"Type": "Number", "MinValue": 1, "MaxValue": 7, "Default": 99}""", null, null)]
    [InlineData("""{"Type": "Number", "AllowedValues": [1, 7], "Default": "99"}""", null, null)]
    [InlineData("""{"Type": "String", "MaxLength": 1, "Default": "99"}""", null, null)]
    [InlineData("""{"Type": "String", "AllowedPattern": "[0-9]", "Default": "99"}""", null, null)]
    [InlineData(
        """{"Type": "String", "AllowedPattern": "[0-9]+", "Default": "99"}""",
        Severity.Warning,
        "where P is '99', its default"
    )]
    [InlineData(
        """{"Type": "String", "AllowedPattern": "[", "Default": "99"}""",
        Severity.Warning,
        "where P is '99', its default"
    )]
    // Nothing of what is written out may be its value.
    [InlineData("""{"Type": "Number", "AllowedValues": [98, 99], "MaxValue": 7}""", null, null)]
    public void What_it_may_be_is_tried(string parameter, Severity? severity, string? where)
    {
        var found = Judge($$"""{"P": {{parameter}} }""", """ "SnapshotRetentionLimit": {"Ref": "P"} """)
            .SingleOrDefault(finding => finding.Violation.RuleId == "B-01");

        Assert.Equal((severity, where), (found?.Violation.Severity, found?.Where));
    }

    // Nine parameters of sixteen numbers would be more than anybody can try.
    [Fact]
    public void Many_ranges_are_judged_in_full()
    {
        string[] properties =
        [
            "SnapshotRetentionLimit",
            "Port",
            "NumCacheClusters",
            "AutomaticFailoverEnabled",
            "MultiAZEnabled",
            "NumNodeGroups",
            "ReplicasPerNodeGroup",
            "TransitEncryptionEnabled",
            "AtRestEncryptionEnabled",
        ];
        var parameters = string.Join(
            ", ",
            properties.Select((_, index) => $$"""  "P{{index}}": {"Type": "Number", "MinValue": 1, "MaxValue": 16} """)
        );
        var template = Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {
                      "Parameters": { {{parameters}} },
                      "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                        "ReplicationGroupDescription": "a", "Engine": "valkey", "CacheNodeType": "cache.r7g.large",
                        {{string.Join(
                        ", ",
                        properties.Select((name, index) => $$""" "{{name}}": {"Ref": "P{{index}}"} """)
                    )}}
                      } } }
                    }
                    """
                )
                .RootElement
        );

        Assert.Empty(TemplateJudge.Judge(template, null, null).LeftOut);
    }

    [Theory]
    [InlineData("7.10", "7.1")]
    [InlineData("7.00", "7.0")]
    [InlineData("8.0", "8.0")]
    [InlineData("10", "10")]
    [InlineData("1e10", "1e10")]
    [InlineData("-1.50", "-1.5")]
    public void A_number_is_the_text_that_cloudformation_makes_of_it(string written, string text) =>
        Assert.Equal(text, NumberText.Of(JsonDocument.Parse(written).RootElement));

    private static IReadOnlyList<Finding> Judge(string parameters, string properties) =>
        TemplateJudge.Judge(
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""{"Parameters": {{parameters}}, "Resources": {"Cache": {{RuleExamples.Pair(more: properties)}} } }"""
                    )
                    .RootElement
            )
        );
}
