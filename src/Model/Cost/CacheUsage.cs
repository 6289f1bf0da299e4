namespace ElastiCache.Model.Cost;

/// <summary>What a cache is used for, on average over a month.</summary>
internal sealed record CacheUsage
{
    /// <summary>The names that the file may have for a cache.</summary>
    public static IReadOnlyList<string> Names { get; } =
    ["storedGb", "ecpuPerSecond", "snapshotGb", "crossZoneGbPerMonth", "logGbPerMonth"];

    /// <summary>Nothing is known.</summary>
    public static CacheUsage None { get; } = new();

    /// <summary>The GB that a cache holds: a serverless one pays for them, and a backup has as many where its size is not said.</summary>
    public decimal? StoredGb { get; private init; }

    /// <summary>The processing units that a serverless cache spends in a second.</summary>
    public decimal? EcpuPerSecond { get; private init; }

    /// <summary>The GB of one backup. Default: what is stored.</summary>
    public decimal? SnapshotGb { get; private init; }

    /// <summary>The GB that clients and nodes exchange between Availability Zones in a month, both ways.</summary>
    public decimal? CrossZoneGbPerMonth { get; private init; }

    /// <summary>The GB of logs that the cache writes in a month.</summary>
    public decimal? LogGbPerMonth { get; private init; }

    /// <summary>Reads what a file says of a cache.</summary>
    public static CacheUsage Read(FileObject cache) =>
        new()
        {
            StoredGb = cache.Number("storedGb"),
            EcpuPerSecond = cache.Number("ecpuPerSecond"),
            SnapshotGb = cache.Number("snapshotGb"),
            CrossZoneGbPerMonth = cache.Number("crossZoneGbPerMonth"),
            LogGbPerMonth = cache.Number("logGbPerMonth"),
        };
}
