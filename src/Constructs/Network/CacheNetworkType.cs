namespace ElastiCache.Cdk;

/// <summary>The IP versions that a cache speaks. Changing it replaces the cache.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/network-type.html</remarks>
public enum CacheNetworkType
{
    /// <summary>IPv4 only.</summary>
    Ipv4,

    /// <summary>IPv6 only: the subnets must be IPv6-only too.</summary>
    Ipv6,

    /// <summary>Both: every subnet must have an IPv4 and an IPv6 range.</summary>
    DualStack,
}
