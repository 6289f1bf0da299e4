using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElastiCache.Cdk;

/// <summary>The body of a dashboard: widgets on a grid of 24 columns.</summary>
/// <remarks>
/// Written by hand rather than with the CDK's widgets, which cost a call to Node for every line.
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html
/// </remarks>
internal sealed class DashboardBody
{
    public const int ThirdWidth = 8;
    public const int QuarterWidth = 6;

    // An alarm widget shows no more.
    private const int MostAlarms = 100;
    private const int Columns = 24;
    private const int GraphHeight = 6;

    // Quotes inside a search must reach CloudWatch as they are, and so must the CDK's tokens.
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonArray _widgets = [];
    private int _row;

    public int WidgetCount => _widgets.Count;

    public int MetricCount { get; private set; }

    public string Text => new JsonObject { ["widgets"] = _widgets.DeepClone() }.ToJsonString(Plain);

    public void AddHeading(string title) =>
        Add("text", 0, Columns, 1, new JsonObject { ["markdown"] = $"## {title}" }, endsRow: true);

    public void AddAlarms(IReadOnlyList<RecommendedAlarm> alarms) =>
        Add(
            "alarm",
            0,
            Columns,
            2,
            new JsonObject
            {
                ["title"] = "Alarms",
                ["alarms"] = new JsonArray([.. alarms.Take(MostAlarms).Select(alarm => (JsonNode)alarm.AlarmArn)]),
            },
            endsRow: true
        );

    public void AddGraphs(IReadOnlyList<DashboardGraph> graphs, int width)
    {
        var perRow = Columns / width;
        foreach (var (graph, index) in graphs.Select((graph, index) => (graph, index)))
        {
            var endsRow = index % perRow == perRow - 1 || index == graphs.Count - 1;
            Add("metric", index % perRow * width, width, GraphHeight, graph.Properties(), endsRow);
            MetricCount += graph.MetricCount;
        }
    }

    private void Add(string type, int column, int width, int height, JsonObject properties, bool endsRow)
    {
        _widgets.Add(
            new JsonObject
            {
                ["type"] = type,
                ["x"] = column,
                ["y"] = _row,
                ["width"] = width,
                ["height"] = height,
                ["properties"] = properties,
            }
        );
        if (endsRow)
        {
            _row += height;
        }
    }
}
