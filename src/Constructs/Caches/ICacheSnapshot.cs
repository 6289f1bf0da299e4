namespace ElastiCache.Cdk;

/// <summary>A snapshot of a cache.</summary>
public interface ICacheSnapshot : IConstruct
{
    /// <summary>The physical name. Whoever uses it waits until the snapshot is made.</summary>
    string SnapshotName { get; }

    /// <summary>The ARN.</summary>
    string SnapshotArn { get; }

    /// <summary>Whether it is one of a replication group, which can fill both kinds of caches.</summary>
    bool IsOfReplicationGroup { get; }
}
