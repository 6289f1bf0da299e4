using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A snapshot of a serverless cache, property by property as <c>AWS::ElastiCache::ServerlessCacheSnapshot</c> has them.</summary>
internal sealed record ServerlessCacheSnapshotSpecification : ITaggedSpecification
{
    /// <summary>The physical name.</summary>
    [Property(CreateOnly = true)]
    public Value<string> ServerlessCacheSnapshotName { get; init; }

    /// <summary>The cache that is copied.</summary>
    [Property(CreateOnly = true)]
    public Value<string> ServerlessCacheName { get; init; }

    /// <summary>The key of the encryption at rest.</summary>
    [Property(CreateOnly = true)]
    public Value<string> KmsKeyId { get; init; }

    /// <summary>The Region of the stack, where it is known.</summary>
    public Value<string> Region { get; init; }

    [Property]
    public IReadOnlyList<TagSpecification> Tags { get; init; } = [];
}
