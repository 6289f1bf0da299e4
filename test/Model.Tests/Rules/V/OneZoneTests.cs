using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.V;

/// <summary>Serverless caches in one zone.</summary>
public sealed class OneZoneTests
{
    public static TheoryData<bool, string, string> Cases { get; } =
        new()
        {
            { true, "one subnet by Ref", Cache("""{"Ref": "A"}""") },
            { true, "one subnet by the type of its parameter", Cache("""{"Ref": "One"}""") },
            { true, "two subnets of one zone", Cache("""{"Ref": "A"}, {"Ref": "B"}""") },
            { false, "two zones", Cache("""{"Ref": "A"}, {"Ref": "C"}""") },
            { false, "one zone and a subnet of elsewhere", Cache("""{"Ref": "A"}, {"Fn::ImportValue": "b"}""") },
            { false, "what may be several", Cache("""{"Ref": "Some"}""") },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_told_where_it_is_wrong(bool isTold, string what, string template) =>
        Assert.True(
            isTold
                == TemplateJudge
                    .Judge(Template.Read(JsonDocument.Parse(template).RootElement))
                    .Any(finding => finding.Violation.RuleId == "V-12-one"),
            what
        );

    [Fact]
    public void A_subnet_that_stands_there_twice_is_told_once() =>
        Assert.Equal(
            ["V-12"],
            TemplateJudge
                .Judge(Template.Read(JsonDocument.Parse(Cache(""" "subnet-1", "subnet-1" """)).RootElement))
                .Where(finding => finding.Violation.RuleId.StartsWith("V-12", StringComparison.Ordinal))
                .Select(finding => finding.Violation.RuleId)
        );

    private static string Cache(string subnets) =>
        $$"""
            {"Parameters": {"One": {"Type": "AWS::EC2::Subnet::Id"}, "Some": {"Type": "CommaDelimitedList"} }, "Resources": {
              "A": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": "vpc-1", "AvailabilityZone": "us-east-1a"} },
              "B": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": "vpc-1", "AvailabilityZone": "us-east-1a"} },
              "C": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": "vpc-1", "AvailabilityZone": "us-east-1b"} },
              "Cart": {"Type": "AWS::ElastiCache::ServerlessCache", "Properties": {"ServerlessCacheName": "a", "Engine": "valkey",
                "SubnetIds": [{{subnets}}]} } } }
            """;
}
