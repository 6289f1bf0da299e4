namespace ElastiCache.Cdk.Tests.Network.Tiers;

/// <summary>Addresses are never admitted, whichever way they come.</summary>
public sealed class RefusedPeerTests
{
    private readonly Stack _stack = Stacks.New();
    private readonly IVpc _vpc;
    private readonly ReplicationGroup _cache;

    public RefusedPeerTests()
    {
        _vpc = Networks.Isolated(_stack);
        _cache = new ReplicationGroup(
            _stack,
            "Sessions",
            new ReplicationGroupProps { Vpc = _vpc, NodeType = CacheNodeType.T4gSmall }
        );
    }

    public static TheoryData<string, string> Addresses =>
        new()
        {
            { "any IPv4", "0.0.0.0/0" },
            { "any IPv6", "::/0" },
            { "an IPv4 range", "10.0.0.0/8" },
            { "an IPv6 range", "fd00::/8" },
            { "a prefix list", "pl-0123456789abcdef0" },
        };

    [Theory]
    [MemberData(nameof(Addresses))]
    public void AllowFrom_refuses_them(string peer, string got) =>
        AssertRefused(got, () => _cache.Connections.AllowFrom(Of(peer), Port.Tcp(6379)));

    [Theory]
    [MemberData(nameof(Addresses))]
    public void AllowDefaultPortFrom_refuses_them(string peer, string got) =>
        AssertRefused(got, () => _cache.Connections.AllowDefaultPortFrom(Of(peer)));

    [Theory]
    [MemberData(nameof(Addresses))]
    public void The_helper_for_several_tiers_refuses_them(string peer, string got) =>
        AssertRefused(got, () => _cache.AllowDefaultPortFrom(Networks.Tier(_stack, _vpc), Of(peer)));

    [Fact]
    public void AllowFromAnyIpv4_is_refused() =>
        AssertRefused("0.0.0.0/0", () => _cache.Connections.AllowFromAnyIpv4(Port.Tcp(6379)));

    [Fact]
    public void AllowDefaultPortFromAnyIpv4_is_refused() =>
        AssertRefused("0.0.0.0/0", () => _cache.Connections.AllowDefaultPortFromAnyIpv4());

    [Theory]
    [MemberData(nameof(Addresses))]
    public void The_security_group_refuses_them(string peer, string got)
    {
        var refused = Assert.Throws<CacheConfigurationException>(() =>
            _cache.Connections.SecurityGroups[0].AddIngressRule(Of(peer), Port.Tcp(6379))
        );
        Assert.Equal(Sentence("Stack/Sessions/SecurityGroup", got), refused.Message);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Connections_of_addresses_are_refused_when_they_ask_themselves(string peer, string got)
    {
        // The call comes from Node, which keeps the sentence but not the type of an exception. And connections do not
        // tell what address is behind them.
        var connections = new Connections_(new ConnectionsProps { Peer = Of(peer) });
        var refused = Assert.ThrowsAny<Exception>(() => connections.AllowTo(_cache, Port.Tcp(6379)));
        Assert.DoesNotContain(got, refused.Message, StringComparison.Ordinal);
        Assert.Contains(Sentence("Stack/Sessions", "an address"), refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.0/8")]
    [InlineData("0.0.0.0/0")]
    public void Nothing_remains_of_a_refused_call(string cidr)
    {
        Assert.ThrowsAny<Exception>(() => _cache.Connections.AllowDefaultPortFrom(Peer.Ipv4(cidr)));
        Assert.ThrowsAny<Exception>(() =>
            new Connections_(new ConnectionsProps { Peer = Peer.Ipv4(cidr) }).AllowToDefaultPort(_cache)
        );
        var template = CacheTemplate.Of(_stack);
        Assert.Empty(template.All("AWS::EC2::SecurityGroupIngress"));
        Assert.False(template.Properties("Sessions/SecurityGroup").ContainsKey("SecurityGroupIngress"));
    }

    [Fact]
    public void A_Memcached_cluster_refuses_them_too()
    {
        var cluster = new MemcachedCluster(
            _stack,
            "Objects",
            new MemcachedClusterProps { Vpc = _vpc, NodeType = CacheNodeType.T4gSmall }
        );
        Assert.Equal(
            Sentence("Stack/Objects", "0.0.0.0/0"),
            Assert.Throws<CacheConfigurationException>(() => cluster.Connections.AllowDefaultPortFromAnyIpv4()).Message
        );
    }

    [Fact]
    public void An_imported_cache_refuses_them_too()
    {
        var cache = ReplicationGroup.FromReplicationGroupAttributes(
            _stack,
            "Elsewhere",
            new ReplicationGroupAttributes
            {
                ReplicationGroupId = "shop-sessions",
                SecurityGroups = [SecurityGroup.FromSecurityGroupId(_stack, "Guard", "sg-0123456789abcdef0")],
            }
        );
        Assert.Equal(
            Sentence("Stack/Elsewhere", "0.0.0.0/0"),
            Assert
                .Throws<CacheConfigurationException>(() => cache.Connections.AllowDefaultPortFrom(Peer.AnyIpv4()))
                .Message
        );
    }

    private static IPeer Of(string peer) =>
        peer switch
        {
            "any IPv4" => Peer.AnyIpv4(),
            "any IPv6" => Peer.AnyIpv6(),
            "an IPv4 range" => Peer.Ipv4("10.0.0.0/8"),
            "an IPv6 range" => Peer.Ipv6("fd00::/8"),
            _ => Peer.PrefixList("pl-0123456789abcdef0"),
        };

    private static string Sentence(string path, string got) =>
        $"{path}: Connections: a cache admits security groups of app tiers only, got {got}: allow the security group of whoever stands behind the address (K-09)";

    private static void AssertRefused(string got, Action call) =>
        Assert.Equal(Sentence("Stack/Sessions", got), Assert.Throws<CacheConfigurationException>(call).Message);
}
