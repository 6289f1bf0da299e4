using System.Text.Json.Nodes;

namespace ElastiCache.Cdk;

/// <summary>The graphs of a cache: a line for each node where it is nodes that are watched, else one for the cache.</summary>
internal sealed class CacheGraphs(ICache cache)
{
    /// <summary>The most nodes whose lines can still be told apart.</summary>
    public const int MostLines = 20;

    private readonly CacheProfile _profile = CacheProfiles.Of(cache);
    private readonly string _region = cache.Stack.Region;

    /// <summary>What a graph is called on the dashboard, and a cache in messages.</summary>
    public string Title { get; } = cache.Node.Path;

    /// <summary>The metrics of a graph each, when there is room.</summary>
    public IReadOnlyList<string> Metrics => _profile.Watched.Graphs;

    /// <summary>The metrics of the only row, when there are many caches.</summary>
    public IReadOnlyList<string> SummaryMetrics => _profile.Watched.Summary;

    /// <summary>A graph of one metric.</summary>
    public DashboardGraph Graph(string metric, string title)
    {
        var table = _profile.Watched.WatchesNodes ? _profile.Watched.NodeMetrics : CacheMetric.All;
        var statistic = table.First(row => row.Name == metric).Statistic.ToString();
        return new DashboardGraph(title, _region, statistic, Lines(metric, statistic));
    }

    private IReadOnlyList<JsonNode> Lines(string metric, string statistic) =>
        !_profile.Watched.WatchesNodes ? [Line(metric, _profile.Watched.Dimension, _profile.Name)]
        : _profile.Watched.Nodes is { Count: <= MostLines } few
            ?
            [
                .. few.Select(node =>
                    Line(
                        metric,
                        MetricDimension.CacheClusterId,
                        _profile.Name + node.Suffix,
                        MetricDimension.CacheNodeId,
                        node.NodeId
                    )
                ),
            ]
        : [new JsonArray(new JsonObject { ["expression"] = Search(metric, statistic), ["id"] = "nodes" })];

    // Finds the nodes by the id of the group, with which theirs begin.
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html
    private string Search(string metric, string statistic) =>
        $"SEARCH('{{{CacheMetric.Namespace},{MetricDimension.CacheClusterId},{MetricDimension.CacheNodeId}}} "
        + $"MetricName=\"{metric}\" AND {_profile.Name}', '{statistic}', {CacheMetrics.PeriodSeconds})";

    private static JsonArray Line(string metric, params string[] dimensions) =>
        [CacheMetric.Namespace, metric, .. dimensions.Select(part => (JsonNode)part)];
}
