using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.RuleCase;

namespace ElastiCache.Model.Tests.Rules.O;

public sealed class PlacementRulesTests
{
    private static readonly PlacementSpecification OnOutpost = new()
    {
        CacheNodeType = "cache.m5.large",
        Outposts = ["arn:aws:outposts:us-east-1:111122223333:outpost/op-1"],
    };

    public static TheoryData<RuleCase> Cases { get; } =
    [
        Keeps("O-01", "r5", OnOutpost with { CacheNodeType = "cache.r5.large" }),
        Breaks("O-01", "r7g", OnOutpost with { CacheNodeType = "cache.r7g.large" }),
        Breaks("O-01", "Multi-AZ", OnOutpost with { MultiAZEnabled = true }),
        Breaks("O-01", "logs", OnOutpost with { DeliversLogs = true }),
        Breaks("O-01", "two Outposts", OnOutpost with { Outposts = ["one", "two"] }),
        Keeps("O-01", "one Outpost twice", OnOutpost with { Outposts = ["one", "one"] }),
        Keeps(
            "O-01",
            "in the Region",
            OnOutpost with
            {
                Outposts = [Value<string>.Absent],
                CacheNodeType = "cache.r7g.large",
            }
        ),
        Keeps("O-01", "unknown", OnOutpost with { CacheNodeType = Value<string>.Unresolved() }),
        Keeps("O-02", "an Availability Zone", Zone("us-west-2a", "cache.r7g.large")),
        Keeps("O-02", "t3", Zone("us-west-2-lax-1b", "cache.t3.medium")),
        Breaks("O-02", "t4g", Zone("us-west-2-lax-1b", "cache.t4g.medium")),
        Breaks("O-02-zone", "another Local Zone", Zone("us-east-1-nyc-1a", "cache.r5.large")),
        Keeps("O-02-zone", "a zone of a GovCloud Region", Zone("us-gov-west-1a", "cache.r5.large")),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Outposts_and_Local_Zones(RuleCase example) => example.Check();

    [Fact]
    public void A_replication_group_says_where_it_stands()
    {
        var placement = PlacementSpecification.Of(
            new ReplicationGroupSpecification
            {
                CacheNodeType = "cache.t3.medium",
                MultiAZEnabled = true,
                PreferredCacheClusterAZs = new List<Value<string>> { "us-west-2-lax-1a" },
                NodeGroupConfiguration = [new NodeGroupSpecification { PrimaryAvailabilityZone = "us-west-2-lax-1b" }],
                LogDeliveryConfigurations = [new LogDeliverySpecification()],
            }
        );

        Assert.Equal("cache.t3.medium", placement.CacheNodeType.Raw);
        Assert.True(placement.MultiAZEnabled.Is(true));
        Assert.True(placement.DeliversLogs);
        Assert.Equal(
            ["us-west-2-lax-1a", "us-west-2-lax-1b"],
            placement.Zones.Where(zone => zone.IsPresent).Select(zone => zone.Raw).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_group_without_logs_delivers_none() =>
        Assert.False(
            PlacementSpecification.Of(new ReplicationGroupSpecification { LogDeliveryConfigurations = [] }).DeliversLogs
        );

    [Fact]
    public void A_cache_cluster_stands_in_its_zones_and_those_of_its_subnets()
    {
        var placement = PlacementSpecification.Of(
            new CacheClusterSpecification
            {
                CacheNodeType = "cache.t3.medium",
                PreferredAvailabilityZone = "us-west-2-lax-1a",
                PreferredAvailabilityZones = new List<Value<string>> { "us-west-2-lax-1b" },
                SubnetGroup = new SubnetGroupSpecification
                {
                    AvailabilityZones = new List<Value<string>> { "us-west-2-las-1a" },
                },
            }
        );

        Assert.Equal("cache.t3.medium", placement.CacheNodeType.Raw);
        Assert.Equal(
            ["us-west-2-lax-1a", "us-west-2-lax-1b", "us-west-2-las-1a"],
            placement.Zones.Select(zone => zone.Raw)
        );
    }

    private static PlacementSpecification Zone(string zone, string nodeType) =>
        new() { CacheNodeType = nodeType, Zones = [zone] };
}
