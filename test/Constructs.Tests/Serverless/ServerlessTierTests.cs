using ElastiCache.Cdk.Tests.Network.Tiers;

namespace ElastiCache.Cdk.Tests.Serverless;

/// <summary>Whoever asks: exactly the tier is admitted, on both ports, and no stacks depend on each other in a circle.</summary>
public sealed class ServerlessTierTests
{
    public static TheoryData<TierScenario> Scenarios =>
        [
            .. from call in Enum.GetValues<Call>()
            from order in Enum.GetValues<Order>()
            from allowAllOutbound in (bool[])[true, false]
            select new TierScenario
            {
                Serverless = true,
                Apart = true,
                Call = call,
                Order = order,
                AllowAllOutbound = allowAllOutbound,
            },
            new TierScenario { Serverless = true, AllowAllOutbound = false },
        ];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void Exactly_the_tier_is_admitted_on_both_ports(TierScenario scenario) =>
        Assert.Equal(scenario.ExpectedRules(), NetworkRule.Of(scenario.Synthesize()));

    [Fact]
    public void Memcached_has_one_port()
    {
        var stack = Stacks.New();
        var vpc = Networks.Isolated(stack);
        new ServerlessCache(
            stack,
            "Objects",
            new ServerlessCacheProps { Vpc = vpc, Engine = ServerlessCacheEngine.Memcached1_6 }
        ).Connections.AllowDefaultPortFrom(Networks.Tier(stack, vpc));

        var rule = Assert.Single(NetworkRule.Of(CacheTemplate.Of(stack)), rule => rule.Direction == "ingress");
        Assert.Equal("tcp 11211", rule.Ports);
    }

    [Fact]
    public void Addresses_are_refused()
    {
        var stack = Stacks.New();
        var cache = new ServerlessCache(stack, "Carts", new ServerlessCacheProps { Vpc = Networks.Isolated(stack) });
        var refused = Assert.Throws<CacheConfigurationException>(() => cache.Connections.AllowDefaultPortFromAnyIpv4());
        Assert.Equal("K-09", Assert.Single(refused.Violations).RuleId);
    }

    [Fact]
    public void A_public_cache_has_no_security_group_to_open()
    {
        var stack = Stacks.New();
        var cache = new ServerlessCache(
            stack,
            "Carts",
            new ServerlessCacheProps
            {
                Vpc = null,
                ConnectionType = CacheConnectionType.Public,
                Engine = ServerlessCacheEngine.Valkey9,
                UserGroup = CacheUserGroup.FromUserGroupId(stack, "Users", "default.iam-user-group"),
            }
        );
        var tier = Networks.Tier(stack, Networks.Isolated(stack));
        Assert.Equal(
            "Stack/Carts: Connections: a public cache has no security groups, so nobody can be admitted by one: permit its users with GrantConnect (K-09)",
            Assert.Throws<CacheConfigurationException>(() => cache.Connections.AllowDefaultPortFrom(tier)).Message
        );
    }
}
