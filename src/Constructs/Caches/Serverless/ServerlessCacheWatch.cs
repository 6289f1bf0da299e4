namespace ElastiCache.Cdk;

/// <summary>What there is to be watched of a serverless cache.</summary>
internal static class ServerlessCacheWatch
{
    /// <summary>What there is to be watched of a cache of an engine.</summary>
    public static WatchedCache Of(string engine, ServerlessCacheFacts facts) =>
        new()
        {
            Dimension = MetricDimension.ServerlessCache,
            Metrics =
            [
                .. CacheMetric.OfServerlessCaches.Where(metric => metric.Engine is null || metric.Engine == engine),
            ],
            Alarms = () => RecommendedCacheAlarms.For(facts),
            Graphs = DashboardMetrics.OfServerlessCaches,
            Summary = DashboardMetrics.SummaryOfServerlessCaches,
        };

    public static ServerlessCacheFacts Facts(ServerlessCacheSpecification cache) =>
        new()
        {
            DataStorageMaximum = Maximum(cache.DataStorage),
            EcpuPerSecondMaximum = Maximum(cache.EcpuPerSecond),
            Authenticates = cache.UserGroupId.IsPresent,
        };

    private static double? Maximum(Value<UsageLimit> limit) =>
        limit.Raw?.Maximum is { } maximum && maximum.TryGet(out var value) ? value : null;
}
