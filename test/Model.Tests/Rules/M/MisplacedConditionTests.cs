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

    [Theory]
    [InlineData("true", "got true: write the name of one that stands in Conditions")]
    [InlineData(
        "false",
        "got false: if Off is meant, write it in quotes, without which YAML takes it for false, or give the condition another name"
    )]
    [InlineData("12", "got 12: write the name of one that stands in Conditions")]
    [InlineData("""{"Ref": "AWS::Region"}""", "got Ref: give it one in Conditions, and write that name")]
    public void And_no_other_value(string value, string message)
    {
        // What both branches have is judged all the same.
        var violations = Judge(
                $$""" "NumCacheNodes": {"Fn::If": [{{value}}, 1, 2]}, "Port": {"Fn::If": [{{value}}, 0, 0]} """
            )
            .ToList();

        Assert.Equal(
            ["NumCacheNodes.Fn::If.0", "Port.Fn::If.0"],
            violations.Where(violation => violation.RuleId == "M-22").Select(violation => violation.Property).Order()
        );
        Assert.EndsWith(message, violations.First(violation => violation.RuleId == "M-22").Message);
        Assert.Equal(value[0] != '{', violations.Exists(violation => violation.Property == "Port"));
    }

    [Theory]
    // CloudFormation may take it for the text.
    [InlineData(""" "Port": {"Fn::If": [7, 6379, 6380]} """)]
    // A loop may put a name there.
    [InlineData(
        """ "Tags": [{"Key": "a", "Fn::ForEach::L": ["V", ["IsHome"], {"Value": {"Fn::If": [{"Ref": "V"}, "a", "b"]} }]}] """
    )]
    public void What_may_be_a_name_is_not_told(string properties) =>
        Assert.DoesNotContain(Judge(properties), violation => violation.RuleId == "M-22");

    [Fact]
    public void A_resource_takes_no_other_value_either()
    {
        var violation = Assert.Single(Judge(""" "NumCacheNodes": 1 """, "\"Condition\": true,"));

        Assert.Equal(("M-22", "Resources.Cache.Condition"), (violation.RuleId, violation.Place));
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
                            {"Conditions": {"IsHome": {{Equal}}, "Off": {{Equal}}, "7": {{Equal}} }, "Resources": {"Cache": {"Type": "AWS::ElastiCache::CacheCluster", {{beside}} "Properties": {
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
