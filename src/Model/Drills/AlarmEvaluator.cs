using System.Globalization;

namespace ElastiCache.Model.Drills;

/// <summary>Evaluates an alarm as CloudWatch does, over what was sampled in a drill.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html#alarm-evaluation</remarks>
internal static class AlarmEvaluator
{
    /// <summary>Whether it would have fired.</summary>
    /// <param name="alarm">The alarm.</param>
    /// <param name="samples">What was sampled, of any metric.</param>
    /// <param name="minute">
    /// Where in a period of a minute the fault fell, in milliseconds: CloudWatch's periods begin with the clock's.
    /// </param>
    public static AlarmOutcome Evaluate(DeclaredAlarm alarm, IEnumerable<MetricSample> samples, double minute = 0)
    {
        if (alarm.Obstacle is { } obstacle)
        {
            return new AlarmOutcome(alarm, null, obstacle) { IsJudged = false };
        }

        var own = samples
            .Where(sample =>
                sample.Metric == alarm.Metric && (alarm.Nodes.Count == 0 || alarm.Nodes.Contains(sample.Node))
            )
            .ToList();
        if (own.Count == 0)
        {
            return new AlarmOutcome(alarm, null, $"{alarm.Metric} is not measured on this machine")
            {
                IsJudged = false,
            };
        }

        // What was so before goes on: the alarm was on already, and nobody is told again.
        var before = own.FindAll(sample => sample.At < 0);
        if (before.Count > 0 && Passes(alarm, Value(alarm, before)))
        {
            return new AlarmOutcome(
                alarm,
                null,
                $"{alarm.Metric} passed the threshold before the fault already, so that nobody would have been told anew"
            );
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

    private static double Value(DeclaredAlarm alarm, IEnumerable<MetricSample> samples)
    {
        var nodes = samples
            .GroupBy(sample => sample.Node, StringComparer.Ordinal)
            .Select(group => Statistic(alarm.Statistic, [.. group.Select(sample => sample.Value)]));
        return alarm.Aggregate switch
        {
            "MAX" => nodes.Max(),
            "MIN" => nodes.Min(),
            "AVG" => nodes.Average(),
            "SUM" => nodes.Sum(),
            // The worst node.
            _ => alarm.Comparison.StartsWith("Less", StringComparison.Ordinal) ? nodes.Min() : nodes.Max(),
        };
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
