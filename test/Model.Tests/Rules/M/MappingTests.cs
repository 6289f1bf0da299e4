using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>Keys that the mappings of a template do not have.</summary>
public sealed class MappingTests
{
    private const string Mappings =
        """ "Mappings": {"Nodes": {"dev": {"Type": "cache.t4g.small"}, "prod": {"Type": "cache.r7g.large"} } } """;

    [Theory]
    [InlineData("""["Nodes", "dev", "Type"]""", null)]
    [InlineData("""["Nodes", "test", "Type"]""", "there is no 'test' in the mapping 'Nodes': it has 'dev', 'prod'")]
    [InlineData("""["Nodes", "prd", "Type"]""", "did you mean 'prod'?")]
    [InlineData(
        """["Nodes", "dev", "type"]""",
        "there is no 'type' under 'dev' in the mapping 'Nodes'; did you mean 'Type'?"
    )]
    [InlineData("""["Node", "dev", "Type"]""", "there is no mapping 'Node'; did you mean 'Nodes'?")]
    [InlineData("""["Nodes", "test", "Type", {"DefaultValue": "cache.t4g.micro"}]""", null)]
    [InlineData("""["Nodes", {"Ref": "AWS::Region"}, "Type"]""", null)]
    // Whichever of them it is.
    [InlineData(
        """["Nodes", {"Ref": "AWS::Region"}, "Tipe"]""",
        "there is no 'Tipe' under any key of the mapping 'Nodes'; did you mean 'Type'?"
    )]
    [InlineData("""["Nodes", {"Ref": "AWS::Region"}, {"Ref": "AWS::Region"}]""", null)]
    [InlineData("""["Nodes", {"Fn::Sub": "${Env}"}, "Type"]""", null)]
    public void A_key_that_a_mapping_has_not_is_told(string keys, string? said)
    {
        var found = Judge($$"""{"Fn::FindInMap": {{keys}} }""", """ "Env": {"Type": "String"} """);

        Assert.Equal(said is null, found.Count == 0);
        Assert.All(
            found,
            finding =>
            {
                Assert.Contains(said!, finding.Violation.Message, StringComparison.Ordinal);
                Assert.Equal(
                    ("CacheNodeType", Severity.Error),
                    (finding.Violation.Property, finding.Violation.Severity)
                );
            }
        );
    }

    [Theory]
    [InlineData("""["dev", "prod"]""", "dev", null, null)]
    [InlineData("""["dev", "prod", "test"]""", "dev", Severity.Warning, "where Env is 'test'")]
    [InlineData("""["test", "stage"]""", "test", Severity.Error, null)]
    [InlineData(null, "none", Severity.Warning, "where Env is 'none', its default")]
    public void A_parameter_that_is_a_key_is_tried(string? allowed, string otherwise, Severity? severity, string? where)
    {
        var found = Judge(
            """{"Fn::FindInMap": ["Nodes", {"Ref": "Env"}, "Type"]}""",
            $$""" "Env": {"Type": "String", "Default": "{{otherwise}}"{{(
                allowed is null ? "" : $",\"AllowedValues\": {allowed}"
            )}} } """
        );

        Assert.Equal(severity, found.SingleOrDefault()?.Violation.Severity);
        Assert.Equal(where, found.SingleOrDefault()?.Where);
    }

    [Fact]
    public void What_a_condition_does_not_let_happen_is_not_told() =>
        Assert.Empty(
            Judge(
                """{"Fn::If": ["IsDev", {"Fn::FindInMap": ["Nodes", "dev", "Type"]}, {"Fn::FindInMap": ["Nodes", "x", "Type"]}]}""",
                """ "Env": {"Type": "String", "AllowedValues": ["dev"]} """
            )
        );

    [Theory]
    [InlineData(""" "Transform": "AWS::Serverless-2016-10-31", """, 1)]
    [InlineData(""" "Transform": "OurMacro", """, 0)]
    public void What_a_macro_may_add_is_not_missing(string beside, int count) =>
        Assert.Equal(
            count,
            Judge("""{"Fn::FindInMap": ["Nodes", "x", "Type"]}""", """ "Env": {"Type": "String"} """, beside).Count
        );

    [Fact]
    public void Each_property_is_told() =>
        Assert.Equal(
            ["CacheNodeType", "Tags.0.Value"],
            Judge(
                    """{"Fn::FindInMap": ["Nodes", "x", "Type"]}, "Tags": [{"Key": "a", "Value": {"Fn::FindInMap": ["Nodes", "y", "Type"]} }]""",
                    """ "Env": {"Type": "String"} """
                )
                .Select(finding => finding.Violation.Property)
        );

    private static List<Finding> Judge(string nodeType, string parameters, string beside = "")
    {
        var template = $$"""
            { {{beside}} "Parameters": { {{parameters}} }, "Conditions": {"IsDev": {"Fn::Equals": [{"Ref": "Env"}, "dev"]} }, {{Mappings}},
            "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {
            "ReplicationGroupDescription": "d", "Engine": "valkey", "NumCacheClusters": 2, "CacheNodeType": {{nodeType}} } } } }
            """;
        return
        [
            .. TemplateJudge
                .Judge(Template.Read(JsonDocument.Parse(template).RootElement))
                .Where(finding => finding.Violation.RuleId == "M-14"),
        ];
    }
}
