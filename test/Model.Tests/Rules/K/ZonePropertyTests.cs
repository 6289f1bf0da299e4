using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.K;

/// <summary>A zone is told at the property that the template has.</summary>
public sealed class ZonePropertyTests
{
    [Theory]
    [InlineData(
        "K-10",
        "CacheCluster",
        """{"PreferredAvailabilityZone": "us-east-1"}""",
        "PreferredAvailabilityZone",
        "PreferredAvailabilityZone"
    )]
    [InlineData(
        "K-10",
        "CacheCluster",
        """{"PreferredAvailabilityZones": ["us-east-1a", "eu-west-1a"]}""",
        "PreferredAvailabilityZones",
        "PreferredAvailabilityZones.1"
    )]
    [InlineData(
        "K-10",
        "CacheCluster",
        """{"PreferredAvailabilityZone": "us-esat-1a"}""",
        "PreferredAvailabilityZone",
        "PreferredAvailabilityZone"
    )]
    [InlineData(
        "K-10",
        "ReplicationGroup",
        """{"NodeGroupConfiguration": [{"PrimaryAvailabilityZone": "us-east-1a", "ReplicaAvailabilityZones": ["us-east-1"]}]}""",
        "NodeGroupConfiguration",
        "NodeGroupConfiguration.0.ReplicaAvailabilityZones.0"
    )]
    [InlineData(
        "K-10",
        "ReplicationGroup",
        """{"NodeGroupConfiguration": [{"PrimaryAvailabilityZone": "us-east-1a"}, {"PrimaryAvailabilityZone": "us-west-2a"}]}""",
        "NodeGroupConfiguration",
        "NodeGroupConfiguration.1.PrimaryAvailabilityZone"
    )]
    [InlineData(
        "K-10",
        "ReplicationGroup",
        """{"PreferredCacheClusterAZs": ["us-east-1"]}""",
        "PreferredCacheClusterAZs",
        "PreferredCacheClusterAZs.0"
    )]
    [InlineData(
        "R-16",
        "ReplicationGroup",
        """{"CacheSubnetGroupName": {"Ref": "Subnets"}, "NodeGroupConfiguration": [{"PrimaryAvailabilityZone": "us-east-1c"}]}""",
        "NodeGroupConfiguration",
        "NodeGroupConfiguration.0.PrimaryAvailabilityZone"
    )]
    public void It_is_named(string rule, string type, string properties, string property, string within)
    {
        var violation = TemplateJudge
            .Judge(
                Template.Read(
                    JsonDocument
                        .Parse(
                            $$$"""
                            {"Resources": {
                              "A": {"Type": "AWS::EC2::Subnet", "Properties": {"VpcId": "vpc-1", "CidrBlock": "10.0.0.0/24", "AvailabilityZone": "us-east-1a"} },
                              "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"Description": "d", "SubnetIds": [{"Ref": "A"}]} },
                              "C": {"Type": "AWS::ElastiCache::{{{type}}}", "Properties": {{{properties}}} } } }
                            """
                        )
                        .RootElement
                )
            )
            .Select(finding => finding.Violation)
            .Single(violation => violation.RuleId == rule);

        Assert.Equal((property, within), (violation.Property, violation.Within));
    }
}
