namespace ElastiCache.Model.Twins;

/// <summary>What a cache is in ElastiCache, which decides how its twin is built.</summary>
internal enum TwinKind
{
    /// <summary>Nodes of Valkey or Redis OSS, with or without shards.</summary>
    ReplicationGroup,

    /// <summary>Nodes of Memcached, which know nothing of each other.</summary>
    MemcachedCluster,

    /// <summary>A serverless cache of Valkey or Redis OSS: one endpoint that speaks the cluster protocol.</summary>
    Serverless,

    /// <summary>A serverless cache of Memcached: one endpoint.</summary>
    ServerlessMemcached,
}
