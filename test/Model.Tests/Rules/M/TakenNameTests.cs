using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>Names that two resources of a template have.</summary>
public sealed class TakenNameTests
{
    private const string Group = "ReplicationGroup";

    [Theory]
    [InlineData(Group, "ReplicationGroupId", "\"orders\"", "\"orders\"", true)]
    [InlineData(Group, "ReplicationGroupId", "\"orders\"", "\"Orders\"", true)]
    [InlineData(Group, "ReplicationGroupId", "\"orders\"", "\"carts\"", false)]
    [InlineData(Group, "ReplicationGroupId", "\"orders\"", """{"Fn::Join": ["", ["or", "ders"]]}""", true)]
    [InlineData(Group, "ReplicationGroupId", """{"Ref": "AWS::StackName"}""", """{"Ref": "AWS::StackName"}""", false)]
    [InlineData("SubnetGroup", "CacheSubnetGroupName", "\"a\"", "\"a\"", true)]
    [InlineData("User", "UserId", "\"a\"", "\"a\"", true)]
    [InlineData("ServerlessCache", "ServerlessCacheName", "\"a\"", "\"a\"", true)]
    public void A_name_is_taken_once(string type, string property, string first, string second, bool isTaken)
    {
        var found = Judge(Body(type, property, first, ""), Body(type, property, second, ""));

        Assert.Equal(isTaken, found.Count == 1);
        Assert.All(
            found,
            finding => Assert.Equal(("B", property), (finding.Resource.LogicalId, finding.Violation.Property))
        );
    }

    [Theory]
    [InlineData(
        "orders",
        "Orders",
        "A of the same template is called 'orders', which is the same without case: give another, or leave it out"
    )]
    [InlineData("orders", "orders", "A of the same template is called 'orders' too: give another, or leave it out")]
    public void It_is_told_with_the_name_that_the_other_has(string first, string second, string message) =>
        Assert.Equal(
            message,
            Judge(
                    Body(Group, "ReplicationGroupId", $"\"{first}\"", ""),
                    Body(Group, "ReplicationGroupId", $"\"{second}\"", "")
                )
                .Single()
                .Violation.Message
        );

    [Theory]
    [InlineData("IsProd", "IsDev", false)]
    [InlineData("IsProd", "IsProd", true)]
    public void Of_resources_that_never_stand_together_none_has_the_name_of_another(
        string one,
        string other,
        bool isTaken
    )
    {
        var found = Judge(
            Body(Group, "ReplicationGroupId", "\"orders\"", $"\"Condition\": \"{one}\","),
            Body(Group, "ReplicationGroupId", "\"orders\"", $"\"Condition\": \"{other}\",")
        );

        Assert.Equal(isTaken, found.Count == 1);
    }

    private static string Body(string type, string property, string name, string beside) =>
        $$"""{"Type": "AWS::ElastiCache::{{type}}", {{beside}} "Properties": {"{{property}}": {{name}} } }""";

    private static List<Finding> Judge(string one, string other)
    {
        var template = $$"""
            {"Parameters": {"Env": {"Type": "String"} },
             "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Env"}, "prod"]}, "IsDev": {"Fn::Equals": [{"Ref": "Env"}, "dev"]} },
             "Resources": {"A": {{one}}, "B": {{other}} } }
            """;
        return
        [
            .. TemplateJudge
                .Judge(Template.Read(JsonDocument.Parse(template).RootElement))
                .Where(finding => finding.Violation.RuleId == "M-17"),
        ];
    }
}
