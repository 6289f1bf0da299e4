namespace ElastiCache.Model.Facts;

/// <summary>How the values of a metric within a period become one.</summary>
public enum CacheMetricStatistic
{
    /// <summary>The average.</summary>
    Average,

    /// <summary>The greatest.</summary>
    Maximum,

    /// <summary>The smallest.</summary>
    Minimum,

    /// <summary>The sum.</summary>
    Sum,
}
