using System.Text.Json.Nodes;
using ElastiCache.Cdk.Tests.Monitoring;

namespace ElastiCache.Cdk.Tests.Access;

/// <summary>Caches in China, in GovCloud and in the European partition.</summary>
public sealed class PartitionTests
{
    [Theory]
    [InlineData("cn-north-1")]
    [InlineData("us-gov-west-1")]
    [InlineData("eusc-de-east-1")]
    public void A_cache_with_everything_names_nothing_of_another_partition(string region)
    {
        var stack = Stacks.In(region);
        var cache = new ReplicationGroup(
            stack,
            "Cache",
            new ReplicationGroupProps
            {
                Vpc = Vpc.FromVpcAttributes(
                    stack,
                    "Vpc",
                    new VpcAttributes
                    {
                        VpcId = "vpc-0123456789abcdef0",
                        AvailabilityZones = [$"{region}a", $"{region}b"],
                        PrivateSubnetIds = ["subnet-0aaaaaaaaaaaaaaa1", "subnet-0aaaaaaaaaaaaaaa2"],
                    }
                ),
                NodeType = CacheNodeType.R7gLarge,
                SlowLog = LogDestination.CloudWatchLogs(),
            }
        );
        cache.AddAuthTokenRotation().AddFailureAlarm();
        cache.AddAvailabilityZoneExperiment(new AvailabilityZoneExperimentOptions { AvailabilityZone = $"{region}a" });

        var template = CacheTemplate.Of(stack);

        Assert.DoesNotContain("arn:aws:", template.Text, StringComparison.Ordinal);
        Assert.Contains(
            "logs.«AWS::Region».«AWS::URLSuffix»",
            template.Properties("Cache/Key")["KeyPolicy"]!["Statement"]!
                .AsArray()
                .Select(statement => statement!["Principal"]!["Service"])
                .OfType<JsonNode>()
                .Select(Watched.Text)
        );
    }
}
