namespace ElastiCache.Cdk;

/// <summary>How CloudFormation spells the network enumerations.</summary>
internal static class NetworkNames
{
    public static string? Name(this CacheNetworkType? type) =>
        type switch
        {
            null => null,
            CacheNetworkType.Ipv4 => "ipv4",
            CacheNetworkType.Ipv6 => "ipv6",
            _ => "dual_stack",
        };

    public static string? Name(this IpDiscovery? discovery) =>
        discovery switch
        {
            null => null,
            IpDiscovery.Ipv4 => "ipv4",
            _ => "ipv6",
        };
}
