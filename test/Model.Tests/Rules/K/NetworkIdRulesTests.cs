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

    private static string Groups(string type, string property, string ids) =>
        $$"""
            {"Resources": {
              "Doors": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"GroupDescription": "a"} },
              "C": {"Type": "AWS::ElastiCache::{{type}}", "Properties": {"{{property}}": [{{ids}}]} } } }
            """;
}
