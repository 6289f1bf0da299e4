using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>A list where a property takes one text.</summary>
public sealed class ListsForTextTests
{
    [Theory]
    [InlineData("""{"Ref": "Subnets"}""", "CacheSubnetGroupName")]
    [InlineData("""{"Ref": "LookedUp"}""", "CacheSubnetGroupName")]
    [InlineData("""{"Fn::If": ["Here", {"Ref": "Subnets"}, "caches"]}""", "CacheSubnetGroupName.Fn::If.1")]
    [InlineData("""{"Ref": "Name"}""", null)]
    [InlineData("""{"Fn::Select": [0, {"Ref": "Subnets"}]}""", null)]
    [InlineData("""{"Fn::Join": ["-", {"Ref": "Subnets"}]}""", null)]
    [InlineData("""{"Fn::ImportValue": "caches"}""", null)]
    public void A_parameter_that_is_a_list_is_no_text(string name, string? place)
    {
        var found = TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$"""
                            {"Parameters": {"Subnets": {"Type": "List<AWS::EC2::Subnet::Id>"}, "Name": {"Type": "String"},
                                "LookedUp": {"Type": "AWS::SSM::Parameter::Value<List<String>>", "Default": "/subnets"} },
                             "Conditions": {"Here": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-central-1"]} },
                             "Resources": {"Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"CacheSubnetGroupName": {{name}} } } } }
                            """
                        )
                        .RootElement
                )
            )
            .Where(finding => finding.Violation.RuleId == "M-21")
            .ToList();

        Assert.Equal(
            place is null ? [] : [$"Resources.Cache.Properties.{place}"],
            found.Select(finding => finding.Violation.Place)
        );
        Assert.All(
            found,
            finding =>
                Assert.EndsWith(
                    "is a list, and the property takes one text: select one item with Fn::Select, or refer to another parameter",
                    finding.Violation.Message
                )
        );
    }
}
