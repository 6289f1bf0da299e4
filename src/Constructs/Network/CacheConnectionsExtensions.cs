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
}
