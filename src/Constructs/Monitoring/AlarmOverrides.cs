using System.Globalization;

namespace ElastiCache.Cdk;

/// <summary>Recommended alarms with what their user wants differently.</summary>
internal static class AlarmOverrides
{
    // CloudWatch looks back one day at most, which is as many minutes.
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
    private const int MostPeriods = 1440;

    public static IEnumerable<CacheAlarm> Apply(IEnumerable<CacheAlarm> alarms, RecommendedAlarmsProps props) =>
        alarms
            .Where(alarm => !props.Exclude.Contains(alarm.Kind))
            .Select(alarm => props.Overrides.TryGetValue(alarm.Kind, out var change) ? Apply(alarm, change) : alarm)
            .Where(alarm => alarm.Threshold is not null);

    public static IEnumerable<Violation> Violations(IReadOnlyList<CacheAlarm> alarms, RecommendedAlarmsProps props)
    {
        foreach (var (kind, change) in props.Overrides)
        {
            var property = $"{nameof(props.Overrides)}[{kind}]";
            if (change is null)
            {
                yield return Validation.Conflict(property, "it is null: give what differs, or leave the alarm out");
                continue;
            }

            if (alarms.FirstOrDefault(alarm => alarm.Kind == kind) is not { } alarm)
            {
                yield return Validation.Conflict(
                    property,
                    $"this cache has no such alarm, only {string.Join(", ", alarms.Select(each => each.Kind))}"
                );
                continue;
            }

            if (ThresholdMistake(alarm.MetricName, change.Threshold) is { } mistake)
            {
                yield return Validation.Conflict($"{property}.{nameof(change.Threshold)}", mistake);
            }

            var changed = Apply(alarm, change);
            var (periods, datapoints) = (changed.EvaluationPeriods, changed.DatapointsToAlarm);
            if (periods is < 1 or > MostPeriods)
            {
                yield return Validation.Conflict(
                    property,
                    $"{nameof(change.EvaluationPeriods)} must be between 1 and {MostPeriods}, got {periods}"
                );
            }
            else if (datapoints < 1 || datapoints > periods)
            {
                yield return Validation.Conflict(
                    property,
                    $"{nameof(change.DatapointsToAlarm)} must be between 1 and {nameof(change.EvaluationPeriods)}, which is {periods}, got {datapoints}"
                );
            }
        }
    }

    // No metric of an alarm is ever below 0, so such an alarm would always be on, or never.
    private static string? ThresholdMistake(string metric, double? threshold) =>
        CacheMetric.All.FirstOrDefault(known => known.Name == metric)?.Unit == CacheMetricUnit.Percent
            ? threshold is < 0 or > 100
                ? string.Create(CultureInfo.InvariantCulture, $"must be between 0 and 100 percent, got {threshold}")
                : null
            : threshold < 0
                ? string.Create(CultureInfo.InvariantCulture, $"must be 0 or more, got {threshold}")
                : null;

    private static CacheAlarm Apply(CacheAlarm alarm, CacheAlarmOverride change) =>
        alarm with
        {
            Threshold = change.Threshold ?? alarm.Threshold,
            EvaluationPeriods = change.EvaluationPeriods ?? alarm.EvaluationPeriods,
            DatapointsToAlarm = change.DatapointsToAlarm ?? change.EvaluationPeriods ?? alarm.DatapointsToAlarm,
        };
}
