namespace ElastiCache.Model.Inventory;

/// <summary>What kind of cache a resource is.</summary>
internal enum CacheKind
{
    /// <summary>A replication group of Valkey or Redis OSS nodes.</summary>
    ReplicationGroup,

    /// <summary>A cache cluster: Memcached nodes, or a single Redis OSS node.</summary>
    CacheCluster,

    /// <summary>A serverless cache.</summary>
    Serverless,
}
