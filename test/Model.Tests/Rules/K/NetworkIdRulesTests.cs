using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.K;

/// <summary>Names where ids are needed.</summary>
public sealed class NetworkIdRulesTests
{
    public static TheoryData<bool, string, string> Cases { get; } =
        new()
        {
            { true, "a name", Groups("ReplicationGroup", "SecurityGroupIds", """ "cache-sg" """) },
            { true, "the default group by name", Groups("CacheCluster", "VpcSecurityGroupIds", """ "default" """) },
            {
                true,
                "of a serverless cache, the second",
                Groups("ServerlessCache", "SecurityGroupIds", """ "sg-1", "my-group" """)
            },
            { true, "a subnet", Groups("CacheCluster", "VpcSecurityGroupIds", """ "subnet-1" """) },
            { true, "several ids in one text", Groups("ReplicationGroup", "SecurityGroupIds", """ "sg-1,sg-2" """) },
            {
                true,
                "several ids in one text, with a space",
                Groups("CacheCluster", "VpcSecurityGroupIds", """ "sg-0", "sg-1, sg-2" """)
            },
            { true, "several subnets in one text", Groups("SubnetGroup", "SubnetIds", """ "subnet-1,subnet-2" """) },
            { false, "ids", Groups("ReplicationGroup", "SecurityGroupIds", """ "sg-0a1b2c3d", {"Ref": "Doors"} """) },
            {
                false,
                "pieces of ids",
                Groups("ReplicationGroup", "SecurityGroupIds", """{"Fn::Sub": "${AWS::StackName}-doors"}""")
            },
            { false, "a place of another tool", Groups("ReplicationGroup", "SecurityGroupIds", """ "{{ doors }}" """) },
            { true, "a VPC", Groups("SubnetGroup", "SubnetIds", """ "vpc-123" """) },
            { true, "a zone", Groups("SubnetGroup", "SubnetIds", """ "us-east-1a" """) },
            {
                true,
                "of a serverless cache, a zone",
                Groups("ServerlessCache", "SubnetIds", """ "subnet-1", "us-east-1a" """)
            },
            {
                false,
                "the CDK's own before a lookup",
                Groups("SubnetGroup", "SubnetIds", """ "p-12345", "p-67890" """)
            },
            { false, "subnets", Groups("SubnetGroup", "SubnetIds", """ "subnet-1", {"Fn::ImportValue": "b"} """) },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_told_where_it_is_wrong(bool isTold, string what, string template) =>
        Assert.True(
            isTold
                == TemplateJudge
                    .Judge(Template.Read(JsonDocument.Parse(template).RootElement))
                    .Any(finding => finding.Violation.RuleId == "K-14"),
            what
        );

    [Fact]
    public void Of_several_in_one_text_it_is_said_what_to_do() =>
        Assert.Equal(
            "'sg-1,sg-2,sg-3' is 3 ids in one text: write each of them as an item of the list",
            Assert.Single(Found(Groups("ReplicationGroup", "SecurityGroupIds", """ "sg-1,sg-2,sg-3" """), "K-14"))
        );

    // M-21 has told that it is no list.
    [Fact]
    public void A_text_for_a_list_is_told_once()
    {
        var template = Groups("ReplicationGroup", "SecurityGroupIds", "").Replace("[]", "\"sg-1,sg-2\"");

        Assert.Single(Found(template, "M-21"));
        Assert.Empty(Found(template, "K-14"));
    }

    private static IEnumerable<string> Found(string template, string rule) =>
        TemplateJudge
            .Judge(Template.Read(JsonDocument.Parse(template).RootElement, new TemplateMistakes()))
            .Where(finding => finding.Violation.RuleId == rule)
            .Select(finding => finding.Violation.Message);

    private static string Groups(string type, string property, string ids) =>
        $$"""
            {"Resources": {
              "Doors": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "a"} },
              "C": {"Type": "AWS::ElastiCache::{{type}}", "Properties": {"{{property}}": [{{ids}}]} } } }
            """;
}
