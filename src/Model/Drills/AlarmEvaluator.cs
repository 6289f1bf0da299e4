using System.Globalization;

namespace ElastiCache.Model.Drills;

/// <summary>Evaluates an alarm as CloudWatch does, over what was sampled in a drill.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html#alarm-evaluation</remarks>
internal static class AlarmEvaluator
{
    /// <summary>Whether it would have fired.</summary>
    /// <param name="alarm">The alarm.</param>
    /// <param name="samples">What was sampled, of any metric.</param>
    /// <param name="minute">Where in a period of a minute the fault fell, in milliseconds: CloudWatch's periods begin with the clock's.</param>
    public static AlarmOutcome Evaluate(DeclaredAlarm alarm, IEnumerable<MetricSample> samples, double minute = 0)
    {
        var own = samples.Where(sample => sample.Metric == alarm.Metric).ToList();
        if (own.Count == 0)
        {
            return new AlarmOutcome(alarm, null, $"{alarm.Metric} is not measured on this machine");
        }

        var length = alarm.PeriodSeconds * 1000;
        int PeriodOf(double at) => (int)Math.Floor((at + minute) / length);
        var values = own.GroupBy(sample => PeriodOf(sample.At))
            .ToDictionary(group => group.Key, group => Value(alarm, group));
        var (first, last) = (values.Keys.Min(), values.Keys.Max());
        var worst = 0;
        for (var period = first; period <= last; period++)
        {
            var breaching = Enumerable
                .Range(period - alarm.EvaluationPeriods + 1, alarm.EvaluationPeriods)
                .Count(index =>
                    values.TryGetValue(index, out var value)
                        ? Passes(alarm, value)
                        // Before the drill nothing is known; within it, what the alarm says about missing data counts.
                        : index >= first && alarm.MissingData == "breaching"
                );
            if (breaching >= alarm.DatapointsToAlarm)
            {
                return new AlarmOutcome(alarm, (period + 1) * length - minute, "");
            }

            worst = Math.Max(worst, breaching);
        }

        var extreme = alarm.Comparison.StartsWith("Less", StringComparison.Ordinal)
            ? values.Values.Min()
            : values.Values.Max();
        return new AlarmOutcome(
            alarm,
            null,
            worst > 0
                ? Text(
                    $"the threshold was passed in {worst} of the {alarm.DatapointsToAlarm} periods of {alarm.PeriodSeconds:0} s that it takes"
                )
                : Text($"{alarm.Metric} reached {extreme:0.##}, and {Words(alarm)} {alarm.Threshold:0.##} is asked for")
        );
    }

    // The worst node, as the expressions of the alarms have it.
    private static double Value(DeclaredAlarm alarm, IEnumerable<MetricSample> samples)
    {
        var nodes = samples
            .GroupBy(sample => sample.Node, StringComparer.Ordinal)
            .Select(group => Statistic(alarm.Statistic, [.. group.Select(sample => sample.Value)]));
        return alarm.Comparison.StartsWith("Less", StringComparison.Ordinal) ? nodes.Min() : nodes.Max();
    }

    private static double Statistic(string statistic, List<double> values) =>
        statistic switch
        {
            "Sum" => values.Sum(),
            "Maximum" => values.Max(),
            "Minimum" => values.Min(),
            "SampleCount" => values.Count,
            _ => values.Average(),
        };

    private static bool Passes(DeclaredAlarm alarm, double value) =>
        alarm.Comparison switch
        {
            "GreaterThanThreshold" => value > alarm.Threshold,
            "GreaterThanOrEqualToThreshold" => value >= alarm.Threshold,
            "LessThanThreshold" => value < alarm.Threshold,
            "LessThanOrEqualToThreshold" => value <= alarm.Threshold,
            _ => false,
        };

    private static string Words(DeclaredAlarm alarm) =>
        alarm.Comparison switch
        {
            "GreaterThanThreshold" => "more than",
            "GreaterThanOrEqualToThreshold" => "at least",
            "LessThanThreshold" => "less than",
            "LessThanOrEqualToThreshold" => "at most",
            _ => alarm.Comparison,
        };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
