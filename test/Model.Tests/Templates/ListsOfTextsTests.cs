using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>One text, or a list within the list, where a list of texts is needed.</summary>
public sealed class ListsOfTextsTests
{
    private const string Groups = "Resources.Cache.Properties.SecurityGroupIds";

    [Theory]
    // One text.
    [InlineData("\"sg-1\"", "")]
    [InlineData("\"sg-1,sg-2\"", "")]
    [InlineData("\"{{resolve:ssm:groups}}\"", "")]
    [InlineData("""{"Ref": "One"}""", "")]
    [InlineData("""{"Ref": "LookedUp"}""", "")]
    [InlineData("""{"Ref": "Group"}""", "")]
    [InlineData("""{"Fn::GetAtt": ["Group", "GroupId"]}""", "")]
    [InlineData("""{"Fn::GetAtt": "Stack.Outputs.Groups"}""", "")]
    [InlineData("""{"Fn::GetAtt": ["Bucket", "Arn"]}""", "")]
    [InlineData("""{"Fn::ImportValue": "groups"}""", "")]
    [InlineData("""{"Fn::Sub": "${One}"}""", "")]
    [InlineData("""{"Fn::Sub": "sg-1,sg-2"}""", "")]
    [InlineData("""{"Fn::Join": [",", [{"Ref": "One"}, {"Ref": "One"}]]}""", "")]
    [InlineData("""{"Fn::FindInMap": ["Map", "a", "One"]}""", "")]
    [InlineData("""{"Fn::If": ["Here", ["sg-1"], {"Ref": "One"}]}""", ".Fn::If.2")]
    // A list within the list.
    [InlineData("""[{"Ref": "Many"}]""", ".0")]
    [InlineData("""[{"Ref": "Listed"}]""", ".0")]
    [InlineData("""[{"Ref": "LookedUpList"}]""", ".0")]
    [InlineData("""["sg-1", ["sg-2"]]""", ".1")]
    [InlineData("""[{"Fn::Split": [",", {"Fn::ImportValue": "groups"}]}]""", ".0")]
    [InlineData("""[{"Fn::FindInMap": ["Map", "a", "Many"]}]""", ".0")]
    [InlineData("""[{"Fn::If": ["Here", {"Ref": "Many"}, "sg-1"]}]""", ".0.Fn::If.1")]
    [InlineData("""[{"Fn::GetAtt": ["Cache", "ReadEndPoint.Addresses.List"]}]""", ".0")]
    // Lists of texts, and what nobody can know.
    [InlineData("""["sg-1", {"Ref": "One"}, {"Fn::GetAtt": ["Group", "GroupId"]}]""", null)]
    [InlineData("""["sg-1", {"Fn::If": ["Here", "sg-2", {"Ref": "AWS::NoValue"}]}]""", null)]
    [InlineData("""[{"Fn::ImportValue": "group"}]""", null)]
    [InlineData("""{"Ref": "Many"}""", null)]
    [InlineData("""{"Ref": "Listed"}""", null)]
    [InlineData("""{"Ref": "LookedUpList"}""", null)]
    [InlineData("""{"Ref": "LookedUpIds"}""", null)]
    [InlineData("""{"Ref": "AWS::NotificationARNs"}""", null)]
    [InlineData("""{"Fn::Split": [",", "sg-1,sg-2"]}""", null)]
    [InlineData("""{"Fn::Split": [",", {"Fn::ImportValue": "groups"}]}""", null)]
    [InlineData("""{"Fn::GetAZs": ""}""", null)]
    [InlineData("""{"Fn::Cidr": ["10.0.0.0/16", 2, 8]}""", null)]
    [InlineData("""{"Fn::FindInMap": ["Map", "a", "Many"]}""", null)]
    [InlineData("""{"Fn::GetAtt": ["Cache", "ReadEndPoint.Addresses.List"]}""", null)]
    [InlineData("""{"Fn::GetAtt": ["Own", "Groups"]}""", null)]
    // What answers with anything under any name.
    [InlineData("""{"Fn::GetAtt": ["Own", "Arn"]}""", null)]
    [InlineData("""{"Fn::GetAtt": ["Own", "GroupId"]}""", null)]
    [InlineData("""{"Fn::GetAtt": ["Custom", "Arn"]}""", null)]
    [InlineData("""{"Fn::GetAtt": ["Group", "Strange"]}""", null)]
    [InlineData("""{"Fn::GetAtt": ["Stack", "Groups"]}""", null)]
    [InlineData("""[{"Fn::GetAtt": ["Own", "Groups.List"]}]""", null)]
    [InlineData("""[{"Fn::GetAtt": ["Cache", "PrimaryEndPoint.Address"]}]""", null)]
    [InlineData("""{"Ref": "Elsewhere"}""", null)]
    [InlineData("""{"Fn::Transform": {"Name": "Own"} }""", null)]
    [InlineData("\"${self:custom.groups}\"", null)]
    public void Of_a_property_that_takes_a_list_are_told_at_their_place(string groups, string? place)
    {
        var (told, mistakes) = Judge(groups);

        Assert.Equal(place is null ? [] : [$"{Groups}{place}"], told.Select(finding => finding.Violation.Place));
        Assert.Empty(mistakes);
    }

