using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>
/// A snapshot of a replication group or a cluster, property by property as <c>AWS::ElastiCache::Snapshot</c> has them.
/// </summary>
internal sealed record SnapshotSpecification : ITaggedSpecification
{
    /// <summary>The physical name.</summary>
    public Value<string> SnapshotName { get; init; }

    /// <summary>The replication group that is copied.</summary>
    public Value<string> ReplicationGroupId { get; init; }

    /// <summary>The cluster that is copied.</summary>
    public Value<string> CacheClusterId { get; init; }

    /// <summary>The key of the encryption at rest.</summary>
    public Value<string> KmsKeyId { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<TagSpecification> Tags { get; init; } = [];
}
