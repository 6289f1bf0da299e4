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

    // A parameter that is compared within a text has the values that make the text the same, and others.
    [Theory]
    [InlineData("""{"Fn::Equals": [{"Fn::Sub": "${P}"}, "prod"]}""", "where P is 'prod'", "where P is not 'prod'")]
    [InlineData(
        """{"Fn::Equals": ["eu-prod-1", {"Fn::Sub": "eu-${P}-1"}]}""",
        "where P is 'prod'",
        "where P is not 'prod'"
    )]
    [InlineData(
        """{"Fn::Equals": [{"Fn::Sub": ["${Mine}-1", {"Mine": {"Ref": "P"}}]}, "prod-1"]}""",
        "where P is 'prod'",
        "where P is not 'prod'"
    )]
    [InlineData(
        """{"Fn::Equals": [{"Fn::Join": ["-", ["a", {"Ref": "P"}, "b"]]}, "a-prod-b"]}""",
        "where P is 'prod'",
        "where P is not 'prod'"
    )]
    // Nothing makes it the same.
    [InlineData("""{"Fn::Equals": [{"Fn::Sub": "eu-${P}"}, "us-prod"]}""", null, "")]
    // What is always so says nothing.
    [InlineData("""{"Fn::Equals": [{"Ref": "AWS::StackName"}, {"Ref": "AWS::StackName"}]}""", "", null)]
    [InlineData("""{"Fn::Equals": [{"Ref": "P"}, {"Ref": "P"}]}""", "", null)]
    public void Values_of_parameters_are_named_and_no_condition(string condition, string? then, string? otherwise)
    {
        var found = Judge(
            """{"P": {"Type": "String"} }""",
            $$"""{"C": {{condition}} }""",
            """{"NumCacheClusters": {"Fn::If": ["C", 7, 8]}, "AutomaticFailoverEnabled": true}"""
        );

        Assert.Equal(then, WhereOf("7"));
        Assert.Equal(otherwise, WhereOf("8"));

        // Null for no finding, and no words where it always holds.
        string? WhereOf(string number) =>
            found.SingleOrDefault(one =>
                one.Violation.RuleId == "R-01" && one.Violation.Message.Contains(number, StringComparison.Ordinal)
            )
                is { } one
                ? one.Where ?? ""
                : null;
    }

    // What only the deployment knows is one value, wherever a condition compares it.
    [Theory]
    [InlineData("""{"Fn::Equals": [{"Ref": "AWS::StackName"}, "b"]}""", null)]
    [InlineData("""{"Fn::Not": [{"Fn::Equals": ["a", {"Fn::Sub": "${AWS::StackName}"}]}]}""", null)]
    [InlineData("""{"Fn::Equals": [{"Ref": "AWS::StackName"}, "a"]}""", "where X holds")]
    [InlineData("""{"Fn::Not": [{"Fn::Equals": ["b", {"Ref": "AWS::StackName"}]}]}""", "where X holds")]
    [InlineData("""{"Fn::Equals": [{"Ref": "AWS::StackId"}, "b"]}""", "where X holds and Y holds")]
    public void Conditions_that_cannot_hold_together_make_no_finding(string other, string? where) =>
        Assert.Equal(
            where is null ? [] : [where],
            Judge(
                    "{}",
                    $$"""{"X": {"Fn::Equals": [{"Ref": "AWS::StackName"}, "a"]}, "Y": {{other}} }""",
                    """{"AutomaticFailoverEnabled": {"Fn::If": ["X", true, false]}, "NumCacheClusters": {"Fn::If": ["Y", 1, 2]}, "MultiAZEnabled": false}"""
                )
                .Where(one => one.Violation.RuleId == "R-05")
                .Select(one => one.Where)
        );

    // A Region for which a condition finds nothing is none in which the template can be deployed.
    [Theory]
    [InlineData("", null)]
    [InlineData(""", {"DefaultValue": "b"}""", "where AWS::Region is not 'eu-west-1'")]
    public void A_Region_for_which_a_condition_finds_nothing_makes_no_finding(string otherwise, string? where) =>
        Assert.Equal(
            where is null ? [] : [where],
            Judge(
                    "{}",
                    $$"""{"X": {"Fn::Equals": [{"Fn::FindInMap": ["Sizes", {"Ref": "AWS::Region"}, "node"{{otherwise}}]}, "cache.r7g.large"]} }""",
                    """{"AutomaticFailoverEnabled": true, "NumCacheClusters": {"Fn::If": ["X", 2, 1]}}"""
                )
                .Where(one => one.Violation.RuleId == "R-05")
                .Select(one => one.Where)
        );

    // A parameter may have any value that another one has with which it is compared.
    [Fact]
    public void Values_of_another_parameter_are_named() =>
        Assert.Equal(
            ["for example where P is 'a' and Other is 'a'"],
            Judge(
                    """{"P": {"Type": "String"}, "Other": {"Type": "String", "AllowedValues": ["a", "b"]} }""",
                    """{"C": {"Fn::Equals": [{"Ref": "P"}, {"Ref": "Other"}]} }""",
                    """{"NumCacheClusters": {"Fn::If": ["C", 7, 2]}, "AutomaticFailoverEnabled": true}"""
                )
                .Where(one => one.Violation.RuleId == "R-01")
                .Select(one => one.Where)
        );

    // True, false and numbers name no condition (M-22).
    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("1")]
    public void What_is_no_name_of_a_condition_is_not_said(string name)
    {
        var found = Judge(
            """{"P": {"Type": "String", "AllowedValues": ["7", "8"]} }""",
            "{}",
            $$"""{"NumCacheClusters": {"Fn::If": [{{name}}, {"Ref": "P"}, 2]}, "Port": {"Fn::If": [{{name}}, 0, 6379]} }"""
        );

        Assert.Null(Assert.Single(found, one => one.Violation.Property == "Port").Where);
        Assert.DoesNotContain(found, one => one.Where?.Contains("holds", StringComparison.Ordinal) == true);
        Assert.DoesNotContain(found, one => one.Where?.Contains("not hold", StringComparison.Ordinal) == true);
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
