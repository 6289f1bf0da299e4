using Amazon.CDK.AWS.CloudWatch;

namespace ElastiCache.Cdk;

/// <summary>A node of a replication group, whose metrics stand in CloudWatch under its own id.</summary>
public sealed class CacheNode
{
    private readonly IReplicationGroup _group;

    internal CacheNode(IReplicationGroup group, string suffix) => (_group, Suffix) = (group, suffix);

    /// <summary>The id: that of the group, followed by <c>-001</c> or, in cluster mode, <c>-0001-001</c>.</summary>
    public string CacheClusterId => _group.ReplicationGroupId + Suffix;

    internal string Suffix { get; }

    /// <summary>A metric of the node, by the dimensions <c>CacheClusterId</c> and <c>CacheNodeId</c>.</summary>
    /// <param name="name">The name, such as <c>EngineCPUUtilization</c>.</param>
    /// <param name="options">
    /// What differs. Default: the statistic that says most about the metric, every minute. Dimensions are added to those
    /// of the node: <c>Tier</c> (<c>Memory</c> or <c>SSD</c>) goes with data tiering.
    /// </param>
    public Metric Metric(string name, MetricOptions? options = null) =>
        CacheMetrics.Create(
            _group,
            name,
            CacheMetric.OfNodes.Concat(CacheMetric.OfHosts),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [CacheMetrics.CacheClusterId] = CacheClusterId,
                [CacheMetrics.CacheNodeId] = CacheMetrics.OnlyNode,
            },
            options
        );
}
