using ElastiCache.Model.Inventory;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Drills;

/// <summary>The alarms of a template that watch caches.</summary>
internal static class AlarmReader
{
    private const string Type = "AWS::CloudWatch::Alarm";
    private const string Namespace = "AWS/ElastiCache";

    private static readonly string[] Caches =
    [
        ResourceTypes.ReplicationGroup,
        ResourceTypes.CacheCluster,
        ResourceTypes.ServerlessCache,
    ];

    /// <summary>Those whose metric, threshold and cache can be told.</summary>
    public static IReadOnlyList<DeclaredAlarm> Read(Template template)
    {
        var context = new TemplateContext(template, isLenient: true);
        return
        [
            .. template
                .OfType(Type)
                .Select(resource => Alarm(template, resource, context.Properties(resource)))
                .OfType<DeclaredAlarm>(),
        ];
    }

    private static DeclaredAlarm? Alarm(Template template, TemplateResource resource, TemplateObject bag)
    {
        var metric = Metrics(bag).FirstOrDefault();
        var cache = NamesIn
            .Properties(resource)
            .FirstOrDefault(name => template.Resources.TryGetValue(name, out var other) && Caches.Contains(other.Type));
        if (
            metric is null
            || cache is null
            || !bag.Number("Threshold").TryGet(out var threshold)
            || !bag.Text("ComparisonOperator").TryGet(out var comparison)
            || !bag.Number("EvaluationPeriods").TryGet(out var periods)
        )
        {
            return null;
        }

        return new DeclaredAlarm
        {
            LogicalId = resource.LogicalId,
            Cache = cache,
            Metric = metric.Name,
            Statistic = metric.Statistic,
            PeriodSeconds = metric.Period,
            EvaluationPeriods = (int)periods,
            DatapointsToAlarm = bag.Number("DatapointsToAlarm").TryGet(out var points) ? (int)points : (int)periods,
            Threshold = threshold,
            Comparison = comparison,
            MissingData = bag.Text("TreatMissingData").TryGet(out var missing) ? missing : "missing",
        };
    }

    private sealed record Measure(string Name, string Statistic, double Period);

    // One metric, or an expression over that of each node.
    private static IEnumerable<Measure> Metrics(TemplateObject alarm)
    {
        if (alarm.Text("Namespace").Is(Namespace) && alarm.Text("MetricName").TryGet(out var name))
        {
            yield return new Measure(name, Text(alarm, "Statistic"), Period(alarm));
        }

        foreach (var query in alarm.Items("Metrics") ?? [])
        {
            var stat = query.Below("MetricStat");
            var metric = stat.Below("Metric");
            if (metric.Text("Namespace").Is(Namespace) && metric.Text("MetricName").TryGet(out name))
            {
                yield return new Measure(name, Text(stat, "Stat"), Period(stat));
            }
        }
    }

    private static string Text(TemplateObject bag, string name) =>
        bag.Text(name).TryGet(out var text) ? text : "Average";

    private static double Period(TemplateObject bag) => bag.Number("Period").TryGet(out var period) ? period : 60;
}
