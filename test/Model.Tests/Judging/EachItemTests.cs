using System.Text.Json;

namespace ElastiCache.Model.Tests.Judging;

/// <summary>A rule about the items of a list tells each item that is wrong, at its place.</summary>
public sealed class EachItemTests
{
    private const string Log =
        """{"LogType": "slow-log", "LogFormat": "json", "DestinationType": "cloudwatch-logs", "DestinationDetails": {"CloudWatchLogsDetails": {"LogGroup": "arn:aws:logs:eu-west-1:111122223333:log-group:a"}}}""";

    private static readonly string Other = Log.Replace("slow-log", "engine-log", StringComparison.Ordinal);

    [Theory]
    [InlineData("AWS::ElastiCache::ReplicationGroup", "N-24", "LogDeliveryConfigurations", "LOGS")]
    [InlineData(
        "AWS::ElastiCache::ReplicationGroup",
        "R-18",
        "NodeGroupConfiguration",
        """[{"NodeGroupId": "a"}, {"NodeGroupId": "b"}]"""
    )]
    [InlineData(
        "AWS::ElastiCache::ReplicationGroup",
        "B-12",
        "SnapshotArns",
        """["arn:aws:elasticache:eu-west-1:111122223333:snapshot:a", "b"]"""
    )]
    [InlineData(
        "AWS::ElastiCache::ReplicationGroup",
        "K-10",
        "PreferredCacheClusterAZs",
        """["eu-west-1", "eu-west-2"]"""
    )]
    [InlineData(
        "AWS::ElastiCache::SubnetGroup",
        "N-20",
        "Tags",
        """[{"Key": "aws:a", "Value": ""}, {"Key": "aws:b", "Value": ""}]"""
    )]
    [InlineData("AWS::ElastiCache::SubnetGroup", "N-22", "Tags", """[{"Key": "a"}, {"Value": "b"}]""")]
    [InlineData(
        "AWS::ElastiCache::SubnetGroup",
        "N-23",
        "Tags",
        """[{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}, {"Key": "a", "Value": "3"}, {"Key": "b", "Value": "4"}]"""
    )]
    [InlineData("AWS::ElastiCache::ServerlessCache", "V-11", "SnapshotArnsToRestore", """["a", "b"]""")]
    [InlineData("AWS::ElastiCache::User", "U-11", "Passwords", """["short", "too short"]""")]
    public void Each_is_told_at_its_place(string type, string id, string property, string value)
    {
        value = value == "LOGS" ? $"[{Log}, {Other}]" : value;

        var found = Findings(type, $"\"{property}\": {value}").Where(found => found.Violation.RuleId == id).ToList();

        Assert.Equal(2, found.Count);
        Assert.Equal(2, found.Select(one => one.Violation.Within).Distinct().Count());
        Assert.All(found, one => Assert.StartsWith($"{property}.", one.Violation.Within));
        Assert.All(found, one => Assert.Equal(property, one.Violation.Property));
    }

    [Fact]
    public void Each_parameter_is_told_at_its_place()
    {
        var found = Findings(
            "AWS::ElastiCache::ParameterGroup",
            """ "CacheParameterGroupFamily": "valkey8", "Description": "a", "Properties": {"timeuot": "1", "maxmemory_policy": "noeviction"} """
        );

        Assert.Equal(
            ["Properties.maxmemory_policy", "Properties.timeuot"],
            found.Where(one => one.Violation.RuleId == "P-11").Select(one => one.Violation.Within)
        );
    }

    [Fact]
    public void Each_name_that_is_not_waited_for_is_told_at_its_place()
    {
        const string user =
            """ "AWS::ElastiCache::User", "Properties": {"Engine": "valkey", "AccessString": "on", "UserName": "u" """;
        var found = TemplateJudge.Judge(
            Template.Read(
                JsonDocument
                    .Parse(
                        $$"""
                        {"Resources": {
                          "A": {"Type": {{user}}, "UserId": "a"} }, "B": {"Type": {{user}}, "UserId": "b"} },
                          "G": {"Type": "AWS::ElastiCache::UserGroup", "Properties": {"UserGroupId": "g", "Engine": "valkey",
                            "UserIds": ["a", "elsewhere", "b"]} } } }
                        """
                    )
                    .RootElement
            )
        );

        Assert.Equal(
            ["UserIds.0", "UserIds.2"],
            found.Where(one => one.Violation.RuleId == "M-08").Select(one => one.Violation.Within)
        );
    }

    [Fact]
    public void Each_reference_to_another_type_is_told_at_its_place()
    {
        var found = TemplateJudge.Judge(
            Template.Read(
                JsonDocument
                    .Parse(
                        """
                        {"Resources": {
                          "Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16"} },
                          "Stream": {"Type": "AWS::KinesisFirehose::DeliveryStream", "Properties": {} },
                          "Cache": {"Type": "AWS::ElastiCache::CacheCluster", "Properties": {
                            "VpcSecurityGroupIds": [{"Ref": "Vpc"}, {"Ref": "Stream"}],
                            "LogDeliveryConfigurations": [{"DestinationDetails": {"CloudWatchLogsDetails": {"LogGroup": {"Ref": "Stream"} } } }]
                          } } } }
                        """
                    )
                    .RootElement
            )
        );

        Assert.Equal(
            [
                "Resources.Cache.Properties.VpcSecurityGroupIds.0",
                "Resources.Cache.Properties.VpcSecurityGroupIds.1",
                "Resources.Cache.Properties.LogDeliveryConfigurations.0.DestinationDetails.CloudWatchLogsDetails.LogGroup",
            ],
            found
                .Where(one => one.Violation.RuleId == "M-15" && one.Violation.Place is not null)
                .Select(one => one.Violation.Place)
        );
    }

    // What is wrong in any case is an error, and does not make an error of what is wrong with one value of a parameter.
    [Fact]
    public void Each_is_wrong_under_its_own_values()
    {
        var found = TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            """
                            {"Parameters": {"Owner": {"Type": "String", "AllowedValues": ["aws:b", "team"]} },
                             "Resources": {"Group": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {
                               "Description": "a", "SubnetIds": ["subnet-0a1b2c3d"],
                               "Tags": [{"Key": "aws:a", "Value": ""}, {"Key": {"Ref": "Owner"}, "Value": ""}] } } } }
                            """
                        )
                        .RootElement
                )
            )
            .Where(one => one.Violation.RuleId == "N-20")
            .ToList();

        Assert.Equal([Severity.Error, Severity.Warning], found.Select(one => one.Violation.Severity));
        Assert.Equal([null, "where Owner is 'aws:b'"], found.Select(one => one.Where));
    }

    private static IReadOnlyList<Finding> Findings(string type, string properties) =>
        TemplateJudge.Judge(
            Template.Read(
                JsonDocument
                    .Parse($$"""{"Resources": {"Cache": {"Type": "{{type}}", "Properties": { {{properties}} } } } }""")
                    .RootElement
            )
        );
}
