namespace ElastiCache.Model;

/// <summary>Ports and address families.</summary>
public static class NetworkRules
{
    /// <summary>The id of the rule that a cache admits nothing but security groups.</summary>
    public const string PeerId = "K-09";

    private const string Addresses = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/network-type.html";

    /// <summary>Rules that hold for replication groups and cache clusters.</summary>
    internal static readonly IReadOnlyList<IRule<ICacheSpecification>> ForCaches =
    [
        new Rule<ICacheSpecification>(
            "B-16",
            nameof(ICacheSpecification.Port),
            cache =>
                cache.Port.TryGet(out var port) && (port is < 1150 or > 65535 or 8005 || !double.IsInteger(port))
                    ? $"the port must be between 1150 and 65535 and not 8005, got {port}"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
        },
        new Rule<ICacheSpecification>(
            "L-01",
            nameof(ICacheSpecification.NetworkType),
            cache =>
                cache.NetworkType.TryGet(out var type) && type is not ("ipv4" or "ipv6" or "dual_stack")
                    ? $"the network type is ipv4, ipv6 or dual_stack, got '{type}'"
                    : null
        )
        {
            Evidence = Evidence.Schema,
            Source = Addresses,
        },
        new Rule<ICacheSpecification>(
            "L-02",
            nameof(ICacheSpecification.NetworkType),
            cache =>
                HasIPv6(cache)
                && cache.Engine.TryGet(out var engine)
                && cache.EngineVersion.TryGet(out var version)
                && EngineFeature.IPv6.SupportedBy(engine, version) == false
                    ? $"network type {cache.NetworkType} needs {EngineFeature.IPv6.Availability}, got {engine} {version}"
                    : null
        )
        {
            Source = Addresses,
        },
        new Rule<ICacheSpecification>(
            "L-03",
            nameof(ICacheSpecification.NetworkType),
            cache =>
                HasIPv6(cache)
                && cache.CacheNodeType.TryGet(out var type)
                && NodeType.Of(type).Family is { } family
                && !family.Can(NodeCapabilities.IPv6)
                    ? $"network type {cache.NetworkType} needs a node type on the Nitro system, which {type} is not"
                    : null
        )
        {
            Source = Addresses,
        },
        new Rule<ICacheSpecification>(
            "L-05",
            nameof(ICacheSpecification.IpDiscovery),
            cache =>
                !cache.IpDiscovery.TryGet(out var discovery) ? null
                : discovery is not ("ipv4" or "ipv6") ? $"node discovery returns ipv4 or ipv6, got '{discovery}'"
                : (cache.NetworkType.IsAbsent || cache.NetworkType.Is("ipv4")) && discovery == "ipv6"
                || (cache.NetworkType.Is("ipv6") && discovery == "ipv4")
                    ? $"node discovery by {discovery} does not fit network type {(cache.NetworkType.IsAbsent ? "ipv4" : cache.NetworkType)}: use the same for both, or dual_stack"
                : null
        )
        {
            Source = Addresses,
        },
    ];

    /// <summary>The sentence of rule <see cref="PeerId"/>.</summary>
    /// <param name="peer">Who was to be admitted, such as <c>0.0.0.0/0</c>.</param>
    public static string PeerMessage(string peer) =>
        $"a cache admits security groups of app tiers only, got {peer}: allow the security group of whoever stands behind the address";

    private static bool HasIPv6(ICacheSpecification cache) =>
        cache.NetworkType.Is("ipv6") || cache.NetworkType.Is("dual_stack");
}
