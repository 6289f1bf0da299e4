namespace ElastiCache.Model.Tests.Verification;

/// <summary>When a security group admits what is declared.</summary>
public sealed class IngressRuleTests
{
    private static readonly IngressRule Addresses = IngressRule.Of("tcp", 6379, 6379, "10.7.0.0/16");
    private static readonly IngressRule Apps = IngressRule.Of("tcp", 6379, 6379, "sg-1");
    private static readonly IngressRule Imported = IngressRule.Of("tcp", 6379, 6379, null);

    [Theory]
    [InlineData("tcp", 6379, 6379, "10.7.0.0/16", true)]
    [InlineData("6", 6379, 6379, "10.7.1.5/16", true)]
    [InlineData("TCP", 6379, 6379, "10.7.0.0/16", true)]
    [InlineData("udp", 6379, 6379, "10.7.0.0/16", false)]
    [InlineData("-1", 6379, 6379, "10.7.0.0/16", false)]
    [InlineData("tcp", 0, 65535, "10.7.0.0/16", false)]
    [InlineData("tcp", 6379, 6380, "10.7.0.0/16", false)]
    [InlineData("tcp", 6379, 6379, "10.0.0.0/8", false)]
    [InlineData("tcp", 6379, 6379, "sg-1", false)]
    public void Protocol_ports_and_source_are_compared(string protocol, int from, int to, string source, bool same) =>
        Assert.Equal(same, Same([Addresses], IngressRule.Of(protocol, from, to, source)));

    [Theory]
    [InlineData("10.7.1.5/31", "10.7.1.4/31")]
    [InlineData("10.7.1.5/32", "10.7.1.5/32")]
    [InlineData("10.7.1.5/0", "0.0.0.0/0")]
    [InlineData("10.7.1.5/33", "10.7.1.5/33")]
    [InlineData("2001:DB8::0001/64", "2001:db8::/64")]
    [InlineData("2001:DB8::0001/128", "2001:db8::1/128")]
    [InlineData("2001:DB8::0001/129", "2001:db8::0001/129")]
    [InlineData("SG-1", "sg-1")]
    [InlineData("PL-1/2", "pl-1/2")]
    public void A_source_is_told_as_the_service_does(string source, string expected) =>
        Assert.Equal(expected, IngressRule.Of("tcp", 1, 1, source).Source);

    [Fact]
    public void A_rule_more_is_a_difference() => Assert.False(Same([Addresses], Addresses, Apps));

    [Fact]
    public void A_rule_less_is_one() => Assert.False(Same([Addresses, Apps], Addresses));

    [Fact]
    public void A_source_that_only_the_deployment_knows_may_be_any_once()
    {
        Assert.True(Same([Addresses, Imported], Addresses, Apps));
        Assert.False(Same([Addresses, Imported], Addresses, Apps, IngressRule.Of("tcp", 6379, 6379, "sg-2")));
        Assert.False(Same([Addresses, Imported], Addresses, IngressRule.Of("tcp", 22, 22, "sg-2")));
    }

    [Fact]
    public void Two_such_sources_may_be_the_same() => Assert.True(Same([Imported, Imported], Apps));

    [Fact]
    public void Ports_that_only_the_deployment_knows_do_not_take_the_rule_of_others()
    {
        var open = IngressRule.Of("tcp", null, null, null);

        Assert.True(Same([open, Apps], Apps, Addresses));
        Assert.True(Same([Apps, open], Apps, Addresses));
    }

    [Fact]
    public void Ports_of_a_protocol_without_ports_are_none() =>
        Assert.True(
            Same([IngressRule.Of("50", 6379, 6379, "10.0.0.0/8")], IngressRule.Of("50", null, null, "10.0.0.0/8"))
        );

    [Fact]
    public void A_group_that_admits_nobody_is_as_declared_where_nobody_is() => Assert.True(Same([]));

    [Fact]
    public void A_rule_is_told_with_its_ports() =>
        Assert.Equal(
            "any protocol from 10.0.0.0/8, tcp 0-65535 from 0.0.0.0/0, tcp 6379 from what only the deployment knows",
            IngressRule.Text([
                Imported,
                IngressRule.Of("tcp", 0, 65535, "0.0.0.0/0"),
                IngressRule.Of("-1", null, null, "10.0.0.0/8"),
            ])
        );

    [Theory]
    [InlineData(null, null, "some protocol some ports from what only the deployment knows")]
    [InlineData("tcp", null, "tcp some ports from what only the deployment knows")]
    [InlineData("udp", 53.0, "udp 53 from what only the deployment knows")]
    [InlineData("1", 8.0, "icmp 8 from what only the deployment knows")]
    [InlineData("58", 128.0, "icmpv6 128 from what only the deployment knows")]
    [InlineData("17", 53.0, "udp 53 from what only the deployment knows")]
    [InlineData("all", 53.0, "any protocol from what only the deployment knows")]
    public void What_only_the_deployment_knows_is_said_so(string? protocol, double? port, string expected) =>
        Assert.Equal(expected, IngressRule.Of(protocol, port, port, null).ToString());

    private static bool Same(IReadOnlyCollection<IngressRule> declared, params IngressRule[] actual) =>
        IngressRule.Same(declared, IngressRule.Text(actual));
}
