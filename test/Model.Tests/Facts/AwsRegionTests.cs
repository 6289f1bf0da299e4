using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;

namespace ElastiCache.Model.Tests.Facts;

public sealed class AwsRegionTests
{
    public static TheoryData<RuleCase> Cases { get; } =
    [
        RuleCase.Breaks("K-10", "another Region", Valid.Group with { Region = "eu-central-1" }),
        RuleCase.Keeps("K-10", "the Region", Valid.Group),
        RuleCase.Breaks("K-10", "a cluster in another Region", Valid.Memcached with { Region = "eu-central-1" }),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Zones_of_a_Region(RuleCase example) => example.Check();

    [Theory]
    [InlineData("eu-central-1", true, "aws")]
    [InlineData("cn-north-1", true, "aws-cn")]
    [InlineData("us-gov-west-1", true, "aws-us-gov")]
    [InlineData("eusc-de-east-1", true, "aws-eusc")]
    [InlineData("us-iso-east-1", true, "aws-iso")]
    [InlineData("us-isob-east-1", true, "aws-iso-b")]
    [InlineData("eu-isoe-west-1", true, "aws-iso-e")]
    [InlineData("us-isof-south-1", true, "aws-iso-f")]
    [InlineData("eu-centrl-1", false, "aws")]
    public void A_Region_is_known_with_its_partition(string region, bool exists, string partition) =>
        Assert.Equal((exists, partition), (AwsRegion.Exists(region), AwsRegion.PartitionOf(region)));

    [Theory]
    [InlineData("eu-central-1a", "eu-central-1")]
    [InlineData("us-gov-west-1c", "us-gov-west-1")]
    [InlineData("eusc-de-east-1b", "eusc-de-east-1")]
    [InlineData("us-west-2-lax-1a", "us-west-2")]
    [InlineData("eu-central-1", null)]
    [InlineData("euc1-az1", null)]
    [InlineData("", null)]
    public void A_zone_is_named_after_its_Region(string zone, string? region) =>
        Assert.Equal(region, AwsRegion.OfZone(zone));

    [Theory]
    [InlineData("eu-central-1", "eu-central-1a", "eu-central-1b", null)]
    [InlineData(null, "eu-central-1a", "eu-central-1b", null)]
    [InlineData("us-west-2", "us-west-2a", "us-west-2-lax-1a", null)]
    [InlineData("eu-west-1", "eu-central-1a", "eu-central-1b", Severity.Error)]
    [InlineData(null, "eu-central-1a", "eu-west-1a", Severity.Error)]
    [InlineData(null, "eu-centrl-1a", "eu-centrl-1b", Severity.Unknown)]
    [InlineData("eu-central-1", "eu-centrl-1a", "eu-central-1b", Severity.Unknown)]
    public void The_zones_of_a_cache_stand_in_its_Region(string? region, string one, string two, Severity? expected)
    {
        Value<string> stack = region;
        var group = Valid.Group with { Region = stack, SubnetGroup = null, PreferredCacheClusterAZs = Of(one, two) };
        var cluster = Valid.Memcached with
        {
            Region = stack,
            NumCacheNodes = 2,
            AZMode = "cross-az",
            PreferredAvailabilityZones = Of(one, two),
        };

        Assert.Equal(expected, Find(Judge.Of(group)));
        Assert.Equal(expected, Find(Judge.Of(cluster)));
    }

    private static Severity? Find(IEnumerable<Violation> violations) =>
        violations.SingleOrDefault(violation => violation.RuleId == "K-10")?.Severity;
}
