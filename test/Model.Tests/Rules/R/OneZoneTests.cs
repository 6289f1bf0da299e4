using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.R;

/// <summary>Multi-AZ in a subnet group of which all subnets are in one zone, whichever that is.</summary>
public sealed class OneZoneTests
{
    [Theory]
    [InlineData("""["subnet-1"]""", true)]
    [InlineData("""["subnet-1", "subnet-2"]""", false)]
    [InlineData("""["subnet-1", "subnet-1"]""", true)]
    [InlineData("""["subnet-1,subnet-2"]""", false)]
    [InlineData("""[{"Ref": "One"}]""", true)]
    [InlineData("""[{"Ref": "Text"}]""", false)]
    [InlineData("""{"Ref": "List"}""", false)]
    [InlineData("""[{"Fn::ImportValue": "subnets"}]""", false)]
    [InlineData("""[{"Ref": "First"}]""", true)]
    [InlineData("""[{"Ref": "First"}, {"Ref": "First"}]""", true)]
    [InlineData("""[{"Ref": "First"}, {"Ref": "Same"}]""", true)]
    [InlineData("""[{"Ref": "First"}, {"Ref": "Other"}]""", false)]
    [InlineData("""[{"Ref": "First"}, {"Ref": "OfRegion"}]""", true)]
    [InlineData("""[{"Ref": "Other"}, {"Ref": "OfRegion"}]""", false)]
    [InlineData("""[{"Ref": "Joined"}, {"Ref": "Put"}]""", true)]
    [InlineData("""[{"Ref": "Joined"}, {"Ref": "PutB"}]""", false)]
    [InlineData("""[{"Ref": "Put"}, {"Ref": "OfRegion"}]""", false)]
    [InlineData("""[{"Fn::Select": [0, {"Ref": "List"}]}, {"Fn::Select": ["0", {"Ref": "List"}]}]""", true)]
    [InlineData("""[{"Fn::Select": [0, {"Ref": "List"}]}, {"Fn::Select": [1, {"Ref": "List"}]}]""", false)]
    [InlineData("""[{"Ref": "ByZone"}, {"Ref": "SameZone"}]""", true)]
    [InlineData("""[{"Ref": "ByZone"}, {"Ref": "First"}]""", false)]
    [InlineData("""[{"Ref": "Imported"}, {"Ref": "SameImported"}]""", true)]
    [InlineData("""[{"Ref": "Imported"}, {"Ref": "OtherImported"}]""", false)]
    [InlineData("""[{"Ref": "Somewhere"}, {"Ref": "Anywhere"}]""", false)]
    [InlineData("""[{"Ref": "First"}, "subnet-1"]""", false)]
    public void It_is_refused_where_that_is_known(string subnets, bool isRefused)
    {
        var template = $$"""
            {
              "Parameters": {
                "Zone": {"Type": "AWS::EC2::AvailabilityZone::Name"}, "One": {"Type": "AWS::EC2::Subnet::Id"},
                "Text": {"Type": "String"}, "List": {"Type": "List<AWS::EC2::Subnet::Id>"}
              },
              "Resources": {
                "First": {{Subnet("""{"Fn::Select": [0, {"Fn::GetAZs": ""}]}""")}},
                "Same": {{Subnet("""{"Fn::Select": ["0", {"Fn::GetAZs": ""}]}""")}},
                "OfRegion": {{Subnet("""{"Fn::Select": ["0", {"Fn::GetAZs": {"Ref": "AWS::Region"} }]}""")}},
                "Joined": {{Subnet("""{"Fn::Join": ["", [{"Ref": "AWS::Region"}, "a"]]}""")}},
                "Put": {{Subnet("""{"Fn::Sub": "${AWS::Region}a"}""")}},
                "PutB": {{Subnet("""{"Fn::Sub": "${AWS::Region}b"}""")}},
                "Other": {{Subnet("""{"Fn::Select": [1, {"Fn::GetAZs": ""}]}""")}},
                "Imported": {{Subnet("""{"Fn::Select": [0, {"Fn::Split": [",", {"Fn::ImportValue": "zones"}]}]}""")}},
                "SameImported": {{Subnet("""{"Fn::Select":["0",{"Fn::Split":[",",{"Fn::ImportValue":"zones"}]}]}""")}},
                "OtherImported": {{Subnet("""{"Fn::Select":["1",{"Fn::Split":[",",{"Fn::ImportValue":"zones"}]}]}""")}},
                "ByZone": {{Subnet("""{"Ref": "Zone"}""")}},
                "SameZone": {{Subnet("""{"Ref": "Zone"}""")}},
                "Somewhere": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": "vpc-1", "CidrBlock": "10.0.0.0/24"} },
                "Anywhere": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": "vpc-1", "CidrBlock": "10.0.1.0/24"} },
                "Group": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "a", "SubnetIds": {{subnets}} } },
                "Cache": {{RuleExamples.Pair(more: """ "MultiAZEnabled": true """).Replace(
                "\"cache-subnets\"",
                """{"Ref": "Group"}""",
                StringComparison.Ordinal
            )}}
              }
            }
            """;

        Assert.Equal(
            isRefused,
            TemplateJudge
                .Judge(Template.Read(JsonDocument.Parse(template).RootElement))
                .Any(finding => finding.Violation.RuleId == "R-13")
        );
    }

    // The same words in the rounds of a loop may name several zones.
    [Fact]
    public void Subnets_of_a_loop_are_not_compared_by_words()
    {
        var template = $$"""
            {
              "Transform": "AWS::LanguageExtensions",
              "Resources": {
                "Fn::ForEach::Zones": [
                  "I", ["0", "1"],
                  {"Subnet${I}": {{Subnet("""{"Fn::Select": [{"Ref": "I"}, {"Fn::GetAZs": ""}]}""")}} }
                ],
                "Group": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "a", "SubnetIds": [{"Ref": "Subnet0"}, {"Ref": "Subnet1"}]} },
                "Cache": {{RuleExamples.Pair(more: """ "MultiAZEnabled": true """).Replace(
                "\"cache-subnets\"",
                """{"Ref": "Group"}""",
                StringComparison.Ordinal
            )}}
              }
            }
            """;

        Assert.DoesNotContain(
            TemplateJudge.Judge(Template.Read(JsonDocument.Parse(template).RootElement)),
            finding => finding.Violation.RuleId == "R-13"
        );
    }

    private static string Subnet(string zone) =>
        $$"""{"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": "vpc-1", "CidrBlock": "10.0.0.0/24", "AvailabilityZone": {{zone}} } }""";
}
