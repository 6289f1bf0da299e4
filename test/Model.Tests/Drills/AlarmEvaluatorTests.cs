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

    [Theory]
    [InlineData("MAX", 20)]
    [InlineData("MIN", 2)]
    [InlineData("AVG", 11)]
    [InlineData("SUM", 22)]
    public void What_an_expression_makes_of_the_nodes_counts(string aggregate, double value)
    {
        var alarm = Alarm() with { Aggregate = aggregate, Comparison = "GreaterThanOrEqualToThreshold" };
        MetricSample[] samples = [At(0, 2), At(0, 20, "other")];

        Assert.NotNull(AlarmEvaluator.Evaluate(alarm with { Threshold = value }, samples).FiredAt);
        Assert.Null(AlarmEvaluator.Evaluate(alarm with { Threshold = value + 1 }, samples).FiredAt);
    }

    [Fact]
    public void Only_the_nodes_that_it_names_count() =>
        Assert.Null(AlarmEvaluator.Evaluate(Alarm() with { Nodes = ["node"] }, [At(0, 1), At(0, 20, "other")]).FiredAt);

    [Fact]
    public void An_alarm_that_was_on_before_the_fault_tells_nobody()
    {
        var outcome = AlarmEvaluator.Evaluate(Alarm(), [At(-1000, 20), At(1000, 20)]);

        Assert.Null(outcome.FiredAt);
        Assert.True(outcome.IsJudged);
        Assert.StartsWith("CurrConnections passed the threshold before the fault already", outcome.Reason);
        Assert.NotNull(AlarmEvaluator.Evaluate(Alarm(), [At(-1000, 5), At(1000, 20)]).FiredAt);
    }

    [Fact]
    public void What_cannot_be_evaluated_is_not_judged()
    {
        var outcome = AlarmEvaluator.Evaluate(Alarm() with { Obstacle = "its expression is odd" }, [At(0, 20)]);

        Assert.Equal((null, false, "its expression is odd"), (outcome.FiredAt, outcome.IsJudged, outcome.Reason));
        Assert.False(AlarmEvaluator.Evaluate(Alarm(), [new MetricSample(0, "Other", "n", 100)]).IsJudged);
    }

    [Theory]
    [InlineData("MAX([m1, m2])", "MAX", null)]
    [InlineData("min(METRICS())", "MIN", null)]
    [InlineData("IF(m1 > 50000, 1, 0)", null, "its expression IF(m1 > 50000, 1, 0) is not evaluated here")]
    [InlineData("m1 + m2", null, "its expression m1 + m2 is not evaluated here")]
    [InlineData("MAX([m1, m3])", null, "its expression MAX([m1, m3]) is not evaluated here")]
    public void An_expression_is_understood_or_named(string expression, string? aggregate, string? obstacle)
    {
        var alarm = Read(
            $$$"""
            "Metrics": [{"Id": "e1", "Expression": "{{{expression}}}", "ReturnData": true}, {{{Stat(
                "m1",
                "-001"
            )}}}, {{{Stat("m2", "-002")}}}]
            """
        );

        Assert.Equal((aggregate, obstacle), (alarm.Aggregate, alarm.Obstacle));
        Assert.Equal(obstacle is null ? ["-001", "-002"] : [], alarm.Nodes);
    }

    [Fact]
    public void The_metric_that_is_compared_counts_and_not_the_first()
    {
        var alarm = Read(
            $$$$"""
            "Metrics": [{{{{Stat(
                "m1",
                "-001"
            )}}}}, {"Id": "m2", "MetricStat": {"Stat": "Sum", "Period": 300, "Metric": {
              "Namespace": "AWS/ElastiCache", "MetricName": "Evictions", "Dimensions": [{"Name": "CacheClusterId", "Value": {"Fn::Sub": "${Cache}-002"}}]}}}]
            """
        );

        Assert.Equal(
            ("Evictions", "Sum", 300, null),
            (alarm.Metric, alarm.Statistic, alarm.PeriodSeconds, alarm.Obstacle)
        );
        Assert.Equal(["-002"], alarm.Nodes);
    }

    [Theory]
    [InlineData("shop-001", "-001")]
    [InlineData("SHOP-002", "-002")]
    public void A_node_by_its_literal_name_is_one_of_the_cache(string name, string node)
    {
        var alarm = Read(
            $$"""
            "Namespace": "AWS/ElastiCache", "MetricName": "CurrConnections", "Statistic": "Maximum", "Period": 60,
            "Dimensions": [{"Name": "CacheClusterId", "Value": "{{name}}"}]
            """
        );

        Assert.Equal("Cache", alarm.Cache);
        Assert.Equal([node], alarm.Nodes);
    }

    [Fact]
    public void A_group_by_its_literal_name_is_the_cache() =>
        Assert.Equal(
            "Cache",
            Read(
                """
                "Namespace": "AWS/ElastiCache", "MetricName": "CurrConnections", "Dimensions": [{"Name": "ReplicationGroupId", "Value": "shop"}]
                """
            ).Cache
        );

    [Fact]
    public void An_alarm_on_a_band_is_not_judged() =>
        Assert.Equal(
            "it compares with a band that CloudWatch learns of weeks (ThresholdMetricId)",
            Read(
                $$"""
                "ThresholdMetricId": "ad1", "Metrics": [{"Id": "ad1", "Expression": "ANOMALY_DETECTION_BAND(m1,2)"}, {{Stat(
                    "m1",
                    "-001"
                )}}]
                """
            ).Obstacle
        );

    [Fact]
    public void A_percentile_is_not_judged() =>
        Assert.Equal(
            "its statistic p99 is not evaluated here",
            Read(
                """
                "Namespace": "AWS/ElastiCache", "MetricName": "CurrConnections", "ExtendedStatistic": "p99",
                "Dimensions": [{"Name": "ReplicationGroupId", "Value": "shop"}]
                """
            ).Obstacle
        );

    private static string Stat(string id, string suffix) =>
        """
            {"Id": "ID", "ReturnData": false, "MetricStat": {"Stat": "Maximum", "Period": 60, "Metric": {
              "Namespace": "AWS/ElastiCache", "MetricName": "CurrConnections", "Dimensions": [{"Name": "CacheClusterId", "Value": {"Fn::Sub": "${Cache}SUFFIX"}}]}}}
            """.Replace("\"ID\"", $"\"{id}\"").Replace("SUFFIX", suffix);

    private static DeclaredAlarm Read(string properties)
    {
        using var document = JsonDocument.Parse(
            $$$"""
            {"Resources": {
              "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"ReplicationGroupId": "Shop", "NumCacheClusters": 2}},
              "Alarm": {"Type": "AWS::CloudWatch::Alarm", "Properties": {
                "Threshold": 5, "ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 3, {{{properties}}}}}
            }}
            """
        );
        return Assert.Single(AlarmReader.Read(Template.Read(document.RootElement.Clone())));
    }

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
                    Aggregate = "MAX",
                },
            ],
            AlarmReader.Read(Template.Read(document.RootElement.Clone())).Select(alarm => alarm with { Nodes = [] })
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
