using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A snapshot of a replication group or a cluster, property by property as <c>AWS::ElastiCache::Snapshot</c> has them.</summary>
internal sealed record SnapshotSpecification : ITaggedSpecification
{
    /// <summary>The physical name.</summary>
    [Property]
    public Value<string> SnapshotName { get; init; }

    /// <summary>The replication group that is copied.</summary>
    [Property]
    public Value<string> ReplicationGroupId { get; init; }

    /// <summary>The cluster that is copied.</summary>
    [Property]
    public Value<string> CacheClusterId { get; init; }

    /// <summary>The key of the encryption at rest.</summary>
    [Property]
    public Value<string> KmsKeyId { get; init; }

    /// <summary>The Region of the stack, where it is known.</summary>
    public Value<string> Region { get; init; }

    [Property]
    public IReadOnlyList<TagSpecification> Tags { get; init; } = [];
}
