using System.Text.Json;

namespace ElastiCache.Model.Tests.Rules.W;

/// <summary>What an alarm compares its metric with.</summary>
public sealed class AlarmThresholdTests
{
    [Fact]
    public void An_operator_of_bands_needs_a_band() =>
        Assert.Equal(
            [
                "ComparisonOperator: GreaterThanUpperThreshold compares with a band: name its expression, ANOMALY_DETECTION_BAND(...), in ThresholdMetricId (W-12)",
            ],
            Told(MetricExamples.Band(""" "Threshold": 90, "ComparisonOperator": "GreaterThanUpperThreshold" """))
        );

    [Fact]
    public void So_does_one_of_an_alarm_without_Metrics() =>
        Assert.NotEmpty(
            Told(
                MetricExamples
                    .Alarm("CPUUtilization")
                    .Replace("GreaterThanThreshold", "LessThanLowerOrGreaterThanUpperThreshold")
            )
        );

    [Theory]
    [InlineData("GreaterThanUpperThreshold", "")]
    [InlineData("GreaterThanThreshold", ", and compare with the band by GreaterThanUpperThreshold or its like")]
    public void A_number_beside_a_band_does_not_count(string comparison, string more) =>
        Assert.Equal(
            [
                $"Threshold: an alarm compares with Threshold or with ThresholdMetricId, not with both: leave Threshold out{more} (W-12)",
            ],
            Told(
                MetricExamples.Band(
                    $""" "Threshold": 90, "ThresholdMetricId": "band", "ComparisonOperator": "{comparison}" """
                )
            )
        );

    [Theory]
    [InlineData(""" "ThresholdMetricId": "band", "ComparisonOperator": "GreaterThanUpperThreshold" """)]
    [InlineData(
        """ "ThresholdMetricId": {"Ref": "AWS::StackName"}, "ComparisonOperator": "GreaterThanUpperThreshold" """
    )]
    [InlineData(""" "Threshold": 90, "ComparisonOperator": "GreaterThanThreshold" """)]
    public void Each_alone_is_right(string compared) => Assert.Empty(Told(MetricExamples.Band(compared)));

    private static IEnumerable<string> Told(string template) =>
        TemplateJudge
            .Judge(Model.Templates.Template.Read(JsonDocument.Parse(template).RootElement))
            .Select(finding => finding.Violation)
            .Where(violation => violation.RuleId == "W-12")
            .Select(violation => violation.ToString());
}
