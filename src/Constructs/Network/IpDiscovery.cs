namespace ElastiCache.Cdk;

/// <summary>The kind of address that clients are told when they discover nodes.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/network-type.html</remarks>
public enum IpDiscovery
{
    /// <summary>IPv4 addresses.</summary>
    Ipv4,

    /// <summary>IPv6 addresses.</summary>
    Ipv6,
}
