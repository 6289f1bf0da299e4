using Amazon.CDK.AWS.CloudWatch;

namespace ElastiCache.Cdk;

/// <summary>A node of a replication group or of a Memcached cluster, as CloudWatch names it.</summary>
public sealed class CacheNode
{
    private readonly ICache _cache;

    internal CacheNode(ICache cache, CacheNodeId id) => (_cache, Id) = (cache, id);

    /// <summary>
    /// The dimension <c>CacheClusterId</c>: the id of a replication group, followed by <c>-001</c> or, in cluster mode,
    /// <c>-0001-001</c>; the name of a Memcached cluster.
    /// </summary>
    public string CacheClusterId => _cache.CacheName + Id.Suffix;

    /// <summary>The dimension <c>CacheNodeId</c>: <c>0001</c>, or of Memcached the number of the node in four digits.</summary>
    public string CacheNodeId => Id.NodeId;

    internal CacheNodeId Id { get; }

    /// <summary>A metric of the node, by the dimensions <c>CacheClusterId</c> and <c>CacheNodeId</c>.</summary>
    /// <param name="metric">
    /// The metric, such as <see cref="CacheMetric.EngineCpuUtilization"/>, or any other by its name with
    /// <see cref="CacheMetric.Of"/>.
    /// </param>
    /// <param name="options">
    /// What differs. Default: the statistic that says most about the metric, every minute. Dimensions are added to those
    /// of the node: <c>Tier</c> (<c>Memory</c> or <c>SSD</c>) goes with data tiering.
    /// </param>
    /// <exception cref="CacheConfigurationException">The node is known not to have this metric.</exception>
    public Metric Metric(CacheMetric metric, MetricOptions? options = null) =>
        CacheMetrics.OfNode(
            _cache,
            metric,
            new Dictionary<string, string>
            {
                [MetricDimension.CacheClusterId] = CacheClusterId,
                [MetricDimension.CacheNodeId] = CacheNodeId,
            },
            options
        );
}
