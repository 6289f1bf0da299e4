using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>What a branch of a condition, or of a mapping, is told as.</summary>
public sealed class BranchTests
{
    private const string Token = """{"Type": "String", "NoEcho": true, "Default": ""}""";
    private const string HasToken = """{"Fn::Not": [{"Fn::Equals": [{"Ref": "P"}, ""]}]}""";

    [Theory]
    // The parameter that decides the branch is the value in it.
    [InlineData(
        Token,
        HasToken,
        """{"AuthToken": {"Fn::If": ["C", {"Ref": "P"}, {"Ref": "AWS::NoValue"}]}, "TransitEncryptionEnabled": false}""",
        "S-05",
        Severity.Error,
        "where P is not its default"
    )]
    [InlineData(
        Token,
        HasToken,
        """{"AuthToken": {"Fn::If": ["C", "{{resolve:secretsmanager:x}}", {"Ref": "AWS::NoValue"}]}, "TransitEncryptionEnabled": false}""",
        "S-05",
        Severity.Error,
        "where P is not its default"
    )]
    // Of the values that the branch leaves only one is refused.
    [InlineData(
        """{"Type": "String", "AllowedValues": ["1", "2", "3"]}""",
        """{"Fn::Equals": [{"Ref": "P"}, "3"]}""",
        """{"NumCacheClusters": {"Fn::If": ["C", 3, {"Ref": "P"}]}}""",
        "R-05",
        Severity.Warning,
        "where P is '1'"
    )]
    [InlineData(
        """{"Type": "String", "AllowedValues": ["1", "2"]}""",
        HasToken,
        """{"NumCacheClusters": {"Ref": "P"}}""",
        "R-05",
        Severity.Warning,
        "where P is '1'"
    )]
    public void A_branch_that_can_be_reached_is_an_error_and_one_value_of_several_a_warning(
        string parameter,
        string condition,
        string properties,
        string id,
        Severity severity,
        string where
    )
    {
        var found = Assert.Single(
            Judge($$"""{"P": {{parameter}} }""", $$"""{"C": {{condition}} }""", properties),
            finding => finding.Violation.RuleId == id
        );

        Assert.Equal((severity, where), (found.Violation.Severity, found.Where));
    }

    [Fact]
    public void The_default_of_a_mapping_is_what_a_key_that_it_has_not_comes_to()
    {
        var found = Assert.Single(
            Judge(
                "{}",
                "{}",
                """{"CacheNodeType": {"Fn::FindInMap": ["Sizes", {"Ref": "AWS::Region"}, "node", {"DefaultValue": "cache.r9z.large"}]}}"""
            ),
            finding => finding.Violation.RuleId == "T-16"
        );

        Assert.Equal("where AWS::Region is not 'eu-west-1'", found.Where);
    }

    [Fact]
    public void A_finding_names_no_parameter_that_plays_no_part() =>
        Assert.Equal(
            "where Failover is 'true' and Nodes is '1'",
            Assert
                .Single(
                    Judge(
                        """
                        {"Failover": {"Type": "String", "AllowedValues": ["true", "false"]},
                         "Nodes": {"Type": "Number", "AllowedValues": [1, 2, 3]},
                         "Version": {"Type": "String", "AllowedValues": ["8.0", "8.1"]} }
                        """,
                        "{}",
                        """{"EngineVersion": {"Ref": "Version"}, "AutomaticFailoverEnabled": {"Ref": "Failover"}, "NumCacheClusters": {"Ref": "Nodes"}, "MultiAZEnabled": false}"""
                    ),
                    finding => finding.Violation.RuleId == "R-05"
                )
                .Where
        );

    [Fact]
    public void The_values_that_a_template_names_for_a_secret_are_not_told() =>
        Assert.All(
            Judge(
                """{"P": {"Type": "String", "NoEcho": true, "AllowedValues": ["hunter2-one", "hunter2-two", "long-enough-hunter2"]} }""",
                "{}",
                """{"AuthToken": {"Ref": "P"}, "TransitEncryptionEnabled": true}"""
            ),
            finding =>
                Assert.DoesNotContain(
                    "hunter2",
                    $"{finding.Where} {finding.Violation.Message}",
                    StringComparison.Ordinal
                )
        );

    private static IReadOnlyList<Finding> Judge(string parameters, string conditions, string properties)
    {
        var resource = JsonSerializer.Serialize(RuleExamples.Json(ResourceTypes.ReplicationGroup, properties));
        var template = System.Text.Json.Nodes.JsonNode.Parse(resource)!.AsObject();
        template["Parameters"] = System.Text.Json.Nodes.JsonNode.Parse(parameters);
        template["Conditions"] = System.Text.Json.Nodes.JsonNode.Parse(conditions);
        template["Mappings"] = System.Text.Json.Nodes.JsonNode.Parse(
            """{"Sizes": {"eu-west-1": {"node": "cache.r7g.large"} } }"""
        );
        return TemplateJudge.Judge(
            Template.Read(JsonDocument.Parse(template.ToJsonString()).RootElement, new TemplateMistakes())
        );
    }
}
