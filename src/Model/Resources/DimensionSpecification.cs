using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A dimension of a metric.</summary>
internal sealed record DimensionSpecification
{
    public Value<string> Name { get; init; }

    public Value<string> Value { get; init; }

    /// <summary>The cache of the template that the value names, or of which it names a node; null where it is not known.</summary>
    public WatchedCache? Cache { get; init; }

    /// <summary>The attribute of the cache that the value is; empty for its id.</summary>
    public string Attribute { get; init; } = "";

    /// <summary>What follows the id of the cache, such as <c>-001</c>; empty for nothing.</summary>
    public string Suffix { get; init; } = "";
}
