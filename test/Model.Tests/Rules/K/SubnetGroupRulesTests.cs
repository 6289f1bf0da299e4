using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;
using static ElastiCache.Model.Tests.Support.RuleCase;
using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Rules.K;

public sealed class SubnetGroupRulesTests
{
    public static TheoryData<RuleCase> Cases { get; } =
    [
        Keeps("N-07", "letters and hyphens", SubnetGroup with { CacheSubnetGroupName = "cache-subnets" }),
        Keeps("N-07", "left to CloudFormation", SubnetGroup with { CacheSubnetGroupName = Value<string>.Absent }),
        Keeps("N-07", "255 characters", SubnetGroup with { CacheSubnetGroupName = Text(255) }),
        Breaks("N-07", "256 characters", SubnetGroup with { CacheSubnetGroupName = Text(256) }),
        Breaks("N-07", "no characters", SubnetGroup with { CacheSubnetGroupName = "" }),
        Breaks("N-07", "an underscore", SubnetGroup with { CacheSubnetGroupName = "db_subnets" }),
        Breaks("N-07", "two hyphens together", SubnetGroup with { CacheSubnetGroupName = "a--b" }),
        Breaks("N-07", "a hyphen last", SubnetGroup with { CacheSubnetGroupName = "a-" }),
        Breaks("N-08", "the name of AWS's own group", SubnetGroup with { CacheSubnetGroupName = "default" }),
        Breaks("N-08", "the same in capitals", SubnetGroup with { CacheSubnetGroupName = "Default" }),
        Keeps("N-08", "a name that begins like it", SubnetGroup with { CacheSubnetGroupName = "default-2" }),
        Breaks("N-18", "no description", SubnetGroup with { Description = Value<string>.Absent }),
        Breaks("N-18", "an empty description", SubnetGroup with { Description = "" }),
        Keeps("N-18", "a description", SubnetGroup with { Description = "a" }),
        Breaks("K-01", "no subnet", SubnetGroup with { SubnetIds = Subnets(0) }),
        Keeps("K-01", "1 subnet", SubnetGroup with { SubnetIds = Subnets(1) }),
        Keeps("K-03", "20 subnets", SubnetGroup with { SubnetIds = Subnets(20) }),
        Breaks("K-03", "21 subnets", SubnetGroup with { SubnetIds = Subnets(21) }),
        Breaks("K-14", "a zone", SubnetGroup with { SubnetIds = Of("us-east-1a") }),
        Keeps("K-14", "a subnet", SubnetGroup with { SubnetIds = Of("subnet-1") }),
        Breaks("K-07", "a public subnet", SubnetGroup with { HasPublicSubnets = true }),
        Keeps("K-07", "no public subnet", SubnetGroup with { HasPublicSubnets = false }),
        Breaks("K-01", "two VPCs", SubnetGroup with { Vpcs = Of("Vpc", "Other") }),
        Keeps("K-01", "one VPC", SubnetGroup with { Vpcs = Of("Vpc") }),
        Breaks("K-04", "a mixture", SubnetGroup with { MixesOutposts = true }),
        Keeps("K-04", "one kind", SubnetGroup with { MixesOutposts = false }),
        Breaks("K-06", "dedicated", SubnetGroup with { HasDedicatedTenancy = true }),
        Keeps("K-06", "shared", SubnetGroup with { HasDedicatedTenancy = false }),
        Breaks("K-07", "public addresses", SubnetGroup with { MapsPublicAddresses = true }),
        Keeps("K-07", "no public addresses", SubnetGroup with { MapsPublicAddresses = false }),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Subnet_groups(RuleCase example) => example.Check();

    private static Value<IReadOnlyList<Value<string>>> Subnets(int count) =>
        Of([.. Enumerable.Range(1, count).Select(number => $"subnet-{number}")]);
}
