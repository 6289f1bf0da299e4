using Template = Amazon.CDK.Assertions.Template;

namespace ElastiCache.Cdk.Tests.Network.Tiers;

/// <summary>Addresses are admitted where somebody says so, and why.</summary>
public sealed class AddressExceptionTests
{
    private readonly Stack _stack = Stacks.New();
    private readonly IVpc _vpc;
    private readonly ReplicationGroup _cache;

    public AddressExceptionTests()
    {
        _vpc = Networks.Isolated(_stack);
        _cache = new ReplicationGroup(
            _stack,
            "Sessions",
            new ReplicationGroupProps { Vpc = _vpc, NodeType = CacheNodeType.T4gSmall }
        );
    }

    [Fact]
    public void A_range_with_a_reason_is_admitted_on_the_port()
    {
        _cache.AllowDefaultPortFromAddresses(Peer.Ipv4("10.8.0.0/24"), "operators behind the VPN");

        Template
            .FromStack(_stack)
            .HasResourceProperties(
                "AWS::EC2::SecurityGroup",
                new Dictionary<string, object>
                {
                    ["SecurityGroupIngress"] = new object[]
                    {
                        new Dictionary<string, object>
                        {
                            ["CidrIp"] = "10.8.0.0/24",
                            ["Description"] = "operators behind the VPN",
                            ["FromPort"] = 6379,
                            ["ToPort"] = 6379,
                            ["IpProtocol"] = "tcp",
                        },
                    },
                }
            );
    }

    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    public void Everyone_cannot_be_an_exception(string range)
    {
        var peer = range == "::/0" ? Peer.AnyIpv6() : Peer.AnyIpv4();

        var refused = Assert.Throws<CacheConfigurationException>(() =>
            _cache.AllowDefaultPortFromAddresses(peer, "convenience")
        );

        Assert.Equal(
            $"Stack/Sessions: Connections: {range} is everyone, for which there is no exception: name the range that needs the cache (K-09)",
            refused.Message
        );
    }

    [Theory]
    [InlineData("128.0.0.0/1")]
    [InlineData("8.0.0.0/7")]
    public void Nor_can_a_large_part_of_the_internet(string range) =>
        Assert.Equal(
            $"Stack/Sessions: Connections: {range} is a large part of the internet, for which there is no exception: name the range that needs the cache (K-09)",
            Assert
                .Throws<CacheConfigurationException>(() =>
                    _cache.AllowDefaultPortFromAddresses(Peer.Ipv4(range), "convenience")
                )
                .Message
        );

    [Fact]
    public void Everyone_by_another_spelling_is_everyone() =>
        Assert.StartsWith(
            "Stack/Sessions: Connections: 10.0.0.0/0 is everyone",
            Assert
                .Throws<CacheConfigurationException>(() =>
                    _cache.AllowDefaultPortFromAddresses(Peer.Ipv4("10.0.0.0/0"), "convenience")
                )
                .Message
        );

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void An_exception_needs_a_reason(string reason) =>
        Assert.Throws<CacheConfigurationException>(() =>
            _cache.AllowDefaultPortFromAddresses(Peer.Ipv4("10.8.0.0/24"), reason)
        );

    [Fact]
    public void Only_a_cache_of_this_library_has_exceptions() =>
        Assert.Throws<ArgumentException>(() =>
            Networks.Tier(_stack, _vpc).AllowDefaultPortFromAddresses(Peer.Ipv4("10.8.0.0/24"), "reason")
        );
}