    [Theory]
    [InlineData(
        "\"sg-1\"",
        "what stands here is one text, and the property takes a list: write it as an item of a list"
    )]
    [InlineData(
        """{"Fn::Join": [",", ["sg-1", "sg-2"]]}""",
        "Fn::Join is one text, and the property takes a list: write the items one by one, or take the text apart with Fn::Split"
    )]
    [InlineData(
        """{"Fn::Join": [",", [{"Ref": "One"}, {"Ref": "One"}]]}""",
        "Fn::Join is one text, and the property takes a list: write the items one by one, or take the text apart with Fn::Split"
    )]
    [InlineData(
        """{"Fn::Join": ["-", [{"Ref": "One"}, {"Ref": "One"}]]}""",
        "Fn::Join is one text, and the property takes a list: write it as an item of a list"
    )]
    [InlineData(
        """{"Fn::ImportValue": "groups"}""",
        "Fn::ImportValue is one text, and the property takes a list: write it as an item of a list, or take it apart with Fn::Split where it has several"
    )]
    [InlineData(
        """[{"Ref": "Many"}]""",
        "Ref of Many is a list, and stands within another: leave out the list around it"
    )]
    [InlineData(
        """["sg-1", {"Ref": "Many"}]""",
        "Ref of Many is a list, and stands within another: make one list of all with Fn::Split of Fn::Join"
    )]
    public void Come_with_the_way_out(string groups, string message) =>
        Assert.Equal(message, Assert.Single(Judge(groups).Told).Violation.Message);

    [Fact]
    public void Are_told_within_the_objects_of_a_list_too() =>
        Assert.Equal(
            ["Resources.Cache.Properties.NodeGroupConfiguration.0.ReplicaAvailabilityZones"],
            Judge(
                "[\"sg-1\"]",
                """, "NodeGroupConfiguration": [{"PrimaryAvailabilityZone": "eu-west-1a", "ReplicaAvailabilityZones": "eu-west-1b"}]"""
            )
                .Told.Select(finding => finding.Violation.Place)
        );

    [Fact]
    public void Are_left_alone_where_a_macro_may_change_them() =>
        Assert.Empty(Judge("\"sg-1\"", "", """ "Transform": "Own", """).Told);

    private static (IReadOnlyList<Finding> Told, IReadOnlyList<TemplateException> Mistakes) Judge(
        string groups,
        string more = "",
        string beside = ""
    )
    {
        var mistakes = new TemplateMistakes();
        var cache = RuleExamples.Pair().Replace("[\"sg-0a1b2c3d\"]", $"{groups}{more}", StringComparison.Ordinal);
        var template = Template.Read(
            JsonDocument
                .Parse(
                    $$"""
                    {
                      {{beside}}
                      "Parameters": {
                        "One": {"Type": "AWS::EC2::SecurityGroup::Id"},
                        "Many": {"Type": "CommaDelimitedList", "Default": "sg-1,sg-2"},
                        "Listed": {"Type": "List<AWS::EC2::SecurityGroup::Id>"},
                        "LookedUp": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/group"},
                        "LookedUpIds": {"Type": "AWS::SSM::Parameter::Value<CommaDelimitedList>", "Default": "/groups"},
                        "LookedUpList": {"Type": "AWS::SSM::Parameter::Value<List<String>>", "Default": "/groups"}
                      },
                      "Conditions": {"Here": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-west-1"]} },
                      "Mappings": {"Map": {"a": {"One": "sg-1", "Many": ["sg-1", "sg-2"]} } },
                      "Resources": {
                        "Cache": {{cache}},
                        "Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "cache", "VpcId": "vpc-1"} },
                        "Stack": {"Type": "AWS::CloudFormation::Stack", "Properties": {"TemplateURL": "https://a"} },
                        "Bucket": {"Type": "AWS::S3::Bucket"},
                        "Custom": {"Type": "AWS::CloudFormation::CustomResource", "Properties": {"ServiceToken": "arn"} },
                        "Own": {"Type": "Custom::Groups", "Properties": {"ServiceToken": "arn"} }
                      }
                    }
                    """
                )
                .RootElement,
            mistakes
        );
        return (
            [.. TemplateJudge.Judge(template).Where(finding => finding.Violation.RuleId == "M-21")],
            [.. mistakes.All]
        );
    }
}
