using System.Text.Json;

namespace ElastiCache.Model.Tests.Drills;

/// <summary>Whether an alarm would have told.</summary>
public sealed class AlarmEvaluatorTests
{
    [Theory]
    [InlineData("GreaterThanThreshold", 11, true)]
    [InlineData("GreaterThanThreshold", 10, false)]
    [InlineData("GreaterThanOrEqualToThreshold", 10, true)]
    [InlineData("LessThanThreshold", 9, true)]
    [InlineData("LessThanThreshold", 10, false)]
    [InlineData("LessThanOrEqualToThreshold", 10, true)]
    [InlineData("LessThanLowerThreshold", 10, false)]
    public void A_value_is_compared_as_declared(string comparison, double value, bool fires) =>
        Assert.Equal(
            fires,
            AlarmEvaluator.Evaluate(Alarm() with { Comparison = comparison }, [At(0, value)]).FiredAt is not null
        );

    [Theory]
    [InlineData("Sum", 12, true)]
    [InlineData("Average", 12, false)]
    [InlineData("Maximum", 12, false)]
    [InlineData("Minimum", 3, false)]
    [InlineData("SampleCount", 12, false)]
    public void Values_of_a_period_become_one(string statistic, double sum, bool fires)
    {
        var samples = Enumerable.Range(0, 3).Select(second => At(second * 1000, sum / 3));

        Assert.Equal(
            fires,
            AlarmEvaluator.Evaluate(Alarm() with { Statistic = statistic }, samples).FiredAt is not null
        );
    }

    [Fact]
    public void It_fires_at_the_end_of_the_period_that_completes_the_number() =>
        Assert.Equal(
            120_000,
            AlarmEvaluator
                .Evaluate(
                    Alarm() with
                    {
                        EvaluationPeriods = 3,
                        DatapointsToAlarm = 2,
                    },
                    [At(1000, 20), At(61_000, 20), At(121_000, 0)]
                )
                .FiredAt
        );

    [Fact]
    public void A_short_peak_does_not_reach_the_number_of_periods()
    {
        var outcome = AlarmEvaluator.Evaluate(
            Alarm() with
            {
                EvaluationPeriods = 5,
                DatapointsToAlarm = 5,
            },
            [At(1000, 20)]
        );

        Assert.Null(outcome.FiredAt);
        Assert.Equal("the threshold was passed in 1 of the 5 periods of 60 s that it takes", outcome.Reason);
    }

    [Fact]
    public void Periods_begin_with_the_clocks() =>
        Assert.Equal(5_000, AlarmEvaluator.Evaluate(Alarm(), [At(1000, 20)], minute: 55_000).FiredAt);

    [Theory]
    [InlineData("breaching", true)]
    [InlineData("notBreaching", false)]
    [InlineData("missing", false)]
    public void A_period_without_a_value_counts_as_declared(string missing, bool fires) =>
        Assert.Equal(
            fires,
            AlarmEvaluator
                .Evaluate(
                    Alarm() with
                    {
                        EvaluationPeriods = 2,
                        DatapointsToAlarm = 2,
                        MissingData = missing,
                    },
                    [At(1000, 20), At(130_000, 0)]
                )
                .FiredAt
                is not null
        );

    [Fact]
    public void The_worst_node_counts() =>
        Assert.NotNull(AlarmEvaluator.Evaluate(Alarm(), [At(0, 1), At(0, 20, "other")]).FiredAt);

    [Fact]
    public void The_lowest_node_counts_where_less_is_worse() =>
        Assert.NotNull(
            AlarmEvaluator
                .Evaluate(Alarm() with { Comparison = "LessThanThreshold" }, [At(0, 100), At(0, 1, "other")])
                .FiredAt
        );

    [Fact]
    public void A_metric_that_nobody_measured_says_so() =>
        Assert.Equal(
            "CurrConnections is not measured on this machine",
            AlarmEvaluator.Evaluate(Alarm(), [new MetricSample(0, "Other", "n", 100)]).Reason
        );

    [Fact]
    public void How_far_the_threshold_was_is_said() =>
        Assert.Equal(
            "CurrConnections reached 7, and more than 10 is asked for",
            AlarmEvaluator.Evaluate(Alarm() with { Statistic = "Maximum" }, [At(0, 7), At(1000, 3)]).Reason
        );

    [Fact]
    public void Alarms_are_read_from_a_template_with_one_metric_or_an_expression_over_those_of_nodes()
    {
        using var document = JsonDocument.Parse(
            """
            {"Resources": {
              "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup"},
              "Single": {"Type": "AWS::CloudWatch::Alarm", "Properties": {
                "Namespace": "AWS/ElastiCache", "MetricName": "Evictions", "Statistic": "Sum", "Period": 300,
                "Threshold": 5, "ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 3,
                "Dimensions": [{"Name": "CacheClusterId", "Value": {"Ref": "Cache"}}]}},
              "Worst": {"Type": "AWS::CloudWatch::Alarm", "Properties": {
                "Threshold": 10, "ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 5, "DatapointsToAlarm": 4,
                "TreatMissingData": "notBreaching",
                "Metrics": [
                  {"Expression": "MAX([m1])", "Id": "worst"},
                  {"Id": "m1", "MetricStat": {"Stat": "Maximum", "Period": 60, "Metric": {
                    "Namespace": "AWS/ElastiCache", "MetricName": "ReplicationLag",
                    "Dimensions": [{"Name": "CacheClusterId", "Value": {"Fn::Join": ["", [{"Ref": "Cache"}, "-001"]]}}]}}}]}},
              "Other": {"Type": "AWS::CloudWatch::Alarm", "Properties": {
                "Namespace": "AWS/SQS", "MetricName": "Age", "Threshold": 5, "ComparisonOperator": "GreaterThanThreshold",
                "EvaluationPeriods": 1}}
            }}
            """
        );

        Assert.Equal(
            [
                new DeclaredAlarm
                {
                    LogicalId = "Single",
                    Cache = "Cache",
                    Metric = "Evictions",
                    Statistic = "Sum",
                    PeriodSeconds = 300,
                    EvaluationPeriods = 3,
                    DatapointsToAlarm = 3,
                    Threshold = 5,
                    Comparison = "GreaterThanThreshold",
                },
                new DeclaredAlarm
                {
                    LogicalId = "Worst",
                    Cache = "Cache",
                    Metric = "ReplicationLag",
                    Statistic = "Maximum",
                    EvaluationPeriods = 5,
                    DatapointsToAlarm = 4,
                    Threshold = 10,
                    Comparison = "GreaterThanThreshold",
                    MissingData = "notBreaching",
                },
            ],
            AlarmReader.Read(Template.Read(document.RootElement.Clone()))
        );
    }

    private static DeclaredAlarm Alarm() =>
        new()
        {
            LogicalId = "Alarm",
            Cache = "Cache",
            Metric = "CurrConnections",
            Threshold = 10,
            Comparison = "GreaterThanThreshold",
        };

    private static MetricSample At(double at, double value, string node = "node") =>
        new(at, "CurrConnections", node, value);
}
