using System.Text.Json.Nodes;

namespace ElastiCache.Cdk;

/// <summary>The graphs of a Memcached cluster, with one line for all nodes together.</summary>
internal sealed class MemcachedGraphs(IMemcachedCluster cluster)
    : CacheGraphs(cluster, [.. CacheMetric.OfMemcached, .. CacheMetric.OfHosts])
{
    public override IReadOnlyList<string> Metrics =>
        [
            "CPUUtilization",
            "UnusedMemory",
            "Evictions",
            "GetHits",
            "GetMisses",
            "CmdSet",
            "CurrItems",
            "CurrConnections",
            "NewConnections",
            "NetworkBytesIn",
            "NetworkBytesOut",
            "SwapUsage",
        ];

    public override IReadOnlyList<string> SummaryMetrics =>
        ["CPUUtilization", "UnusedMemory", "CurrConnections", "Evictions"];

    protected override IReadOnlyList<JsonNode> Lines(string metric, CacheMetric known) =>
        [Line(metric, CacheMetrics.CacheClusterId, cluster.ClusterName)];
}
