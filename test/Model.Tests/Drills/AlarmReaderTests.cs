using System.Text.Json;

namespace ElastiCache.Model.Tests.Drills;

/// <summary>Which alarms of a template watch caches, and which of them can be evaluated.</summary>
public sealed class AlarmReaderTests
{
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
    // Of several that return data the expression is compared, wherever it stands.
    [InlineData("STAT, {\"Id\": \"e\", \"Expression\": \"MAX([m1])\"}", "MAX")]
    [InlineData("{\"Id\": \"e\", \"Expression\": \"MAX([m1])\"}, STAT", "MAX")]
    [InlineData("STAT, {\"Id\": \"e\", \"Expression\": \"MAX([m1])\", \"ReturnData\": false}", null)]
    public void The_expression_is_compared_where_it_returns_data(string metrics, string? aggregate)
    {
        var stat = Stat("m1", "-001").Replace("\"ReturnData\": false, ", "", StringComparison.Ordinal).Trim();

        var alarm = Read($"\"Metrics\": [{metrics.Replace("STAT", stat, StringComparison.Ordinal)}]");

        Assert.Equal((aggregate, null), (alarm.Aggregate, alarm.Obstacle));
        Assert.Equal(["-001"], alarm.Nodes);
    }

    [Theory]
    [InlineData("\"Threshold\": {\"Ref\": \"AWS::StackName\"},")]
    [InlineData("\"ComparisonOperator\": {\"Ref\": \"AWS::StackName\"},")]
    [InlineData("\"EvaluationPeriods\": {\"Ref\": \"AWS::StackName\"},")]
    public void What_only_the_deployment_knows_cannot_be_compared(string property)
    {
        var alarm = Read(
            $$"""
            "Namespace": "AWS/ElastiCache", "MetricName": "CurrConnections", {{property}}
            "Dimensions": [{"Name": "ReplicationGroupId", "Value": "shop"}]
            """
        );

        Assert.Equal("its threshold is only known at the deployment", alarm.Obstacle);
        // One period is what is said of an alarm whose number is not known.
        var periods = property.Contains("Periods", StringComparison.Ordinal) ? 1 : 3;
        Assert.Equal((periods, periods), (alarm.EvaluationPeriods, alarm.DatapointsToAlarm));
    }

    [Fact]
    public void The_cache_that_is_measured_counts_and_not_one_that_is_mentioned()
    {
        using var document = JsonDocument.Parse(
            """
            {"Resources": {
              "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup"},
              "Other": {"Type": "AWS::ElastiCache::ReplicationGroup"},
              "Alarm": {"Type": "AWS::CloudWatch::Alarm", "Properties": {
                "AlarmDescription": {"Fn::Sub": "beside ${Other}"},
                "Namespace": "AWS/ElastiCache", "MetricName": "Evictions", "Threshold": 5,
                "ComparisonOperator": "GreaterThanThreshold", "EvaluationPeriods": 3,
                "Dimensions": [{"Name": "ReplicationGroupId", "Value": {"Ref": "Cache"}}]}}
            }}
            """
        );

        Assert.Equal("Cache", Assert.Single(AlarmReader.Read(Template.Read(document.RootElement.Clone()))).Cache);
    }

    [Fact]
    public void An_expression_over_all_metrics_counts_every_node_where_one_of_them_names_none() =>
        Assert.Empty(
            Read(
                $"\"Metrics\": [{{\"Id\": \"e\", \"Expression\": \"MAX(METRICS())\"}}, {Stat("m1", "-001")}, {Stat("m2", "")}]"
            ).Nodes
        );

    [Fact]
    public void An_alarm_whose_metrics_return_nothing_says_so() =>
        Assert.Equal(
            "it does not say which of its metrics is compared",
            Read($"\"Metrics\": [{Stat("m1", "-001")}]").Obstacle
        );

    [Fact]
    public void What_is_not_said_is_what_CloudWatch_takes()
    {
        var alarm = Read(
            """
            "Namespace": "AWS/ElastiCache", "MetricName": "CurrConnections",
            "Dimensions": [{"Name": "ReplicationGroupId", "Value": "shop"}]
            """
        );

        Assert.Empty(alarm.Nodes);
        Assert.Equal(
            ("Average", 60, 3, 3, "missing", null),
            (
                alarm.Statistic,
                alarm.PeriodSeconds,
                alarm.EvaluationPeriods,
                alarm.DatapointsToAlarm,
                alarm.MissingData,
                alarm.Aggregate
            )
        );
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
}
