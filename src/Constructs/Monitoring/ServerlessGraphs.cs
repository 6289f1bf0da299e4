using System.Text.Json.Nodes;

namespace ElastiCache.Cdk;

/// <summary>The graphs of a serverless cache.</summary>
internal sealed class ServerlessGraphs(IServerlessCache cache) : CacheGraphs(cache, CacheMetric.OfServerlessCaches)
{
    public override IReadOnlyList<string> Metrics =>
        [
            "ElastiCacheProcessingUnits",
            "BytesUsedForCache",
            "ThrottledCmds",
            "TotalCmdsCount",
            "CacheHitRate",
            "CurrItems",
            "Evictions",
            "CurrConnections",
            "NewConnections",
            "SuccessfulReadRequestLatency",
            "SuccessfulWriteRequestLatency",
            "NetworkBytesOut",
        ];

    public override IReadOnlyList<string> SummaryMetrics =>
        ["ElastiCacheProcessingUnits", "BytesUsedForCache", "ThrottledCmds", "SuccessfulReadRequestLatency"];

    protected override IReadOnlyList<JsonNode> Lines(string metric, CacheMetric known) =>
        [Line(metric, CacheMetrics.ServerlessCache, cache.ServerlessCacheName)];
}
