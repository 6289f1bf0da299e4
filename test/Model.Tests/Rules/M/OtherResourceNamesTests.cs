using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.M;

/// <summary>Names in resources that no other rule is about, beside a cache that fails with them.</summary>
public sealed class OtherResourceNamesTests
{
    private const string Cache =
        """ "Users": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "d", "SubnetIds": ["subnet-0a1b2c3d"]} } """;

    [Theory]
    [InlineData("""{"GroupId": {"Fn::GetAtt": ["Sgg", "GroupId"]} }""", "", "M-26 Resources.In.Properties.GroupId")]
    [InlineData("""{"GroupId": "sg-1"}""", """ "Condition": "IsHone", """, "M-23 Resources.In.Condition")]
    [InlineData("""{"GroupId": "sg-1"}""", """ "DependsOn": "Nobody", """, "M-26 Resources.In.DependsOn")]
    [InlineData("""{"GroupId": {"Fn::GetAtt": ["Sg", "GroupId"]} }""", """ "Condition": "IsHome", """, null)]
    public void Names_that_are_not_there_are_told(string properties, string beside, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], Told(Cache, beside, properties));

    [Fact]
    public void A_template_without_caches_is_nobodys_business() =>
        Assert.Empty(Told(""" "Topic": {"Type": "AWS::SNS::Topic"} """, "", """{"GroupId": {"Ref": "Nobody"} }"""));

    // What a module makes is called by the module, with or without a point.
    [Theory]
    [InlineData("NetworkGroup", true)]
    [InlineData("NetwrkGroup", false)]
    public void Resources_of_modules_are_there(string name, bool isThere) =>
        Assert.Equal(
            isThere,
            Told(
                $$"""{{Cache}}, "Network": {"Type": "Org::Shop::Network::MODULE", "Properties": {} }""",
                "",
                $$"""{"GroupId": {"Ref": "{{name}}"} }"""
            ).Count == 0
        );

    private static List<string> Told(string others, string beside, string properties) =>
        [
            .. TemplateJudge
                .Judge(
                    Template.Read(
                        JsonDocument
                            .Parse(
                                $$"""
                                {"AWSTemplateFormatVersion": "2010-09-09", "Conditions": {"IsHome": {"Fn::Equals": [{"Ref": "AWS::Region"}, "eu-central-1"]} },
                                 "Resources": { {{others}}, "Sg": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "d"} },
                                  "In": {"Type": "AWS::EC2::SecurityGroupIngress", {{beside}} "Properties": {{properties}} } } }
                                """
                            )
                            .RootElement
                    )
                )
                .Where(finding => finding.Violation.RuleId is "M-23" or "M-26")
                .Select(finding => $"{finding.Violation.RuleId} {finding.Violation.Place}"),
        ];
}
