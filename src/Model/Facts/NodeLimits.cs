namespace ElastiCache.Model.Facts;

/// <summary>How many nodes there may be: hard limits, and quotas that an account can have raised.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html, 21 November 2026.</remarks>
internal static class NodeLimits
{
    /// <summary>The most nodes of a replication group, whatever the quota.</summary>
    public const int MostNodes = 500;

    /// <summary>The most shards of a replication group: each has a node at least.</summary>
    public const int MostShards = MostNodes;

    /// <summary>The nodes that a replication group may have before the quota is raised.</summary>
    public const int NodesByDefault = 90;

    /// <summary>The nodes that a Memcached cluster may have before the quota is raised.</summary>
    public const int MemcachedNodesByDefault = 60;
}
