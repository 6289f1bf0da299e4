namespace ElastiCache.Cdk;

/// <summary>What CloudWatch has of a cache, and what is recommended to look at.</summary>
internal sealed record WatchedCache
{
    /// <summary>The dimension by which CloudWatch has the cache as a whole.</summary>
    public required string Dimension { get; init; }

    /// <summary>The metrics of the cache as a whole.</summary>
    public required IReadOnlyList<CacheMetric> Metrics { get; init; }

    /// <summary>The metrics of each node; none where nodes cannot be seen.</summary>
    public IReadOnlyList<CacheMetric> NodeMetrics { get; init; } = [];

    /// <summary>The nodes; null where they are not known.</summary>
    public IReadOnlyList<CacheNodeId>? Nodes { get; init; }

    /// <summary>
    /// Whether it is the nodes that are watched, since most metrics exist for them only, and not the cache as a whole.
    /// </summary>
    public bool WatchesNodes { get; init; }

    /// <summary>Whether there are shards; then a few metrics of the cache as a whole stand for those of its nodes.</summary>
    public bool IsSharded { get; init; }

    /// <summary>The recommended alarms; null where what they depend on is not known.</summary>
    public required Func<IReadOnlyList<CacheAlarm>?> Alarms { get; init; }

    /// <summary>The metrics of a graph each on a dashboard.</summary>
    public required IReadOnlyList<string> Graphs { get; init; }

    /// <summary>The metrics of the only row on a dashboard of many caches.</summary>
    public required IReadOnlyList<string> Summary { get; init; }

    /// <summary>What is known of a replication group; null for others, and where it is not known.</summary>
    public MonitoredGroup? Group { get; init; }
}
