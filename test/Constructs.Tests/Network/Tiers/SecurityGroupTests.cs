using Constructs;

namespace ElastiCache.Cdk.Tests.Network.Tiers;

/// <summary>Security groups that were not created by the cache or not by the tier.</summary>
public sealed class SecurityGroupTests
{
    private readonly App _app = Stacks.App();
    private readonly Stack _network;
    private readonly Stack _cacheStack;
    private readonly Stack _tierStack;
    private readonly IVpc _vpc;

    public SecurityGroupTests()
    {
        _network = new Stack(_app, "Network");
        _cacheStack = new Stack(_app, "Cache");
        _tierStack = new Stack(_app, "Tier");
        _vpc = Networks.New(_network);
    }

    [Fact]
    public void An_imported_tier_is_admitted()
    {
        var cache = Cache();
        cache.Connections.AllowDefaultPortFrom(Imported(_tierStack, "sg-0123456789abcdef0"));
        AssertRules("ingress of Cache/Cache/SecurityGroup with sg-0123456789abcdef0: tcp 6379");
    }

    [Fact]
    public void An_imported_tier_is_admitted_when_it_asks_itself()
    {
        var cache = Cache();
        Imported(_tierStack, "sg-0123456789abcdef0").Connections.AllowToDefaultPort(cache);
        AssertRules("ingress of Cache/Cache/SecurityGroup with sg-0123456789abcdef0: tcp 6379");
    }

    [Fact]
    public void A_tier_that_is_known_by_its_id_only_is_admitted()
    {
        var cache = Cache();
        cache.Connections.AllowDefaultPortFrom(Peer.SecurityGroupId("sg-0123456789abcdef0"));
        AssertRules("ingress of Cache/Cache/SecurityGroup with sg-0123456789abcdef0: tcp 6379");
    }

    [Theory]
    [InlineData("Network")]
    [InlineData("Cache")]
    [InlineData("Tier")]
    public void A_cache_with_a_group_of_yours_admits_the_tier(string stack)
    {
        var cache = Cache(Networks.Tier(StackOf(stack), _vpc, "Guard"));
        cache.Connections.AllowDefaultPortFrom(Networks.Tier(_tierStack, _vpc, "Web", allowAllOutbound: false));
        AssertRules(
            $"egress of Tier/Web with {stack}/Guard: tcp 6379",
            $"ingress of {stack}/Guard with Tier/Web: tcp 6379"
        );
    }

    [Theory]
    [InlineData("Network")]
    [InlineData("Cache")]
    [InlineData("Tier")]
    public void A_cache_with_a_group_of_yours_admits_the_tier_that_asks_itself(string stack)
    {
        var cache = Cache(Networks.Tier(StackOf(stack), _vpc, "Guard"));
        Networks.Tier(_tierStack, _vpc, "Web", allowAllOutbound: false).Connections.AllowToDefaultPort(cache);
        AssertRules(
            $"egress of Tier/Web with {stack}/Guard: tcp 6379",
            $"ingress of {stack}/Guard with Tier/Web: tcp 6379"
        );
    }

    [Fact]
    public void A_group_in_the_network_stack_makes_no_circle_with_a_tier_that_comes_before_the_cache()
    {
        var cache = Cache(Networks.Tier(_network, _vpc, "Guard"));
        _cacheStack.AddDependency(_tierStack);
        cache.Connections.AllowDefaultPortFrom(Networks.Tier(_tierStack, _vpc, "Web", allowAllOutbound: false));
        AssertRules(
            "egress of Tier/Web with Network/Guard: tcp 6379",
            "ingress of Network/Guard with Tier/Web: tcp 6379"
        );
    }

    [Fact]
    public void An_imported_group_of_the_cache_admits_the_tier()
    {
        var cache = Cache(Imported(_cacheStack, "sg-0123456789abcdef0"));
        cache.Connections.AllowDefaultPortFrom(Networks.Tier(_tierStack, _vpc, "Web", allowAllOutbound: false));
        AssertRules(
            "egress of Tier/Web with sg-0123456789abcdef0: tcp 6379",
            "ingress of sg-0123456789abcdef0 with Tier/Web: tcp 6379"
        );
    }

    [Fact]
    public void All_groups_of_the_cache_admit_the_tier()
    {
        var cache = Cache(Networks.Tier(_cacheStack, _vpc, "One"), Networks.Tier(_cacheStack, _vpc, "Other"));
        cache.Connections.AllowDefaultPortFrom(Networks.Tier(_tierStack, _vpc, "Web"));
        AssertRules("ingress of Cache/One with Tier/Web: tcp 6379", "ingress of Cache/Other with Tier/Web: tcp 6379");
    }

