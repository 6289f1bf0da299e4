using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>The metrics that resources look at, and where they stand.</summary>
public sealed class MetricReaderTests
{
    private const string Metric = """ "Namespace": "AWS/ElastiCache", "MetricName": "Evictions" """;

    private const string Query =
        $$"""{"Id": "m1", "MetricStat": {"Metric": { {{Metric}} }, "Stat": "Sum", "Period": 60} }""";

    [Theory]
    [InlineData("AWS::CloudWatch::Alarm", $$"""{"Metrics": [{{Query}}]}""", "Metrics", true)]
    [InlineData(
        "AWS::CloudWatch::AnomalyDetector",
        $$"""{"MetricMathAnomalyDetector": {"MetricDataQueries": [{{Query}}]} }""",
        "MetricMathAnomalyDetector.MetricDataQueries",
        false
    )]
    [InlineData(
        "AWS::ApplicationAutoScaling::ScalingPolicy",
        $$"""{"TargetTrackingScalingPolicyConfiguration": {"CustomizedMetricSpecification": {"Metrics": [{{Query}}]} } }""",
        "TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification.Metrics",
        false
    )]
    [InlineData(
        "AWS::AutoScaling::ScalingPolicy",
        $$"""{"TargetTrackingConfiguration": {"CustomizedMetricSpecification": {"Metrics": [{{Query}}]} } }""",
        "TargetTrackingConfiguration.CustomizedMetricSpecification.Metrics",
        false
    )]
    public void What_is_calculated_is_known_with_its_place(string type, string properties, string path, bool isAlarm)
    {
        var (reader, resource) = Reader(type, properties);

        var math = Assert.Single(reader.Calculations(resource));

        Assert.Equal((path, isAlarm, false), (math.Path, math.IsAlarm, math.IsText));
        Assert.Contains(
            (true, $"{path}.0.MetricStat.Metric", $"{path}.0.MetricStat"),
            reader.Uses(resource).Select(use => (use.IsOfCaches, use.MetricPath, use.StatisticPath))
        );
    }

    [Fact]
    public void What_an_alarm_has_beside_its_queries_is_known()
    {
        var (reader, resource) = Reader(
            "AWS::CloudWatch::Alarm",
            $$"""{"Metrics": [{{Query}}], "Unit": "Count", "Period": 60, "ThresholdMetricId": "m1"}"""
        );

        var math = Assert.Single(reader.Calculations(resource));

        Assert.Equal(["Period", "Unit"], math.Beside);
        Assert.False(math.ThresholdMetricId.IsAbsent);
        Assert.Equal([true, false], reader.Uses(resource).Select(use => use.IsAlarm));
    }

    [Theory]
    [InlineData(
        "SEARCH('{AWS/ElastiCache,CacheClusterId} MetricName=\"Evictions\"', 'Sum', 60)",
        "Evictions CacheClusterId=(known at deployment)"
    )]
    [InlineData(
        "SEARCH('{AWS/ElastiCache,CacheClusterId,CacheNodeId} CPU', 'Sum', 60)",
        "(known at deployment) CacheClusterId=(known at deployment) CacheNodeId=(known at deployment)"
    )]
    [InlineData("SEARCH('{AWS/ElastiCache} MetricName=\"A\" OR MetricName=\"B\"', 'Sum', 60)", "A, B")]
    // What is left out may be anything.
    [InlineData("SEARCH('{AWS/ElastiCache,CacheClusterId} NOT MetricName=\"Evictions\"', 'Sum', 60)", "")]
    [InlineData("SEARCH('{AWS/EC2,InstanceId} MetricName=\"A\"', 'Sum', 60)", "")]
    [InlineData(
        "SELECT MAX(Evictions) FROM SCHEMA(\"AWS/ElastiCache\", CacheClusterId) WHERE CacheClusterId = 'a'",
        "Evictions CacheClusterId=a"
    )]
    [InlineData(
        "SELECT MAX(Evictions) FROM SCHEMA(\"AWS/ElastiCache\", CacheClusterId) WHERE CacheClusterId = 'a' OR CacheClusterId = 'b'",
        "Evictions CacheClusterId=(known at deployment)"
    )]
    [InlineData("SELECT MAX(Evictions) FROM \"AWS/ElastiCache\"", "Evictions")]
    public void What_an_expression_searches_for_is_read(string expression, string read) =>
        Assert.Equal(
            read,
            string.Join(
                ", ",
                new MetricSearch(Dimensions())
                    .In(Evaluated.Scalar(expression))
                    .Select(use =>
                        string.Join(
                            ' ',
                            [
                                $"{use.MetricName}",
                                .. use.Dimensions!.Select(dimension => $"{dimension.Name}={dimension.Value}"),
                            ]
                        )
                    )
            )
        );

    private static DimensionReader Dimensions()
    {
        var context = new TemplateContext(Template.Read(JsonDocument.Parse("""{"Resources": {}}""").RootElement));
        return new DimensionReader(context, new TemplateReader(context, null));
    }

    private static (MetricReader Reader, TemplateResource Resource) Reader(string type, string properties)
    {
        var template = Template.Read(
            JsonDocument
                .Parse($$"""{"Resources": {"A": {"Type": "{{type}}", "Properties": {{properties}} } } }""")
                .RootElement
        );
        var context = new TemplateContext(template);
        return (new MetricReader(context, new TemplateReader(context, null)), template.Resources["A"]);
    }
}
