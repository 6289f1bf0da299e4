using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.L;

/// <summary>Ports and address families.</summary>
internal static class NetworkRules
{
    /// <summary>The id of the rule that a cache admits nothing but security groups.</summary>
    public const string PeerId = "K-09";

    /// <summary>Rules that hold for replication groups and cache clusters.</summary>
    internal static readonly IReadOnlyList<IRule<CacheSpecification>> ForCaches =
    [
        new Rule<CacheSpecification>("B-16", nameof(CacheSpecification.Port))
        {
            Mistake = cache =>
                cache.Port.TryGet(out var port) && (port is < 1150 or > 65535 or 8005 || !double.IsInteger(port))
                    ? $"the port must be between 1150 and 65535 and not 8005, got {port}"
                    : null,
            Source = Pages.CreateReplicationGroup,
            Statement = "The port is 1150 to 65535, and not 8005.",
            Why = "The service answers: Valid range is 1150-8004,8006-65535.",
            Breaks = """{"Port": 8005 }""",
            Keeps = """{"Port": 6379 }""",
            Evidence = Evidence.ServiceError,
        },
        new Rule<CacheSpecification>("L-01", nameof(CacheSpecification.NetworkType))
        {
            Mistake = cache =>
                Words.NetworkTypes.Wrong(cache.NetworkType) is { } type
                    ? $"the network type is {Words.NetworkTypes.Instead(type)}"
                    : null,
            MakesUnknown = true,
            Statement = "The network type is ipv4, ipv6 or dual_stack.",
            Why = "CloudFormation refuses another word.",
            Breaks = """{"NetworkType": "ipv7" }""",
            Keeps = """{"NetworkType": "ipv6" }""",
            Evidence = Evidence.Schema,
            Source = Pages.NetworkTypes,
        },
        Spelling.Rule<CacheSpecification>(
            "L-01",
            nameof(CacheSpecification.NetworkType),
            "the network type",
            cache => [cache.NetworkType],
            """{"NetworkType": "IPv4" }""",
            """{"NetworkType": "ipv4" }"""
        ),
        new Rule<CacheSpecification>("L-02", nameof(CacheSpecification.NetworkType))
        {
            Mistake = cache =>
                HasIPv6(cache) && cache.RunsWithout(EngineFeature.IPv6) is { } running
                    ? $"network type {cache.NetworkType} needs {EngineFeature.IPv6.Availability}, got {running}"
                    : null,
            Statement = "IPv6 needs Valkey 7.2, Redis OSS 6.2 or Memcached 1.6.6.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks =
                """{"Engine": "redis", "EngineVersion": "6.0", "CacheNodeType": "cache.r5.large", "NetworkType": "dual_stack" }""",
            Keeps =
                """{"Engine": "redis", "EngineVersion": "7.1", "CacheNodeType": "cache.r5.large", "NetworkType": "dual_stack" }""",
            Source = Pages.NetworkTypes,
        },
        new Rule<CacheSpecification>("L-03", nameof(CacheSpecification.NetworkType))
        {
            Mistake = cache =>
                HasIPv6(cache)
                && cache.CacheNodeType.TryGet(out var type)
                && CacheNodeType.Of(type).Family is { } family
                && !family.Can(NodeCapabilities.IPv6)
                    ? $"network type {cache.NetworkType} needs a node type on the Nitro system, which {type} is not"
                    : null,
            Statement = "IPv6 needs nodes on the Nitro system.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = """{"CacheNodeType": "cache.r4.large", "NetworkType": "dual_stack" }""",
            Keeps = """{"CacheNodeType": "cache.r5.large", "NetworkType": "dual_stack" }""",
            Source = Pages.NetworkTypes,
        },
        new Rule<CacheSpecification>("L-04", nameof(CacheSpecification.NetworkType))
        {
            Mistake = cache =>
                HasIPv6(cache)
                && cache.SubnetGroup is { } subnets
                && subnets.NetworkTypes.TryGet(out var types)
                && types.FirstOrDefault(type => type.TryGet(out var of) && !cache.NetworkType.Is(of))
                    is { IsPresent: true } other
                    ? $"network type {cache.NetworkType} needs every subnet to be {cache.NetworkType}, and one is {other}"
                    : null,
            Statement = "Every subnet has the network type of the cache.",
            Why = "The service finds no address of the kind that it needs.",
            Breaks = ExampleOf.CacheInSubnets(ResourceTypes.ReplicationGroup, """ "NetworkType": "dual_stack" """),
            Keeps =
                """{"Resources": {"Vpc": {"Type": "AWS::EC2::VPC", "Properties": {"CidrBlock": "10.0.0.0/16", "InstanceTenancy": "default"}}, "Addresses": {"Type": "AWS::EC2::VPCCidrBlock", "Properties": {"VpcId": {"Ref": "Vpc"}, "AmazonProvidedIpv6CidrBlock": true}}, "First": {"Type": "AWS::EC2::Subnet", "Properties": {"CidrBlock": "10.0.0.0/24", "VpcId": {"Ref": "Vpc"}, "AvailabilityZone": "eu-central-1a", "Ipv6CidrBlock": {"Fn::Select": [0, {"Fn::Cidr": [{"Fn::Select": [0, {"Fn::GetAtt": ["Vpc", "Ipv6CidrBlocks"]}]}, 2, "64"]}]}}}, "Second": {"Type": "AWS::EC2::Subnet", "Properties": {"CidrBlock": "10.0.1.0/24", "VpcId": {"Ref": "Vpc"}, "AvailabilityZone": "eu-central-1b", "Ipv6CidrBlock": {"Fn::Select": [1, {"Fn::Cidr": [{"Fn::Select": [0, {"Fn::GetAtt": ["Vpc", "Ipv6CidrBlocks"]}]}, 2, "64"]}]}}}, "Subnets": {"Type": "AWS::ElastiCache::SubnetGroup", "Properties": {"SubnetIds": [{"Ref": "First"}, {"Ref": "Second"}]}}, "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"CacheSubnetGroupName": {"Ref": "Subnets"}, "NetworkType": "dual_stack"}}} }""",
            Source = Pages.NetworkTypes,
        },
        new Rule<CacheSpecification>("L-06", nameof(CacheSpecification.IpDiscovery))
        {
            Mistake = cache =>
                cache.TransitEncryptionEnabled.Is(true)
                && cache.NetworkType.Is("dual_stack")
                && cache.IpDiscovery.Is("ipv6")
                    ? "with encryption in transit node discovery returns host names, so ipv6 has no effect: leave it out"
                    : null,
            Statement = "With encryption in transit the kind of address that discovery returns has no effect.",
            Why = "Discovery returns host names then.",
            Breaks = """{"NetworkType": "dual_stack", "IpDiscovery": "ipv6" }""",
            Keeps = """{"NetworkType": "dual_stack" }""",
            Severity = Severity.Warning,
            SeverityReason = "The property has no effect; nothing is refused.",
            Source = Pages.NetworkTypes,
        },
        new Rule<CacheSpecification>("L-05", nameof(CacheSpecification.IpDiscovery))
        {
            Mistake = cache =>
                !cache.IpDiscovery.TryGet(out var discovery) ? null
                : !Words.Addresses.All.Contains(discovery) ? $"node discovery returns ipv4 or ipv6, got '{discovery}'"
                : (cache.NetworkType.IsAbsent || cache.NetworkType.Is("ipv4")) && discovery == "ipv6"
                || (cache.NetworkType.Is("ipv6") && discovery == "ipv4")
                    ? $"node discovery by {discovery} does not fit network type {(cache.NetworkType.IsAbsent ? "ipv4" : cache.NetworkType)}: use the same for both, or dual_stack"
                : null,
            Statement = "Node discovery returns ipv4 or ipv6, and one that the network type has.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = """{"NetworkType": "ipv4", "IpDiscovery": "ipv6" }""",
            Keeps = """{"NetworkType": "ipv6", "IpDiscovery": "ipv6" }""",
            Source = Pages.NetworkTypes,
        },
        Spelling.Rule<CacheSpecification>(
            "L-05",
            nameof(CacheSpecification.IpDiscovery),
            "the kind of address",
            cache => [cache.IpDiscovery],
            """{"IpDiscovery": "IPv4" }""",
            """{"IpDiscovery": "ipv4" }"""
        ),
    ];

    /// <summary>The sentence of rule <see cref="PeerId"/>.</summary>
    /// <param name="peer">Who was to be admitted, such as <c>0.0.0.0/0</c>.</param>
    public static string PeerMessage(string peer) =>
        $"a cache admits security groups of app tiers only, got {peer}: allow the security group of whoever stands behind the address";

    private static bool HasIPv6(CacheSpecification cache) =>
        cache.NetworkType.Is("ipv6") || cache.NetworkType.Is("dual_stack");
}
