using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.RuleCase;
using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Rules.L;

public sealed class NetworkRulesTests
{
    public static TheoryData<RuleCase> Cases { get; } =
    [
        Breaks("B-16", "80", Group with { Port = 80 }),
        Breaks("B-16", "1149", Group with { Port = 1149 }),
        Keeps("B-16", "1150", Group with { Port = 1150 }),
        Keeps("B-16", "8004", Group with { Port = 8004 }),
        Breaks("B-16", "8005", Group with { Port = 8005 }),
        Keeps("B-16", "8006", Group with { Port = 8006 }),
        Keeps("B-16", "65535", Group with { Port = 65535 }),
        Breaks("B-16", "65536", Group with { Port = 65536 }),
        Breaks("B-16", "a broken number", Group with { Port = 6379.5 }),
        Breaks("B-16", "not a number", Group with { Port = double.NaN }),
        Breaks("B-16", "1149 of a cluster", Memcached with { Port = 1149 }),
        Keeps("B-16", "left out", Memcached with { Port = Value<double>.Absent }),
        Keeps("L-01", "ipv4", Group with { NetworkType = "ipv4" }),
        Keeps("L-01", "ipv6", Group with { NetworkType = "ipv6", IpDiscovery = "ipv6" }),
        Keeps("L-01", "dual_stack", Group with { NetworkType = "dual_stack" }),
        Breaks("L-01", "upper case", Group with { NetworkType = "IPV4" }),
        Breaks("L-01", "a hyphen", Memcached with { NetworkType = "dual-stack" }),
        Breaks("L-02", "dual stack on Redis OSS 6.0", OnM5("redis", "6.0", "dual_stack"), "E-12"),
        Keeps("L-02", "dual stack on Redis OSS 6.2", OnM5("redis", "6.2", "dual_stack"), "E-12"),
        Keeps("L-02", "IPv4 on Redis OSS 6.0", OnM5("redis", "6.0", "ipv4"), "E-12"),
        Keeps("L-02", "IPv6 on Valkey 7.2", OnM5("valkey", "7.2", "ipv6")),
        Breaks("L-02", "IPv6 on Memcached 1.5.16", MemcachedIPv6("1.5.16")),
        Keeps("L-02", "IPv6 on Memcached 1.6.6", MemcachedIPv6("1.6.6")),
        Breaks("L-03", "dual stack on r4", Group with { CacheNodeType = "cache.r4.large", NetworkType = "dual_stack" }),
        Keeps("L-03", "IPv4 on r4", Group with { CacheNodeType = "cache.r4.large", NetworkType = "ipv4" }),
        Keeps(
            "L-03",
            "dual stack on t4g",
            Group with
            {
                CacheNodeType = "cache.t4g.micro",
                NetworkType = "dual_stack",
            }
        ),
        Breaks("L-05", "IPv6 found in IPv4", Group with { NetworkType = "ipv4", IpDiscovery = "ipv6" }),
        Breaks(
            "L-05",
            "IPv6 found by default",
            Group with
            {
                NetworkType = Value<string>.Absent,
                IpDiscovery = "ipv6",
            }
        ),
        Breaks("L-05", "IPv4 found in IPv6", Group with { NetworkType = "ipv6", IpDiscovery = "ipv4" }),
        Breaks("L-05", "another word", Group with { IpDiscovery = "hostname" }),
        Keeps("L-05", "IPv4 by default", Group with { NetworkType = Value<string>.Absent, IpDiscovery = "ipv4" }),
        Keeps("L-05", "IPv4 in a dual stack", Group with { NetworkType = "dual_stack", IpDiscovery = "ipv4" }),
        Keeps("L-05", "IPv6 in a dual stack", Group with { NetworkType = "dual_stack", IpDiscovery = "ipv6" }, "L-06"),
        Breaks("L-06", "TLS", Group with { NetworkType = "dual_stack", IpDiscovery = "ipv6" }),
        Keeps("L-06", "IPv4", Group with { NetworkType = "dual_stack", IpDiscovery = "ipv4" }),
        Breaks("L-04", "an IPv4 subnet", In("dual_stack", "dual_stack", "ipv4")),
        Breaks("L-04", "a dual subnet for IPv6", In("ipv6", "dual_stack")),
        Keeps("L-04", "dual subnets", In("dual_stack", "dual_stack")),
        Keeps("L-04", "dual subnets for IPv4", In("ipv4", "dual_stack")),
        Breaks("L-08", "a dual stack", Secondary with { NetworkType = "dual_stack" }),
        Breaks("L-08", "IPv6", Secondary with { NetworkType = "ipv6", IpDiscovery = "ipv6" }),
        Keeps("L-08", "IPv4", Secondary with { NetworkType = "ipv4" }),
        Keeps("L-08", "no global datastore", Group with { NetworkType = "dual_stack" }),
        Breaks("S-27", "a group twice", Group with { SecurityGroupIds = Given.Of("sg-1", "sg-1") }),
        Keeps("S-27", "two groups", Group with { SecurityGroupIds = Given.Of("sg-1", "sg-2") }),
        Breaks("C-20", "a group twice", Memcached with { VpcSecurityGroupIds = Given.Of("sg-1", "sg-1") }),
        Keeps("C-20", "two groups", Memcached with { VpcSecurityGroupIds = Given.Of("sg-1", "sg-2") }),
        Breaks("S-28", "a group of EC2-Classic", Group with { CacheSecurityGroupNames = Given.Of("old") }),
        Breaks("S-28", "one on a cluster", Memcached with { CacheSecurityGroupNames = Given.Of("old") }),
        Keeps("S-28", "none", Group),
        Breaks("K-08", "the default group", Group with { CacheSubnetGroupName = "default" }),
        Breaks("K-08", "none", Memcached with { CacheSubnetGroupName = Value<string>.Absent }),
        Keeps("K-08", "an own one", Group with { CacheSubnetGroupName = "cache-subnets" }),
        Keeps("L-05", "unsaid in IPv6", Group with { NetworkType = "ipv6", IpDiscovery = Value<string>.Absent }),
    ];

    private static ReplicationGroupSpecification Secondary => Group.AsSecondary();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ports_and_address_families(RuleCase example) => example.Check();

    private static object OnM5(string engine, string version, string network) =>
        Group.On(engine, version) with
        {
            CacheNodeType = "cache.m5.large",
            NetworkType = network,
            IpDiscovery = Value<string>.Absent,
            TransitEncryptionMode = Value<string>.Absent,
        };

    private static object MemcachedIPv6(string version) =>
        Memcached.On("memcached", version) with
        {
            NetworkType = "ipv6",
            IpDiscovery = "ipv6",
            TransitEncryptionEnabled = false,
        };

    private static ReplicationGroupSpecification In(string type, params string[] subnets) =>
        Group with
        {
            NetworkType = type,
            IpDiscovery = Value<string>.Absent,
            SubnetGroup = SubnetGroup with { NetworkTypes = Given.Of(subnets) },
        };
}
