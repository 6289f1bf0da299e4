using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>Conditions that stand where a value is needed.</summary>
public sealed class MisplacedConditionTests
{
    private const string Equal = """{"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-central-1"]}""";

    [Theory]
    [InlineData("Fn::Equals", Equal)]
    [InlineData("Fn::Not", $$"""{"Fn::Not": [{{Equal}}]}""")]
    [InlineData("Fn::And", $$"""{"Fn::And": [{{Equal}}, {{Equal}}]}""")]
    [InlineData("Fn::Or", $$"""{"Fn::Or": [{{Equal}}, {{Equal}}]}""")]
    public void A_condition_is_no_value(string function, string value)
    {
        var violation = Assert.Single(Judge($"\"NumCacheNodes\": {value}"));

        Assert.Equal(
            ("M-22", "NumCacheNodes", "Resources.Cache.Properties.NumCacheNodes"),
            (violation.RuleId, violation.Property, violation.Place)
        );
        Assert.StartsWith($"{function} stands in Conditions only", violation.Message);
    }

    [Fact]
    public void The_name_of_one_is_no_value_either() =>
        Assert.StartsWith(
            "a condition is no value",
            Assert.Single(Judge(""" "AutoMinorVersionUpgrade": {"Condition": "IsHome"} """)).Message
        );

    [Fact]
    public void Fn_If_takes_a_name()
    {
        var violation = Assert.Single(Judge($$""" "NumCacheNodes": {"Fn::If": [{{Equal}}, 1, 2]} """));

        Assert.Equal(("M-22", "NumCacheNodes.Fn::If.0"), (violation.RuleId, violation.Property));
        Assert.StartsWith("Fn::If takes the name of a condition, got Fn::Equals", violation.Message);
    }

    [Fact]
    public void So_does_a_resource()
    {
        var violation = Assert.Single(Judge(""" "NumCacheNodes": 1 """, $"\"Condition\": {Equal},"));

        Assert.Equal(
            ("M-22", "Condition", "Resources.Cache.Condition"),
            (violation.RuleId, violation.Property, violation.Place)
        );
        Assert.Equal(
            "the condition of a resource is the name of a condition, got Fn::Equals: give it one in Conditions, and write that name",
            violation.Message
        );
    }

    [Theory]
    [InlineData(""" "NumCacheNodes": {"Fn::If": ["IsHome", 1, 2]} """)]
    // A text of this name is no condition.
    [InlineData(""" "NumCacheNodes": 1, "Tags": [{"Key": "Condition", "Value": "IsHome"}] """)]
    public void What_is_none_is_not_told(string properties) => Assert.Empty(Judge(properties));

    private static IEnumerable<Violation> Judge(string properties, string beside = "") =>
        TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""
                            {"Conditions": {"IsHome": {{Equal}} }, "Resources": {"Cache": {"Type": "AWS::ElastiCache::CacheCluster", {{beside}} "Properties": {
                              "Engine": "memcached", "EngineVersion": "1.6.22", "CacheNodeType": "cache.r7g.large", "CacheSubnetGroupName": "a", "TransitEncryptionEnabled": true,
                              {{properties}} {{(
                                properties.Contains("NumCacheNodes", StringComparison.Ordinal)
                                    ? ""
                                    : ", \"NumCacheNodes\": 1"
                            )}}
                            } } } }
                            """
                        )
                        .RootElement
                )
            )
            .Select(finding => finding.Violation);
}
