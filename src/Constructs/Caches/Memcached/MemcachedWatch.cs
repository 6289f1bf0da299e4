namespace ElastiCache.Cdk;

/// <summary>What there is to be watched of a Memcached cluster.</summary>
internal static class MemcachedWatch
{
    // More than any cluster may have. A number that only the deployment knows looks like a monster.
    private const double MostNodes = NodeLimits.MostNodes;

    /// <summary>Of a cluster with a number of nodes; null where it is not known.</summary>
    public static WatchedCache Of(double? nodes) =>
        new()
        {
            Dimension = MetricDimension.CacheClusterId,
            Metrics = [.. CacheMetric.OfMemcached, .. CacheMetric.OfHosts.Where(metric => !metric.PerNodeOnly)],
            NodeMetrics = [.. CacheMetric.OfMemcached, .. CacheMetric.OfHosts],
            Nodes = nodes is >= 1 and <= MostNodes
                ? [.. Enumerable.Range(1, (int)nodes).Select(CacheNodeId.OfMemcached)]
                : null,
            Alarms = () => RecommendedCacheAlarms.ForMemcached,
            Graphs = DashboardMetrics.OfMemcached,
            Summary = DashboardMetrics.SummaryOfMemcached,
        };
}
