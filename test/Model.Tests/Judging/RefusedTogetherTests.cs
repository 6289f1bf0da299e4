using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>Several rules that refuse all values of a parameter between them, although each lets some pass.</summary>
public sealed class RefusedTogetherTests
{
    [Fact]
    public void They_are_errors_that_say_so() =>
        Assert.Equal(
            [
                "Error E-11 where V is '7.2' (its default) or '8.0' (and no other value passes)",
                "Error E-05 where V is '7.4' (and no other value passes)",
            ],
            Told(""" "V": {"Type": "String", "AllowedValues": ["7.2", "7.4", "8.0"], "Default": "7.2"} """)
        );

    [Theory]
    // One that passes, by list or because there is no list.
    [InlineData(""" "V": {"Type": "String", "AllowedValues": ["7.2", "7.4", "7.1"], "Default": "7.2"} """)]
    [InlineData(""" "V": {"Type": "String", "Default": "7.4"} """)]
    public void Where_one_passes_they_are_warnings(string parameter) =>
        Assert.All(Told(parameter), told => Assert.StartsWith("Warning", told, StringComparison.Ordinal));

    [Fact]
    public void What_is_wrong_with_another_parameter_alone_stays_a_warning() =>
        Assert.Equal(
            [
                "Error E-11 where V is '7.2', its default (and no other value passes)",
                "Error E-05 where V is '7.4' (and no other value passes)",
                "Warning T-02 where N is 'cache.t2.micro'",
            ],
            Told(
                """ "V": {"Type": "String", "AllowedValues": ["7.2", "7.4"], "Default": "7.2"}, "N": {"Type": "String", "AllowedValues": ["cache.t2.micro", "cache.t4g.micro"]} """,
                """{"Ref": "N"}"""
            )
        );

    [Fact]
    public void What_the_tables_do_not_know_is_an_error_that_can_be_acknowledged_and_the_rest_a_warning() =>
        Assert.Equal(
            [
                "Unknown T-16 where N is 'cache.r7g.medium' (and no other value passes)",
                "Warning T-02 where N is 'cache.t2.micro', its default",
            ],
            Told(
                """ "N": {"Type": "String", "AllowedValues": ["cache.t2.micro", "cache.r7g.medium"], "Default": "cache.t2.micro"}, "V": {"Type": "String", "AllowedValues": ["7.1"]} """,
                """{"Ref": "N"}"""
            )
        );

    [Fact]
    public void So_are_rules_about_different_properties() =>
        Assert.Equal(
            [
                "Error R-01 where Nodes is '7' (and no other value passes)",
                "Error R-05 where Nodes is '1' (and no other value passes)",
            ],
            Told(
                """ "Nodes": {"Type": "Number", "AllowedValues": [1, 7]}, "V": {"Type": "String", "AllowedValues": ["7.1"]} """,
                nodes: """{"Ref": "Nodes"}"""
            )
        );

    private static IEnumerable<string> Told(
        string parameters,
        string nodeType = "\"cache.r7g.large\"",
        string nodes = "2"
    ) =>
        TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""
                            {"Parameters": { {{parameters}} }, "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
                              "ReplicationGroupDescription": "orders", "Engine": "redis", "EngineVersion": {"Ref": "V"}, "CacheNodeType": {{nodeType}},
                              "NumCacheClusters": {{nodes}}, "AutomaticFailoverEnabled": true, "CacheSubnetGroupName": "subnets",
                              "AtRestEncryptionEnabled": true, "TransitEncryptionEnabled": true
                            } } } }
                            """
                        )
                        .RootElement
                )
            )
            .Where(finding => finding.Violation.RuleId is not "E-12")
            .Select(finding => $"{finding.Violation.Severity} {finding.Violation.RuleId} {finding.Where}");
}
