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

    // One mistake, one finding, with the right form; and no name that is not there (M-26).
    [Theory]
    [InlineData("""{"Ref": "IsHome"}""", "got Ref: write it without Ref, {Fn::If: [IsHome, ..., ...]}")]
    [InlineData(
        """{"Condition": "IsHome"}""",
        "got Condition: write it without Condition, {Fn::If: [IsHome, ..., ...]}"
    )]
    [InlineData("""{"Ref": "IsHone"}""", "got Ref: give it one in Conditions, and write that name")]
    [InlineData("""{"Condition": "IsHone"}""", "got Condition: give it one in Conditions, and write that name")]
    public void A_reference_to_one_is_told_once(string value, string message)
    {
        var violation = Assert.Single(Judge($$""" "NumCacheNodes": {"Fn::If": [{{value}}, 1, 2]} """));

        Assert.Equal(
            ("M-22", "Resources.Cache.Properties.NumCacheNodes.Fn::If.0"),
            (violation.RuleId, violation.Place)
        );
        Assert.EndsWith(message, violation.Message);
    }

    [Fact]
    public void A_reference_to_one_is_told_within_a_loop() =>
        Assert.Equal(
            ["M-22"],
            Judge(
                    """ "Tags": [{"Key": "a", "Fn::ForEach::L": ["V", ["x"], {"Value": {"Fn::If": [{"Ref": "IsHome"}, "a", "b"]} }]}] """
                )
                .Select(violation => violation.RuleId)
                .Where(id => id is "M-22" or "M-26")
        );

    [Theory]
    [InlineData("\"Condition\": {\"Ref\": \"IsHome\"},", "got Ref: write it without Ref, {Condition: IsHome}")]
    [InlineData("\"Condition\": {\"Ref\": \"IsHone\"},", "got Ref: give it one in Conditions, and write that name")]
    public void So_is_that_of_a_resource(string beside, string message)
    {
        var violation = Assert.Single(Judge(""" "NumCacheNodes": 1 """, beside));

        Assert.Equal(("M-22", "Resources.Cache.Condition"), (violation.RuleId, violation.Place));
        Assert.EndsWith(message, violation.Message);
    }

    [Theory]
    [InlineData(
        """{"Value": {"Fn::If": [true, 1, 2]} }""",
        "Value.Fn::If.0",
        "Fn::If takes the name of a condition, got true"
    )]
    [InlineData(
        """{"Value": {"Fn::Join": ["", ["a", {"Fn::If": [{"Ref": "IsHome"}, 1, 2]}]]} }""",
        "Value.Fn::Join.1.1.Fn::If.0",
        "Fn::If takes"
    )]
    [InlineData(
        """{"Value": 1, "Export": {"Name": {"Fn::If": [{"Ref": "IsHome"}, 1, 2]} } }""",
        "Export.Name.Fn::If.0",
        "Fn::If takes"
    )]
    [InlineData("""{"Value": {"Condition": "IsHome"} }""", "Value", "a condition is no value")]
    [InlineData("""{"Value": {"Fn::Not": [{"Condition": "IsHome"}]} }""", "Value", "Fn::Not stands in Conditions only")]
    [InlineData(
        """{"Value": 1, "Condition": true}""",
        "Condition",
        "the condition of an output is the name of a condition, got true"
    )]
    [InlineData(
        """{"Value": 1, "Condition": {"Ref": "IsHome"} }""",
        "Condition",
        "the condition of an output is the name of a condition, got Ref: write it without Ref"
    )]
    public void Outputs_are_no_other(string output, string path, string message)
    {
        var violation = Assert.Single(Judge(""" "NumCacheNodes": 1 """, outputs: output));

        Assert.Equal(
            ("M-22", $"Outputs.Out.{path}", $"Outputs.Out.{path}", true),
            (violation.RuleId, violation.Property, violation.Place, violation.IsOfTemplate)
        );
        Assert.StartsWith(message, violation.Message);
    }

    [Theory]
    [InlineData("""{"Condition": true}""", "Condition", "M-22", "Condition takes the name of a condition, got true")]
    [InlineData(
        """{"Fn::Not": [{"Condition": {"Ref": "IsHome"} }]}""",
        "Fn::Not.0.Condition",
        "M-22",
        "Condition takes the name of a condition, got Ref: write it without Ref, {Condition: IsHome}"
    )]
    [InlineData(
        """{"Fn::Equals": [{"Fn::If": [true, "a", "b"]}, "a"]}""",
        "Fn::Equals.0.Fn::If.0",
        "M-22",
        "Fn::If takes the name of a condition, got true"
    )]
    [InlineData(
        """{"Fn::Not": [{"Ref": "IsHome"}]}""",
        "",
        "M-26",
        "'IsHome' is a condition, and conditions know parameters only: another condition is {Condition: IsHome}"
    )]
    public void Nor_are_conditions(string condition, string path, string id, string message)
    {
        var violation = Assert.Single(Judge(""" "NumCacheNodes": 1 """, conditions: $"\"IsBoth\": {condition},"));

        Assert.Equal(
            (id, $"Conditions.IsBoth.{path}".TrimEnd('.'), true),
            (violation.RuleId, violation.Place, violation.IsOfTemplate)
        );
        Assert.StartsWith(message, violation.Message);
    }

    [Fact]
    public void Conditions_of_conditions_are_what_stands_there() =>
        Assert.Empty(
            Judge(
                """ "NumCacheNodes": 1 """,
                outputs: """{"Condition": "IsBoth", "Value": {"Fn::If": ["IsBoth", 1, 2]} }""",
                conditions: $$""" "IsBoth": {"Fn::And": [{{Equal}}, {"Condition": "IsHome"}, {"Fn::Not": [{"Condition": "Off"}]}]}, """
            )
        );

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

    private static IEnumerable<Violation> Judge(
        string properties,
        string beside = "",
        string outputs = """{"Value": 1}""",
        string conditions = ""
    ) =>
        TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""
                            {"Outputs": {"Out": {{outputs}} }, "Conditions": { {{conditions}} "IsHome": {{Equal}}, "Off": {{Equal}}, "7": {{Equal}} }, "Resources": {"Cache": {"Type": "AWS::ElastiCache::CacheCluster", {{beside}} "Properties": {
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
