namespace ElastiCache.Model.Tests.Preflight;

/// <summary>What is said of an account: each sentence, and on which side of the boundary it stops a deployment.</summary>
public sealed class PreflightSentencesTests
{
    private static readonly CachePlacement Orders = new("Orders", ["subnet-b", "subnet-a"], null) { Addresses = 2 };

    [Theory]
    [InlineData(1, 1, "ok subnet-a: 1 new node, 1 free addresses")]
    [InlineData(2, 2, "ok subnet-a: 2 new nodes, 2 free addresses")]
    [InlineData(2, 1, "stop subnet-a: 2 new nodes, 1 free addresses")]
    public void New_nodes_need_addresses(int nodes, int free, string said) =>
        Assert.Equal(
            said,
            Told(new CachePlacement("Orders", ["subnet-a"], null) { Addresses = nodes }, Subnet("a", free))
        );

    [Fact]
    public void Caches_in_the_same_subnets_share_their_addresses() =>
        Assert.Equal(
            "stop subnet-a, subnet-b: 4 new nodes, 3 free addresses",
            Told([Orders, Orders with { LogicalId = "Carts" }], Subnet("a", 1), Subnet("b", 2))
        );

    [Theory]
    [InlineData(1, "ok subnet-a: 1 free addresses for a serverless cache")]
    [InlineData(0, "stop subnet-a: 0 free addresses for a serverless cache")]
    public void A_serverless_cache_needs_an_address_in_each_subnet(int free, string said) =>
        Assert.Equal(
            said,
            Told(new CachePlacement("Orders", ["subnet-a"], null) { IsServerless = true }, Subnet("a", free))
        );

    [Fact]
    public void Each_zone_that_a_cache_names_is_looked_for_once() =>
        Assert.Equal(
            """
            ok zone-a has a subnet
            stop zone-c has no subnet of the cache: there are zone-a, zone-b
            ok subnet-a, subnet-b: 2 new nodes, 18 free addresses
            """,
            Told(Orders with { Zones = ["zone-a", "zone-c", "zone-a"] }, Subnet("a", 9), Subnet("b", 9))
        );

    [Fact]
    public void Multi_AZ_takes_two_zones() =>
        Assert.Equal(
            """
            ok Multi-AZ over zone-a, zone-b
            ok subnet-a, subnet-b: 2 new nodes, 18 free addresses
            """,
            Told(Orders with { IsMultiAZ = true }, Subnet("a", 9), Subnet("b", 9))
        );

    [Fact]
    public void One_zone_is_too_few_for_Multi_AZ() =>
        Assert.Equal(
            """
            stop Multi-AZ needs subnets in two zones, and all of them are in zone-a
            ok subnet-a: 2 new nodes, 9 free addresses
            """,
            Told(Orders with { IsMultiAZ = true }, Subnet("a", 9))
        );

    [Fact]
    public void Subnets_of_several_networks_are_refused() =>
        Assert.Equal(
            """
            stop its subnets and security groups are of several VPCs: vpc-2, vpc-1
            ok subnet-a, subnet-b: 2 new nodes, 18 free addresses
            """,
            Told(Orders, Subnet("a", 9), ("subnet-b", new SubnetFact("zone-b", "vpc-2", 9)))
        );

    [Fact]
    public void Of_subnets_that_the_account_does_not_show_nothing_is_said() => Assert.Equal("", Told(Orders));

    [Theory]
    [InlineData(299, "ok nodes per Region: 1 more beside 299 in use, of 300")]
    [InlineData(
        300,
        "stop nodes per Region: 1 more beside 300 in use, of 300: have it raised first, with aws service-quotas request-service-quota-increase --service-code elasticache --quota-code L-DFE45DF3"
    )]
    public void A_quota_counts_what_is_in_use(int used, string said) =>
        Assert.Equal(
            said,
            Told(
                Needs() with
                {
                    Added = new Dictionary<AccountQuota, int> { [AccountQuota.Nodes] = 1 },
                },
                Account() with
                {
                    Quotas = new Dictionary<string, double> { [AccountQuota.Nodes.Code] = 300 },
                    Used = new Dictionary<AccountQuota, int> { [AccountQuota.Nodes] = used },
                }
            )
        );

    [Theory]
    [InlineData(
        90,
        "ok nodes of a cache with cluster mode: 90 of 90 (the default, for Service Quotas does not tell it)"
    )]
    [InlineData(
        91,
        "stop nodes of a cache with cluster mode: 91 of 90 (the default, for Service Quotas does not tell it): have it raised first, with aws service-quotas request-service-quota-increase --service-code elasticache --quota-code L-AF354865"
    )]
    public void A_quota_for_one_cache_counts_its_nodes(int nodes, string said) =>
        Assert.Equal(
            said,
            Told(
                Needs() with
                {
                    Largest = new Dictionary<AccountQuota, (int, string)>
                    {
                        [AccountQuota.ClusterNodes] = (nodes, "Orders"),
                    },
                },
                Account()
            )
        );

    [Fact]
    public void What_stops_a_deployment_is_a_finding_at_the_resource()
    {
        var finding = new PreflightCheck(PreflightRules.Zones, "Orders", "zone-a", false, "no subnet").Finding!;

        Assert.Equal(("Orders", "Orders", "zone-a"), (finding.Cache, finding.LogicalId, finding.Subject));
        Assert.Equal((PreflightRules.Zones, "no subnet"), (finding.Rule, finding.Message));
    }

    [Fact]
    public void What_is_of_no_resource_is_a_finding_of_the_template()
    {
        var finding = new PreflightCheck(PreflightRules.Quotas, "", "L-1", false, "too many").Finding!;

        Assert.Equal(("the template", null), (finding.Cache, finding.LogicalId));
    }

    [Fact]
    public void What_holds_is_no_finding() =>
        Assert.Null(new PreflightCheck(PreflightRules.Quotas, "Orders", "L-1", true, "enough").Finding);

    private static (string, SubnetFact) Subnet(string zone, int free) =>
        ($"subnet-{zone}", new SubnetFact($"zone-{zone}", "vpc-1", free));

    private static string Told(CachePlacement placement, params (string, SubnetFact)[] subnets) =>
        Told([placement], subnets);

    private static string Told(CachePlacement[] placements, params (string, SubnetFact)[] subnets) =>
        Told(
            Needs() with
            {
                Placements = placements,
            },
            Account() with
            {
                Subnets = subnets.ToDictionary(pair => pair.Item1, pair => pair.Item2),
            }
        );

    private static string Told(DeploymentNeeds needs, AccountFacts account) =>
        string.Join(
            '\n',
            PreflightJudge.Judge(needs, account).Select(check => $"{(check.Holds ? "ok" : "stop")} {check.Sentence}")
        );

    private static DeploymentNeeds Needs() =>
        new()
        {
            Questions = [],
            Added = new Dictionary<AccountQuota, int>(),
            Largest = new Dictionary<AccountQuota, (int, string)>(),
            Placements = [],
            Unknown = [],
        };

    private static AccountFacts Account() =>
        new()
        {
            Answers = new Dictionary<AccountQuestion, AccountAnswer>(),
            Quotas = new Dictionary<string, double>(),
            Used = new Dictionary<AccountQuota, int>(),
            Subnets = new Dictionary<string, SubnetFact>(),
        };
}
