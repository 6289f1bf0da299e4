using System.Text.RegularExpressions;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.W;

/// <summary>The statistic and the unit that a metric is asked for in.</summary>
internal static partial class StatisticRules
{
    private const string Statistics = Pages.CloudWatch + "Statistics-definitions.html";
    private const string Plain = "Statistic";

    // The five words, and what people write who know other tools.
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Average"] = "Average",
        ["Avg"] = "Average",
        ["Mean"] = "Average",
        ["Minimum"] = "Minimum",
        ["Min"] = "Minimum",
        ["Maximum"] = "Maximum",
        ["Max"] = "Maximum",
        ["Sum"] = "Sum",
        ["Total"] = "Sum",
        ["SampleCount"] = "SampleCount",
        ["Count"] = "SampleCount",
    };

    /// <summary>All of them. They are silent where a statistic, a unit or a metric is not known.</summary>
    public static readonly IReadOnlyList<IRule<MetricUseSpecification>> All =
    [
        Rule("W-07", use => nameof(MetricUseSpecification.Unit)) with
        {
            Mistake = WrongUnit,
            Severity = Severity.Warning,
            SeverityReason = "CloudWatch takes it, and has no data.",
            Source = CacheMetric.Source,
            Why = "An alarm stays without data and never fires, a graph stays empty, and a policy never scales.",
            Statement = "The unit that is asked for is the one that the metric is sent in; CloudWatch converts none.",
            Breaks = MetricExamples.Alarm("FreeableMemory", more: """ "Unit": "Megabytes" """),
            Keeps = MetricExamples.Alarm("FreeableMemory", more: """ "Unit": "Bytes" """),
        },
        Rule("W-08", use => use.StatisticName) with
        {
            Mistake = SummedUp,
            Severity = Severity.Warning,
            SeverityReason = "CloudWatch takes it.",
            Source = CacheMetric.Source,
            Why = "Every minute of the period is added, so the sum of a percentage passes any threshold.",
            Statement = "A percentage is not summed up over more than a minute.",
            Breaks = MetricExamples.Alarm("CPUUtilization", statistic: "Sum"),
            Keeps = MetricExamples.Alarm("CPUUtilization", statistic: "Maximum"),
        },
        Rule("W-09", use => use.StatisticName) with
        {
            Mistake = use => use.IsText ? null : UnknownStatistic(use),
            Source = Pages.PutMetricAlarm,
            Why = "CloudWatch refuses the alarm: the statistic is none of those that it has.",
            Statement =
                "A statistic is written as CloudWatch writes it: Average, Minimum, Maximum, Sum or SampleCount; percentiles and the like of an alarm stand in ExtendedStatistic.",
            Breaks = MetricExamples.Alarm("CPUUtilization", statistic: "Avg"),
            Keeps = MetricExamples.Alarm("CPUUtilization", statistic: "Average"),
        },
        Rule("W-09", use => use.StatisticName) with
        {
            Mistake = use => use.IsText ? UnknownStatistic(use) : null,
            Severity = Severity.Warning,
            SeverityReason = "CloudWatch takes the dashboard.",
            Source = Statistics,
            Why = "The graph stays empty.",
            Statement =
                "The stat of a dashboard is written as CloudWatch writes it: Average, Minimum, Maximum, Sum, SampleCount, or a percentile or the like, such as p99.",
            Breaks = MetricExamples.Graph("CPUUtilization", "Avg"),
            Keeps = MetricExamples.Graph("CPUUtilization", "Average"),
        },
        Rule("W-09", use => nameof(MetricUseSpecification.ExtendedStatistic)) with
        {
            Mistake = use =>
                use.ExtendedStatistic.TryGet(out var statistic) && Words.TryGetValue(statistic, out var plain)
                    ? $"ExtendedStatistic takes percentiles and the like, such as p99, got '{statistic}': write Statistic: {plain}"
                : statistic is not null ? WrongExtended(statistic)
                : null,
            Source = Pages.PutMetricAlarm,
            Why = "CloudWatch refuses the alarm: it is no extended statistic.",
            Statement = "ExtendedStatistic is a percentile or the like, such as p99 or tm90.",
            Breaks = Extended("Average"),
            Keeps = Extended("p99"),
        },
        Rule("W-14", use => nameof(MetricUseSpecification.ExtendedStatistic)) with
        {
            Mistake = use =>
                use.Statistic.IsPresent && use.ExtendedStatistic.IsPresent
                    ? "an alarm has Statistic or ExtendedStatistic, not both: leave one out"
                    : null,
            Source = Pages.PutMetricAlarm,
            Statement = "An alarm on one metric has Statistic or ExtendedStatistic, not both.",
            Why = "CloudWatch refuses the alarm: you must specify either Statistic or ExtendedStatistic, but not both.",
            Breaks = MetricExamples.Alarm("Evictions", more: """ "ExtendedStatistic": "p99" """),
            Keeps = MetricExamples.Alarm("Evictions"),
        },
    ];

    private static Rule<MetricUseSpecification> Rule(string id, Func<MetricUseSpecification, string> property) =>
        new(id, property(new())) { Place = use => use.At(use.StatisticPath, property(use)) };

    private static string? UnknownStatistic(MetricUseSpecification use) =>
        !use.Statistic.TryGet(out var statistic) ? null
        : Words.TryGetValue(statistic, out var meant)
            ? meant == statistic ? null
                : $"there is no statistic '{statistic}': did you mean {meant}?"
        : use.StatisticName != Plain ? WrongExtended(statistic)
        : use.IsAlarm
            ? $"Statistic is {Listed}, got '{statistic}': a percentile or the like stands in ExtendedStatistic, and Statistic is left out"
        : $"Statistic is {Listed}, got '{statistic}': take one of them";

    private static string? WrongExtended(string statistic) =>
        PastHundred().IsMatch(statistic)
            ? $"a percentile, and the like of it, goes from 0 to 100, got '{statistic}': write p99 or another one"
        : OfRange().IsMatch(statistic) ? null
        : Similarity.Nearest(
            statistic,
            Words.Values.Distinct().Select(word => (word, word.Length / 3)),
            ignoreCase: true
        )
            is { } near
            ? $"there is no statistic '{statistic}': did you mean {near}?"
        : $"there is no statistic '{statistic}': take {Listed}, or a percentile or the like, such as p99";

    private static string Listed => "Average, Minimum, Maximum, Sum or SampleCount";

    private static string? WrongUnit(MetricUseSpecification use) =>
        use.Unit.TryGet(out var unit)
        && use.MetricName.TryGet(out var name)
        && CacheMetric.All.Where(metric => metric.Name == name).Select(metric => metric.Unit).Distinct().ToList()
            is [not CacheMetricUnit.None and var sent]
        && unit != sent.ToString()
            ? $"{name} is sent in {sent}, got {unit}: leave Unit out"
            : null;

    private static string? SummedUp(MetricUseSpecification use) =>
        use.Statistic.Is(nameof(CacheMetricStatistic.Sum))
        && use.Period.TryGet(out var period)
        && period > CacheMetric.SecondsBetween
        && use.MetricName.TryGet(out var name)
        && CacheMetric.All.Where(metric => metric.Name == name).ToList() is { Count: > 0 } metrics
        && metrics.TrueForAll(metric => metric.Unit == CacheMetricUnit.Percent)
            ? $"{name} is a percentage, and its sum over {period} seconds adds up {period / CacheMetric.SecondsBetween} of them: take {metrics[0].Statistic}"
            : null;

    private const string MoreThanHundred = @"(?!0*100(\.0*)?(%|$))0*[1-9]\d{2,}(\.\d*)?";

    // Of bounds in parentheses those without a percent sign are values, which may be any number.
    [GeneratedRegex(
        $@"^(p|tm|tc|ts|wm){MoreThanHundred}$|^(tm|tc|ts|wm)\((.*:)?{MoreThanHundred}%.*\)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex PastHundred();

    // Percentiles, trimmed means, counts and sums, winsorized means, percentile ranks and the interquartile mean.
    [GeneratedRegex(
        @"^((p|tm|tc|ts|wm)\d+(\.\d*)?|(tm|tc|ts|wm|pr)\(.*\)|iqm)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex OfRange();

    private static string Extended(string statistic) =>
        MetricExamples
            .Alarm("SuccessfulReadRequestLatency", statistic: "p50")
            .Replace("\"Statistic\": \"p50\"", $"\"ExtendedStatistic\": \"{statistic}\"", StringComparison.Ordinal);
}
