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

    [Theory]
    [InlineData("Sum", 30)]
    [InlineData("Average", 10)]
    [InlineData("Maximum", 20)]
    [InlineData("Minimum", 2)]
    [InlineData("SampleCount", 3)]
    public void What_the_statistic_makes_of_a_period_is_compared(string statistic, double value)
    {
        var alarm = Alarm() with { Statistic = statistic, Comparison = "GreaterThanOrEqualToThreshold" };
        MetricSample[] samples = [At(0, 8), At(1000, 2), At(2000, 20)];

        Assert.NotNull(AlarmEvaluator.Evaluate(alarm with { Threshold = value }, samples).FiredAt);
        Assert.Null(AlarmEvaluator.Evaluate(alarm with { Threshold = value + 1 }, samples).FiredAt);
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

    // What is missing before the drill counts as nothing.
    [Theory]
    [InlineData(130_000, 120_000.0)]
    [InlineData(61_000, null)]
    public void A_period_without_a_value_counts_within_the_drill_only(double next, double? firedAt) =>
        Assert.Equal(
            firedAt,
            AlarmEvaluator
                .Evaluate(
                    Alarm() with
                    {
                        EvaluationPeriods = 2,
                        DatapointsToAlarm = 2,
                        MissingData = "breaching",
                    },
                    [At(1000, 20), At(next, 0)]
                )
                .FiredAt
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

    [Theory]
    [InlineData("GreaterThanThreshold", 10, "CurrConnections reached 7, and more than 10 is asked for")]
    [InlineData("GreaterThanOrEqualToThreshold", 10, "CurrConnections reached 7, and at least 10 is asked for")]
    [InlineData("LessThanThreshold", 1.5, "CurrConnections reached 3, and less than 1.5 is asked for")]
    [InlineData("LessThanOrEqualToThreshold", 1, "CurrConnections reached 3, and at most 1 is asked for")]
    public void The_period_that_came_nearest_is_said(string comparison, double threshold, string said) =>
        Assert.Equal(
            said,
            AlarmEvaluator
                .Evaluate(
                    Alarm() with
                    {
                        Comparison = comparison,
                        Threshold = threshold,
                    },
                    [At(0, 5), At(60_000, 7), At(120_000, 3)]
                )
                .Reason
        );

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
