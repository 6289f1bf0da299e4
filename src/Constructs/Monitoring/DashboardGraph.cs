using System.Text.Json.Nodes;

namespace ElastiCache.Cdk;

/// <summary>A graph of a dashboard.</summary>
/// <param name="Title">The title.</param>
/// <param name="Region">The Region of the metrics.</param>
/// <param name="Statistic">The statistic of all lines.</param>
/// <param name="Lines">The lines: metrics, or a search for them.</param>
internal sealed record DashboardGraph(string Title, string Region, string Statistic, IReadOnlyList<JsonNode> Lines)
{
    public int MetricCount => Lines.Count;

    public JsonObject Properties() =>
        new()
        {
            ["title"] = Title,
            ["region"] = Region,
            ["view"] = "timeSeries",
            ["stat"] = Statistic,
            ["period"] = CacheMetrics.PeriodSeconds,
            ["metrics"] = new JsonArray([.. Lines]),
        };
}
