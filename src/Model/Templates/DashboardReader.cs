using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>
/// Reads the metrics of a dashboard, whose body is JSON within a text. References within the text are kept; a body that is
/// no JSON without them is not read.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html</remarks>
internal sealed class DashboardReader(DimensionReader dimensions)
{
    private const string Path = DashboardSpecification.Property;
    private const string Same = ".";
    private const string AllBefore = "...";

    private PiecedText _text = new(Evaluated.Absent);

    /// <summary>Every metric of every widget.</summary>
    public IEnumerable<MetricUseSpecification> Uses(Evaluated body) =>
        Widgets(body, widget => Widget(widget).Concat(Explored(widget)));

    /// <summary>What is calculated in each widget that has metrics of ElastiCache.</summary>
    public IEnumerable<MetricMathSpecification> Calculations(Evaluated body) => Widgets(body, Calculated);

    private IReadOnlyList<T> Widgets<T>(Evaluated body, Func<JsonElement, IEnumerable<T>> read)
    {
        _text = new PiecedText(body);
        try
        {
            using var document = JsonDocument.Parse(_text.Marked);
            return JsonMember.Of(document.RootElement, "widgets") is { ValueKind: JsonValueKind.Array } widgets
                ? [.. widgets.EnumerateArray().SelectMany(read)]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private IEnumerable<MetricMathSpecification> Calculated(JsonElement widget)
    {
        if (!Widget(widget).Exists(use => use.IsOfCaches))
        {
            return [];
        }

        var rows = JsonMember
            .Of(JsonMember.Of(widget, "properties"), "metrics")!
            .Value.EnumerateArray()
            .Where(row => row.ValueKind == JsonValueKind.Array)
            .Select(row => row.EnumerateArray().FirstOrDefault(cell => cell.ValueKind == JsonValueKind.Object));
        return
        [
            new MetricMathSpecification
            {
                Metrics =
                [
                    .. rows.Select(row => new MetricQuerySpecification
                    {
                        Id = Text(row, "id"),
                        Expression = JsonMember.Text(row, "expression") is { } expression
                            ? PiecedText.Known(_text.Part(expression))
                            : Value<string>.Absent,
                    }),
                ],
                Path = Path,
                IsText = true,
            },
        ];
    }

    private List<MetricUseSpecification> Widget(JsonElement widget)
    {
        var found = new List<MetricUseSpecification>();
        var properties = JsonMember.Of(widget, "properties");
        if (JsonMember.Of(properties, "metrics") is not { ValueKind: JsonValueKind.Array } metrics)
        {
            return found;
        }

        List<Evaluated> before = [];
        foreach (var row in metrics.EnumerateArray().Where(row => row.ValueKind == JsonValueKind.Array))
        {
            List<Evaluated> given =
            [
                .. row.EnumerateArray().Where(cell => cell.ValueKind == JsonValueKind.String).Select(Cell),
            ];
            var options = row.EnumerateArray().FirstOrDefault(cell => cell.ValueKind == JsonValueKind.Object);
            if (JsonMember.Text(options, "expression") is { } expression)
            {
                found.AddRange(Expression(_text.Part(expression)));
            }

            var cells = Filled(given, before);
            if (cells.Count >= 2)
            {
                found.Add(Metric(cells, options, properties!.Value));
                before = cells;
            }
        }

        return found;
    }

    // An explorer shows metrics of all resources of a type that have some tags, and names no dimensions.
    private IEnumerable<MetricUseSpecification> Explored(JsonElement widget) =>
        from row in JsonMember.Of(JsonMember.Of(widget, "properties"), "metrics")
            is { ValueKind: JsonValueKind.Array } metrics
            ? metrics.EnumerateArray()
            : default
        let name = JsonMember.Text(row, "metricName")
        where name is not null && JsonMember.Text(row, "resourceType") is { } type && ResourceTypes.IsElastiCache(type)
        select new MetricUseSpecification
        {
            Namespace = CacheMetric.Namespace,
            MetricName = Text(_text.Part(name)),
            Statistic = Text(row, "stat"),
            StatisticName = "stat",
            MetricPath = Path,
            StatisticPath = Path,
            IsText = true,
        };

    private IEnumerable<MetricUseSpecification> Expression(Evaluated expression) =>
        new MetricSearch(dimensions).In(expression).Select(use => use with { MetricPath = Path, IsText = true });

    // A point stands for the cell above it, and three points for all that is above and not given anew.
    private static List<Evaluated> Filled(List<Evaluated> given, List<Evaluated> before)
    {
        var dots = given.FindIndex(cell => cell.Text == AllBefore);
        var all =
            dots < 0
                ? given
                :
                [
                    .. given.Take(dots),
                    .. before.Skip(dots).Take(Math.Max(0, before.Count - given.Count + 1)),
                    .. given.Skip(dots + 1),
                ];
        return [.. all.Select((cell, index) => cell.Text == Same && index < before.Count ? before[index] : cell)];
    }

    private MetricUseSpecification Metric(List<Evaluated> cells, JsonElement options, JsonElement widget) =>
        new()
        {
            Namespace = Text(cells[0]),
            MetricName = Text(cells[1]),
            Dimensions =
                cells.Count % 2 == 0
                    ? [.. cells.Skip(2).Chunk(2).Select(pair => dimensions.Of(pair[0], pair[1]))]
                    : null,
            Statistic = Text(JsonMember.Of(options, "stat") is null ? widget : options, "stat"),
            StatisticName = "stat",
            Period = (JsonMember.Of(options, "period") ?? JsonMember.Of(widget, "period"))
                is { ValueKind: JsonValueKind.Number } period
                ? period.GetDouble()
                : Value<double>.Absent,
            MetricPath = Path,
            StatisticPath = Path,
            IsText = true,
        };

    // The text of a cell or an entry, with its references.
    private Evaluated Cell(JsonElement cell) => _text.Part(cell.GetString()!);

    private Value<string> Text(JsonElement parent, string name) =>
        JsonMember.Text(parent, name) is { } text ? Text(_text.Part(text)) : Value<string>.Absent;

    private static Value<string> Text(Evaluated value) => value.Text is { } text ? text : Value<string>.Unresolved();
}
