using System.Globalization;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Inventory;

/// <summary>Reads alarms.</summary>
internal static class AlarmReader
{
    private const double SecondsOfMinute = 60;

    private static readonly string[] DimensionsOfCaches = ["CacheClusterId", "ReplicationGroupId", "clusterId"];

    /// <summary>Every alarm of a template with the resources that it refers to, and the caches and nodes that it names.</summary>
    public static IReadOnlyList<(CacheAlarmEntry Alarm, IReadOnlySet<string> Watches, IReadOnlySet<string> Names)> Of(
        TemplateContext context
    ) =>
        [
            .. context
                .Template.OfType(ResourceTypes.Alarm)
                .Where(context.Exists)
                .Select(resource =>
                    (
                        Alarm(resource.LogicalId, context.Properties(resource)),
                        (IReadOnlySet<string>)NamesIn.Properties(resource).ToHashSet(StringComparer.Ordinal),
                        (IReadOnlySet<string>)Names(context.Properties(resource)).ToHashSet(StringComparer.Ordinal)
                    )
                ),
        ];

    private static IEnumerable<string> Names(TemplateObject alarm) =>
        (alarm.Items("Metrics") ?? [])
            .Select(metric => metric.Below("MetricStat").Below("Metric"))
            .Prepend(alarm)
            .SelectMany(metric => metric.Items("Dimensions") ?? [])
            .Where(dimension => dimension.Text("Name").TryGet(out var name) && DimensionsOfCaches.Contains(name))
            .Select(dimension => dimension.Text("Value").TryGet(out var value) ? value : null)
            .OfType<string>();

    private static CacheAlarmEntry Alarm(string logicalId, TemplateObject alarm)
    {
        var statistics = (alarm.Items("Metrics") ?? [])
            .Where(metric => !metric.Below("MetricStat").IsMissing)
            .Select(metric => metric.Below("MetricStat"))
            .ToList();
        var names = statistics
            .Select(statistic => statistic.Below("Metric").Text("MetricName"))
            .Append(alarm.Text("MetricName"))
            .Where(name => name.IsPresent)
            .Select(name => name.ToString())
            .Distinct(StringComparer.Ordinal);
        var periods = statistics
            .Select(statistic => statistic.Number("Period"))
            .Append(alarm.Number("Period"))
            .ToList();
        return new CacheAlarmEntry(
            logicalId,
            string.Join(", ", names) is { Length: > 0 } name ? name : "(known at deployment)",
            Threshold(alarm),
            Minutes(alarm, periods),
            alarm.Text("AlarmDescription").TryGet(out var reason) ? reason : null,
            alarm.Elements("AlarmActions").Any(),
            Math.Max(1, statistics.Count),
            periods.Exists(period => period.TryGet(out var seconds) && seconds < SecondsOfMinute)
        );
    }

    private static string Threshold(TemplateObject alarm)
    {
        var threshold = alarm.Number("Threshold").TryGet(out var value)
            ? value.ToString("#,0.####", CultureInfo.InvariantCulture)
            : "(known at deployment)";
        return alarm.Text("ComparisonOperator").TryGet(out var comparison)
            ? comparison switch
            {
                "GreaterThanThreshold" => $"above {threshold}",
                "GreaterThanOrEqualToThreshold" => $"{threshold} or above",
                "LessThanThreshold" => $"below {threshold}",
                "LessThanOrEqualToThreshold" => $"{threshold} or below",
                _ => $"{comparison} {threshold}",
            }
            : threshold;
    }

    private static string Minutes(TemplateObject alarm, List<Value<double>> periods)
    {
        var evaluated = alarm.Number("EvaluationPeriods");
        var needed = alarm.Number("DatapointsToAlarm") is { IsPresent: true } given ? given : evaluated;
        var unit =
            periods.Find(period => period.IsPresent).TryGet(out var seconds) && seconds != SecondsOfMinute
                ? string.Create(CultureInfo.InvariantCulture, $"periods of {seconds} s")
                : "minutes";
        return $"{needed} of {evaluated} {unit}";
    }
}
