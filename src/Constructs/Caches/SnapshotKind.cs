namespace ElastiCache.Cdk;

/// <summary>The resource that makes snapshots of a kind of cache.</summary>
internal enum SnapshotKind
{
    /// <summary><c>AWS::ElastiCache::Snapshot</c>, of a replication group.</summary>
    OfReplicationGroup,

    /// <summary><c>AWS::ElastiCache::ServerlessCacheSnapshot</c>.</summary>
    OfServerlessCache,
}
