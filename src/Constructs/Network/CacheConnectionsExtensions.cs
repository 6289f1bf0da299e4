using Amazon.CDK.AWS.EC2;

namespace ElastiCache.Cdk;

/// <summary>Shorthands for the connections of a cache.</summary>
public static class CacheConnectionsExtensions
{
    /// <summary>Admits several app tiers to a cache, on its port.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="tiers">Services, functions, instance groups, security groups: whatever has connections.</param>
    public static void AllowDefaultPortFrom(this IConnectable cache, params IEnumerable<IConnectable> tiers)
    {
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(tiers);
        foreach (var tier in tiers)
        {
            cache.Connections.AllowDefaultPortFrom(tier);
        }
    }

    /// <summary>
    /// The named exception: admits addresses to a cache, on its port. For what has no security group, such as a network
    /// beyond a VPN. Everyone (<c>0.0.0.0/0</c>, <c>::/0</c>) cannot be admitted,
    /// and no range that is larger than a network of one's own (<c>10.0.0.0/8</c>, <c>fc00::/7</c>).
    /// </summary>
    /// <param name="cache">The cache.</param>
    /// <param name="addresses">A range or a prefix list, such as <c>Peer.Ipv4("10.8.0.0/24")</c>.</param>
    /// <param name="reason">Why: the description of the rule.</param>
    /// <exception cref="ArgumentException"><paramref name="cache"/> is no cache of this library.</exception>
    /// <exception cref="CacheConfigurationException">There is no reason, or the addresses are those of the internet.</exception>
    public static void AllowDefaultPortFromAddresses(this IConnectable cache, IPeer addresses, string reason)
    {
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(addresses);
        if (cache.Connections is not CacheConnections connections)
        {
            throw new ArgumentException("this is no cache: use its Connections", nameof(cache));
        }

        connections.AllowDefaultPortFromAddresses(addresses, reason);
    }
}
