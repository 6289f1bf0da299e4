namespace ElastiCache.Model.Facts;

/// <summary>What a metric counts in.</summary>
public enum CacheMetricUnit
{
    /// <summary>Nothing: a ratio, or 1 for yes and 0 for no.</summary>
    None,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>Percent, 0 to 100.</summary>
    Percent,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>Milliseconds.</summary>
    Milliseconds,

    /// <summary>Microseconds.</summary>
    Microseconds,
}
