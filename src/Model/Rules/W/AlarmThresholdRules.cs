using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.W;

/// <summary>What an alarm compares its metric with: a number, or a band of what is expected.</summary>
internal static class AlarmThresholdRules
{
    private const string Threshold = "Threshold";

    // "used only for alarms based on anomaly detection models":
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
    private static readonly string[] OfBands =
    [
        "LessThanLowerOrGreaterThanUpperThreshold",
        "LessThanLowerThreshold",
        "GreaterThanUpperThreshold",
    ];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<MetricMathSpecification>> All =
    [
        Rule(
            nameof(MetricMathSpecification.ComparisonOperator),
            alarm =>
                IsOfBand(alarm.ComparisonOperator) && alarm.ThresholdMetricId.IsAbsent
                    ? $"{alarm.ComparisonOperator.Raw} compares with a band: name its expression, ANOMALY_DETECTION_BAND(...), in ThresholdMetricId"
                    : null
        ) with
        {
            Source = "https://github.com/aws/aws-cdk/issues/10540",
            Evidence = Evidence.ServiceError,
            Statement = "An alarm with an operator of bands names its band in ThresholdMetricId.",
            Why = "CloudWatch answers: ComparisonOperators for ranges require ThresholdMetricId to be set.",
            Breaks = MetricExamples.Band(""" "Threshold": 90, "ComparisonOperator": "GreaterThanUpperThreshold" """),
            Keeps = MetricExamples.Band(
                """ "ThresholdMetricId": "band", "ComparisonOperator": "GreaterThanUpperThreshold" """
            ),
        },
        Rule(
            nameof(MetricMathSpecification.HasThreshold),
            alarm =>
                alarm.ThresholdMetricId.IsPresent && alarm.HasThreshold
                    ? $"an alarm compares with {Threshold} or with ThresholdMetricId, not with both: leave {Threshold} out"
                        + (
                            alarm.ComparisonOperator.TryGet(out var given) && !IsOfBand(given)
                                ? ", and compare with the band by GreaterThanUpperThreshold or its like"
                                : ""
                        )
                    : null
        ) with
        {
            Place = _ => Threshold,
            Source = Pages.PutMetricAlarm,
            Severity = Severity.Warning,
            SeverityReason =
                "By AWS's page Threshold should not be used there; what becomes of it the page does not say.",
            Statement = "An alarm has Threshold or ThresholdMetricId.",
            Why = "The number is refused or does not count: the alarm is about the band.",
            Breaks = MetricExamples.Band(
                """ "Threshold": 90, "ThresholdMetricId": "band", "ComparisonOperator": "GreaterThanThreshold" """
            ),
            Keeps = MetricExamples.Band(
                """ "ThresholdMetricId": "band", "ComparisonOperator": "GreaterThanUpperThreshold" """
            ),
        },
    ];

    private static Rule<MetricMathSpecification> Rule(string property, Func<MetricMathSpecification, string?> check) =>
        new("W-12", property) { Mistake = alarm => alarm.IsAlarm ? check(alarm) : null, Place = _ => property };

    private static bool IsOfBand(Value<string> given) => given.TryGet(out var name) && OfBands.Contains(name);
}
