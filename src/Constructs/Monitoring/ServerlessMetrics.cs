using Amazon.CDK.AWS.CloudWatch;

namespace ElastiCache.Cdk;

public static partial class ServerlessMetrics
{
    /// <summary>A metric of the cache, by the dimension <c>clusterId</c>.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="name">The name, such as <c>ThrottledCmds</c>.</param>
    /// <param name="options">What differs. Default: the statistic that says most about the metric, every minute.</param>
    public static Metric Metric(this IServerlessCache cache, string name, MetricOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(cache);
        return CacheMetrics.Create(
            cache,
            name,
            CacheMetric.OfServerlessCaches,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [CacheMetrics.ServerlessCache] = cache.ServerlessCacheName,
            },
            options
        );
    }
}
