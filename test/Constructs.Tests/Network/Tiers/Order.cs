namespace ElastiCache.Cdk.Tests.Network.Tiers;

/// <summary>Which stack was said to be deployed after which.</summary>
public enum Order
{
    /// <summary>Nothing was said.</summary>
    Unsaid,

    /// <summary>The tier's stack depends on the cache's.</summary>
    TierAfterCache,

    /// <summary>The cache's stack depends on the tier's.</summary>
    CacheAfterTier,
}
