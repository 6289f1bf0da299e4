using System.Text.Json.Nodes;
using Amazon.CDK;

namespace ElastiCache.Cdk;

/// <summary>The graphs of a cache.</summary>
internal abstract class CacheGraphs(IResource cache, IReadOnlyList<CacheMetric> table)
{
    private readonly string _region = cache.Stack.Region;

    /// <summary>What a graph is called on the dashboard, and a cache in messages.</summary>
    public string Title { get; } = cache.Node.Path;

    /// <summary>The metrics of a graph each, when there is room.</summary>
    public abstract IReadOnlyList<string> Metrics { get; }

    /// <summary>The metrics of the only row, when there are many caches.</summary>
    public abstract IReadOnlyList<string> SummaryMetrics { get; }

    /// <summary>A graph of one metric.</summary>
    public DashboardGraph Graph(string metric, string title)
    {
        var known = table.First(entry => entry.Name == metric);
        return new DashboardGraph(title, _region, known.Statistic.ToString(), Lines(metric, known));
    }

    /// <summary>The lines of a graph, in the words of CloudWatch.</summary>
    protected abstract IReadOnlyList<JsonNode> Lines(string metric, CacheMetric known);

    /// <summary>A line by its dimensions.</summary>
    protected static JsonArray Line(string metric, params string[] dimensions) =>
        [CacheMetric.Namespace, metric, .. dimensions.Select(part => (JsonNode)part)];
}
