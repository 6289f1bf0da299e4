using System.Text.Json.Nodes;

namespace ElastiCache.Cdk;

/// <summary>The graphs of a replication group, with a line for each node.</summary>
internal sealed class GroupGraphs(IReplicationGroup group)
    : CacheGraphs(group, [.. CacheMetric.OfNodes, .. CacheMetric.OfHosts])
{
    /// <summary>The most nodes whose lines can still be told apart.</summary>
    public const int MostLines = 20;

    private readonly IReadOnlyList<string>? _suffixes = MonitoredGroup.Of(group)?.Suffixes;

    public override IReadOnlyList<string> Metrics =>
        [
            "EngineCPUUtilization",
            "CPUUtilization",
            MonitoredGroup.Of(group)?.Facts is { NodeType.Family: { } family }
            && family.Can(NodeCapabilities.DataTiering)
                ? "DatabaseCapacityUsagePercentage"
                : "DatabaseMemoryUsagePercentage",
            "CacheHitRate",
            "CurrItems",
            "Evictions",
            "CurrConnections",
            "NewConnections",
            "ReplicationLag",
            "GetTypeCmds",
            "SetTypeCmds",
            "SuccessfulReadRequestLatency",
            "SuccessfulWriteRequestLatency",
            "NetworkBytesIn",
            "NetworkBytesOut",
            "NetworkBandwidthInAllowanceExceeded",
            "NetworkBandwidthOutAllowanceExceeded",
            "SwapUsage",
        ];

    public override IReadOnlyList<string> SummaryMetrics =>
        ["EngineCPUUtilization", Metrics[2], "CurrConnections", "CacheHitRate"];

    protected override IReadOnlyList<JsonNode> Lines(string metric, CacheMetric known) =>
        _suffixes is { Count: <= MostLines } few
            ?
            [
                .. few.Select(suffix =>
                    Line(
                        metric,
                        CacheMetrics.CacheClusterId,
                        group.ReplicationGroupId + suffix,
                        CacheMetrics.CacheNodeId,
                        CacheMetrics.OnlyNode
                    )
                ),
            ]
            : [new JsonArray(new JsonObject { ["expression"] = Search(metric, known), ["id"] = "nodes" })];

    // Finds the nodes by the id of the group, with which theirs begin.
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html
    private string Search(string metric, CacheMetric known) =>
        $"SEARCH('{{{CacheMetric.Namespace},{CacheMetrics.CacheClusterId},{CacheMetrics.CacheNodeId}}} "
        + $"MetricName=\"{metric}\" AND {group.ReplicationGroupId}', '{known.Statistic}', {CacheMetrics.PeriodSeconds})";
}
