using System.Globalization;
using Amazon.CDK.AWS.CloudWatch;

namespace ElastiCache.Cdk;

public static partial class MemcachedMetrics
{
    /// <summary>
    /// A metric of the cluster, by the dimension <c>CacheClusterId</c>, or of a node, with <c>CacheNodeId</c>. Over all
    /// nodes the statistic decides what is told: the maximum is that of the worst node, the sum that of all.
    /// </summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="name">The name, such as <c>CmdGet</c>.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the statistic that says most about the metric, every minute.</param>
    public static Metric Metric(
        this IMemcachedCluster cluster,
        string name,
        int? node = null,
        MetricOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var dimensions = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [CacheMetrics.CacheClusterId] = cluster.ClusterName,
        };
        if (node is { } number)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1, nameof(node));
            dimensions[CacheMetrics.CacheNodeId] = number.ToString("0000", CultureInfo.InvariantCulture);
        }

        return CacheMetrics.Create(
            cluster,
            name,
            CacheMetric.OfMemcached.Concat(CacheMetric.OfHosts),
            dimensions,
            options
        );
    }
}
