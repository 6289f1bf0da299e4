using System.Text.Json.Nodes;
using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.LinkedCases;

namespace ElastiCache.Model.Tests.Rules.G;

/// <summary>A secondary that stands where another member of its datastore does.</summary>
public sealed class MemberRegionTests
{
    private const string Global = """{"Ref": "Global"}""";

    public static TheoryData<RuleCase> Cases { get; } =
    [
        TemplateBreaks("G-19", "a zone", In("us-east-1a"), "G-19"),
        TemplateKeeps("G-19", "a Region", In("us-east-1")),
        TemplateBreaks("G-17", "a primary of the template", Of("""{"Ref": "Cache"}""", Copy(Global))),
        TemplateBreaks("G-17", "a primary by its name", Of("\"orders\"", Copy(Global))),
        TemplateBreaks(
            "G-17",
            "the id as an attribute",
            Of("""{"Ref": "Cache"}""", Copy("""{"Fn::GetAtt": ["Global", "GlobalReplicationGroupId"]}"""))
        ),
        TemplateKeeps("G-17", "a primary that nobody knows", Of("\"elsewhere\"", Copy(Global))),
        TemplateKeeps("G-17", "another datastore", Of("""{"Ref": "Cache"}""", Copy("\"gxeiz-orders\""))),
        TemplateBreaks("G-17", "two secondaries by id", Both("\"gxeiz-orders\"", "\"gxeiz-orders\"")),
        TemplateKeeps("G-17", "secondaries of two datastores", Both("\"gxeiz-orders\"", "\"gxeiz-invoices\"")),
        TemplateKeeps(
            "G-17",
            "secondaries of which only one comes to be",
            Both("\"gxeiz-orders\"", "\"gxeiz-orders\"", "IsIt")
        ),
    ];

    private static string In(string region) =>
        $$"""
            {"Resources": {"Global": {"Type": "AWS::ElastiCache::GlobalReplicationGroup", "Properties": {
              "GlobalReplicationGroupIdSuffix": "orders", "AutomaticFailoverEnabled": true,
              "Members": [{"ReplicationGroupId": "orders", "ReplicationGroupRegion": "{{region}}", "Role": "PRIMARY"}],
              "RegionalConfigurations": [{"ReplicationGroupId": "orders", "ReplicationGroupRegion": "{{region}}"}]
            } } } }
            """;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Members(RuleCase example) => example.Check();

    [Theory]
    [InlineData("ldgnf-orders", "us-east-1", true)]
    [InlineData("ldgnf-orders", "eu-west-1", false)]
    [InlineData("gxeiz-orders", "eu-west-1", true)]
    [InlineData("abcde-orders", "us-east-1", false)]
    [InlineData("ldgnf-orders", null, false)]
    public void The_prefix_of_the_own_Region_is_a_warning(string id, string? region, bool isTold)
    {
        var found = TemplateJudge
            .Judge(Read(RuleExamples.Template(("Copy", Copy($"\"{id}\"")))), region)
            .Select(finding => finding.Violation)
            .ToList();

        Assert.Equal(isTold ? ["G-17"] : [], found.Select(violation => violation.RuleId));
        Assert.All(found, violation => Assert.Equal(Severity.Warning, violation.Severity));
    }

    [Theory]
    [InlineData("eu-west-1", null)]
    [InlineData("eusc-de-east-1", null)]
    [InlineData("eu-west-1a", "eu-west-1a is a zone: name its Region, eu-west-1")]
    [InlineData("eu-west-9", "there is no Region eu-west-9 that is known; did you mean eu-west-")]
    [InlineData("mars-north-1", "there is no Region mars-north-1 that is known")]
    public void The_Region_of_a_member_exists(string region, string? expected)
    {
        var found = TemplateJudge
            .Judge(Read(In(region)))
            .Select(finding => finding.Violation)
            .Where(violation => violation.RuleId == "G-19")
            .ToList();

        Assert.Equal(
            expected is null
                ? []
                : ["Members.0.ReplicationGroupRegion", "RegionalConfigurations.0.ReplicationGroupRegion"],
            found.Select(violation => violation.Within)
        );
        Assert.All(found, violation => Assert.StartsWith(expected!, violation.Message, StringComparison.Ordinal));
        Assert.All(
            found,
            violation => Assert.Equal(region == "eu-west-1a" ? Severity.Error : Severity.Unknown, violation.Severity)
        );
    }

    [Fact]
    public void A_primary_in_the_Region_of_the_stack_is_told_without_its_group() =>
        Assert.Contains(
            TemplateJudge.Judge(Read(Of("\"elsewhere\"", Copy(Global))), "us-east-1"),
            finding => finding.Violation is { RuleId: "G-17", Severity: Severity.Error }
        );

    private static Template Read(string template) => Example.Read(JsonNode.Parse(template)!);

    private static string Copy(string datastore) =>
        RuleExamples.Joining().Replace("\"sgaui-orders-global\"", datastore, StringComparison.Ordinal);

    private static string Of(string primary, string copy) =>
        RuleExamples.Template(
            ("Cache", RuleExamples.Pair(more: """ "ReplicationGroupId": "orders" """)),
            ("Copy", copy),
            (
                "Global",
                $$"""{"Type": "AWS::ElastiCache::GlobalReplicationGroup", "DependsOn": "Cache", "Properties": {"GlobalReplicationGroupIdSuffix": "global", "Members": [{"ReplicationGroupId": {{primary}}, "ReplicationGroupRegion": "us-east-1", "Role": "PRIMARY"}]} }"""
            )
        );

    private static string Both(string one, string other, string? condition = null)
    {
        var template = RuleExamples.Template(("Copy", Copy(one)), ("Other", Copy(other)));
        if (condition is null)
        {
            return template;
        }

        var json = JsonNode.Parse(template)!.AsObject();
        json["Conditions"] = JsonNode.Parse(
            $$"""{"{{condition}}": {"Fn::Equals": [{"Ref": "AWS::Region"}, "us-east-1"]} }"""
        );
        json["Resources"]!["Copy"]!["Condition"] = condition;
        return json.ToJsonString();
    }
}
