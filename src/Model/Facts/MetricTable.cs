namespace ElastiCache.Model.Facts;

/// <summary>The metrics of ElastiCache: the one place where facts about them stand.</summary>
/// <remarks>
/// Read on 2026-11-21 from the pages that the parts of this class name. The sets of dimensions are those of the list of
/// supported metrics in the CloudWatch user guide.
/// </remarks>
internal static partial class MetricTable
{
    public static IReadOnlyList<CacheMetric> OfHosts { get; } = Host;

    public static IReadOnlyList<CacheMetric> OfNodes { get; } = Valkey;

    public static IReadOnlyList<CacheMetric> OfMemcached { get; } = Memcached;

    public static IReadOnlyList<CacheMetric> OfReplicationGroups { get; } = Group;

    public static IReadOnlyList<CacheMetric> OfServerlessCaches { get; } = Serverless;
}
