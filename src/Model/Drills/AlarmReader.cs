using System.Text.RegularExpressions;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Drills;

/// <summary>The alarms of a template that watch caches.</summary>
internal sealed partial class AlarmReader
{
    private const string Namespace = "AWS/ElastiCache";

    private static readonly string[] Statistics = ["Average", "Sum", "Maximum", "Minimum", "SampleCount"];

    private readonly TemplateContext _context;
    private readonly DimensionReader _dimensions;

    private AlarmReader(Template template)
    {
        _context = new TemplateContext(template, isLenient: true);
        _dimensions = new DimensionReader(_context, new TemplateReader(_context, null));
    }

    /// <summary>Those of which can be told that they watch a cache; what cannot be evaluated here says why.</summary>
    public static IReadOnlyList<DeclaredAlarm> Read(Template template)
    {
        var reader = new AlarmReader(template);
        return [.. template.OfType(ResourceTypes.Alarm).Select(reader.Alarm).OfType<DeclaredAlarm>()];
    }

    private sealed record Measure(string Id, string Name, string Statistic, double Period, string? Cache, string Node);

    private DeclaredAlarm? Alarm(TemplateResource resource)
    {
        var bag = _context.Properties(resource);
        var queries = bag.Items("Metrics") ?? [];
        List<Measure> measures =
        [
            .. Of("", bag, bag, "Statistic"),
            .. queries.SelectMany(query =>
                Of(
                    query.Value("Id").Text ?? "",
                    query.Below("MetricStat").Below("Metric"),
                    query.Below("MetricStat"),
                    "Stat"
                )
            ),
        ];
        var searches = queries.Any(query =>
            query.Value("Expression").Text?.Contains(Namespace, StringComparison.Ordinal) == true
        );
        var cache =
            measures.Select(measure => measure.Cache).FirstOrDefault(name => name is not null) ?? Mentioned(resource);
        if (cache is null || (measures.Count == 0 && !searches))
        {
            return null;
        }

        var (used, aggregate, obstacle) = Used(queries, measures);
        var first = used.FirstOrDefault();
        obstacle = Band(bag) ?? obstacle ?? Obstacle(bag, first);
        return new DeclaredAlarm
        {
            LogicalId = resource.LogicalId,
            Cache = cache,
            Metric = first?.Name ?? string.Join(", ", measures.Select(measure => measure.Name).Distinct()),
            Statistic = first?.Statistic ?? "Average",
            PeriodSeconds = first?.Period ?? 60,
            Nodes = used.TrueForAll(measure => measure.Node.Length > 0)
                ? [.. used.Select(measure => measure.Node)]
                : [],
            Aggregate = aggregate,
            EvaluationPeriods = bag.Number("EvaluationPeriods").TryGet(out var periods) ? (int)periods : 1,
            DatapointsToAlarm =
                bag.Number("DatapointsToAlarm").TryGet(out var points) ? (int)points
                : bag.Number("EvaluationPeriods").TryGet(out periods) ? (int)periods
                : 1,
            Threshold = bag.Number("Threshold").TryGet(out var threshold) ? threshold : 0,
            Comparison = bag.Text("ComparisonOperator").TryGet(out var comparison) ? comparison : "",
            MissingData = bag.Text("TreatMissingData").TryGet(out var missing) ? missing : "missing",
            Obstacle = obstacle,
        };
    }

    private IEnumerable<Measure> Of(string id, TemplateObject metric, TemplateObject beside, string statistic)
    {
        if (!metric.Text("Namespace").Is(Namespace) || !metric.Text("MetricName").TryGet(out var name))
        {
            yield break;
        }

        var named = (metric.Items("Dimensions") ?? [])
            .Select(dimension => _dimensions.Of(dimension.Value("Name"), dimension.Value("Value")))
            .FirstOrDefault(dimension => dimension.Cache is not null);
        yield return new Measure(
            id,
            name,
            beside.Text(statistic).TryGet(out var text) ? text
                : beside.Value("ExtendedStatistic").Text is { } extended ? extended
                : "Average",
            beside.Number("Period").TryGet(out var period) ? period : 60,
            named?.Cache?.Name,
            named?.Suffix ?? ""
        );
    }

    // A name that is put together in a way of its own.
    private string? Mentioned(TemplateResource resource) =>
        NamesIn
            .Properties(resource)
            .FirstOrDefault(name =>
                _context.Template.Resources.TryGetValue(name, out var other) && ResourceTypes.IsCache(other.Type)
            );

    // The metric that is compared, or those of nodes of which the greatest, the least, the mean or the sum is.
    private static (List<Measure> Used, string? Aggregate, string? Obstacle) Used(
        IReadOnlyList<TemplateObject> queries,
        List<Measure> measures
    )
    {
        if (queries.Count == 0)
        {
            return (measures, null, null);
        }

        var told = queries.Where(query => !query.Flag("ReturnData").Is(false)).ToList();
        var compared = told.Find(query => !query.Value("Expression").IsAbsent) ?? told.FirstOrDefault();
        if (compared is null)
        {
            return ([], null, "it does not say which of its metrics is compared");
        }

        if (compared.Value("Expression").IsAbsent)
        {
            return (measures.FindAll(measure => measure.Id == compared.Value("Id").Text), null, null);
        }

        var expression = compared.Value("Expression").Text;
        var obstacle = $"its expression {expression ?? "is only known at the deployment, and"} is not evaluated here";
        if (expression is null || Worst().Match(expression) is not { Success: true } match)
        {
            return ([], null, obstacle);
        }

        var ids = match.Groups["id"].Captures.Select(capture => capture.Value).ToList();
        var used = ids.Count == 0 ? measures : measures.FindAll(measure => ids.Contains(measure.Id));
        return
            (ids.Count == 0 || used.Count == ids.Count)
            && used.DistinctBy(measure => (measure.Name, measure.Statistic, measure.Period)).Count() == 1
            ? (used, match.Groups["aggregate"].Value.ToUpperInvariant(), null)
            : ([], null, obstacle);
    }

    private static string? Band(TemplateObject bag) =>
        bag.IsSet("ThresholdMetricId")
            ? "it compares with a band that CloudWatch learns of weeks (ThresholdMetricId)"
            : null;

    private static string? Obstacle(TemplateObject bag, Measure? measure) =>
        measure is null ? "it compares a metric that is none of ElastiCache"
        : !Statistics.Contains(measure.Statistic) ? $"its statistic {measure.Statistic} is not evaluated here"
        : !bag.Number("Threshold").TryGet(out _)
        || !bag.Text("ComparisonOperator").TryGet(out _)
        || !bag.Number("EvaluationPeriods").TryGet(out _)
            ? "its threshold is only known at the deployment"
        : null;

    // MAX([m1, m2]), MIN(METRICS()).
    [GeneratedRegex(
        @"^\s*(?<aggregate>MAX|MIN|AVG|SUM)\(\s*(\[\s*(?<id>\w+)(\s*,\s*(?<id>\w+))*\s*\]|METRICS\(\s*\))\s*\)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Worst();
}
