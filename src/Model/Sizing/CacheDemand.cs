using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Sizing;

/// <summary>What a cache is to hold and to serve.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SelectSize.html</remarks>
public sealed record CacheDemand
{
    /// <summary>The number of items, 1 or more.</summary>
    public required double Items { get; init; }

    /// <summary>The bytes of key and value of an item, 1 or more.</summary>
    public required double BytesPerItem { get; init; }

    /// <summary>The engine. Default: Valkey.</summary>
    public string Engine { get; init; } = EngineName.Valkey;

    /// <summary>The bytes that the engine adds to each item. Default: <see cref="CacheSizing.OverheadOf"/> the engine.</summary>
    public double? OverheadBytes { get; init; }

    /// <summary>By how many percent the data will grow. Default: 0.</summary>
    public double GrowthPercent { get; init; }

    /// <summary>
    /// How full a node may be, of what data may take, in percent: 1 to 100. Default: 80, up to which the recommended alarms are
    /// silent under every eviction policy; 100 for Memcached, which evicts by design and has no such alarm.
    /// </summary>
    public double? FillPercent { get; init; }

    /// <summary>The replicas of each primary: 0 to 5. Default: 1, and 0 for Memcached, which has none.</summary>
    public int? Replicas { get; init; }

    /// <summary>The clients that are connected at once. Default: not known.</summary>
    public double? Connections { get; init; }

    /// <summary>Only node types of this family. Default: the best of each family.</summary>
    public string? Family { get; init; }

    /// <summary>Only node types that this Region has, at its prices. Default: any Region, at the prices of us-east-1.</summary>
    public string? Region { get; init; }
}