    [Fact]
    public void Several_tiers_are_admitted_at_once()
    {
        var cache = Cache();
        cache.AllowDefaultPortFrom(
            Networks.Tier(_tierStack, _vpc, "Web"),
            Networks.Tier(_network, _vpc, "Jobs"),
            Networks.Tier(_cacheStack, _vpc, "Console")
        );
        AssertRules(
            "ingress of Cache/Cache/SecurityGroup with Cache/Console: tcp 6379",
            "ingress of Cache/Cache/SecurityGroup with Network/Jobs: tcp 6379",
            "ingress of Cache/Cache/SecurityGroup with Tier/Web: tcp 6379"
        );
    }

    [Fact]
    public void A_tier_that_is_admitted_twice_has_one_rule()
    {
        var cache = Cache();
        var tier = Networks.Tier(_tierStack, _vpc, "Web", allowAllOutbound: false);
        cache.Connections.AllowDefaultPortFrom(tier);
        cache.Connections.AllowDefaultPortFrom(tier);
        tier.Connections.AllowToDefaultPort(cache);
        AssertRules(
            "egress of Tier/Web with Cache/Cache/SecurityGroup: tcp 6379",
            "ingress of Cache/Cache/SecurityGroup with Tier/Web: tcp 6379"
        );
    }

    [Fact]
    public void A_tier_that_two_caches_admit_has_a_rule_for_each()
    {
        var tier = Networks.Tier(_tierStack, _vpc, "Web", allowAllOutbound: false);
        Cache().Connections.AllowDefaultPortFrom(tier);
        new MemcachedCluster(
            _cacheStack,
            "Objects",
            new MemcachedClusterProps { Vpc = _vpc, NodeType = CacheNodeType.T4gSmall }
        ).Connections.AllowDefaultPortFrom(tier);
        AssertRules(
            "egress of Tier/Web with Cache/Cache/SecurityGroup: tcp 6379",
            "egress of Tier/Web with Cache/Objects/SecurityGroup: tcp 11211",
            "ingress of Cache/Cache/SecurityGroup with Tier/Web: tcp 6379",
            "ingress of Cache/Objects/SecurityGroup with Tier/Web: tcp 11211"
        );
    }

    [Fact]
    public void A_tier_can_be_admitted_on_another_port()
    {
        Cache().Connections.AllowFrom(Networks.Tier(_tierStack, _vpc, "Web"), Port.TcpRange(6379, 6380), "Web");
        AssertRules("ingress of Cache/Cache/SecurityGroup with Tier/Web: tcp 6379-6380");
    }

    [Fact]
    public void The_nodes_can_be_admitted_to_each_other()
    {
        Cache().Connections.AllowDefaultPortInternally();
        Assert.Contains(
            "ingress of Cache/Cache/SecurityGroup with Cache/Cache/SecurityGroup: tcp 6379",
            Rules().Select(rule => rule.ToString())
        );
    }

    [Fact]
    public void The_group_of_the_cache_itself_admits_a_tier_in_another_stack_too()
    {
        Cache()
            .Connections.SecurityGroups[0]
            .AddIngressRule(Networks.Tier(_tierStack, _vpc, "Web"), Port.Tcp(6379), remoteRule: false);
        AssertRules("ingress of Cache/Cache/SecurityGroup with Tier/Web: tcp 6379");
    }

    private static ISecurityGroup Imported(Construct scope, string id) =>
        SecurityGroup.FromSecurityGroupId(scope, "Elsewhere", id);

    private Stack StackOf(string id) => (Stack)_app.Node.FindChild(id);

    private ReplicationGroup Cache(params ISecurityGroup[] groups) =>
        new(
            _cacheStack,
            "Cache",
            new ReplicationGroupProps
            {
                Vpc = _vpc,
                NodeType = CacheNodeType.T4gSmall,
                SecurityGroups = groups,
            }
        );

    private void AssertRules(params string[] expected) =>
        Assert.Equal(expected, Rules().Select(rule => rule.ToString()));

    private IReadOnlyList<NetworkRule> Rules() =>
        NetworkRule.Of(CacheTemplate.Of(_network), CacheTemplate.Of(_cacheStack), CacheTemplate.Of(_tierStack));
}
