using System.Text.Json;

namespace ElastiCache.Model.Tests.Templates;

/// <summary>The metrics of a dashboard, row by row.</summary>
public sealed class DashboardReaderTests
{
    private const string Cpu = "\"AWS/ElastiCache\", \"CPUUtilization\", \"CacheClusterId\", \"a\"";

    [Theory]
    [InlineData($"[{Cpu}]", "AWS/ElastiCache CPUUtilization CacheClusterId=a")]
    // A point is the cell above; three points are all of them that are not given anew.
    [InlineData(
        $"[{Cpu}], [\".\", \"Evictions\", \".\", \"b\"]",
        "AWS/ElastiCache CPUUtilization CacheClusterId=a, AWS/ElastiCache Evictions CacheClusterId=b"
    )]
    [InlineData(
        $"[{Cpu}], [\"...\", \"b\"]",
        "AWS/ElastiCache CPUUtilization CacheClusterId=a, AWS/ElastiCache CPUUtilization CacheClusterId=b"
    )]
    [InlineData(
        $"[{Cpu}], [\".\", \"Evictions\", \"...\"]",
        "AWS/ElastiCache CPUUtilization CacheClusterId=a, AWS/ElastiCache Evictions CacheClusterId=a"
    )]
    [InlineData(
        $"[{Cpu}], [\"...\"], [\"...\", \"c\"]",
        "AWS/ElastiCache CPUUtilization CacheClusterId=a, AWS/ElastiCache CPUUtilization CacheClusterId=a, "
            + "AWS/ElastiCache CPUUtilization CacheClusterId=c"
    )]
    // With nothing above there is nothing to stand for.
    [InlineData("[\".\", \"Evictions\"]", ". Evictions")]
    [InlineData("[\"...\"]", "")]
    [InlineData("[\"AWS/ElastiCache\"]", "")]
    [InlineData("[\"AWS/ElastiCache\", \"Evictions\"]", "AWS/ElastiCache Evictions")]
    [InlineData("[\"AWS/ElastiCache\", \"Evictions\", \"CacheClusterId\"]", "AWS/ElastiCache Evictions ?")]
    [InlineData($"\"a\", 1, [{Cpu}, 1]", "AWS/ElastiCache CPUUtilization CacheClusterId=a")]
    public void A_row_is_a_metric(string rows, string read) =>
        Assert.Equal(read, string.Join(", ", Read($$"""{"metrics": [{{rows}}]}""").Select(Told)));

    [Theory]
    [InlineData("", "", "(absent) (absent)")]
    [InlineData(", {\"stat\": \"Sum\", \"period\": 300}", "", "Sum 300")]
    [InlineData("", "\"stat\": \"Sum\", \"period\": 300,", "Sum 300")]
    [InlineData(", {\"stat\": \"Maximum\", \"period\": 60}", "\"stat\": \"Sum\", \"period\": 300,", "Maximum 60")]
    [InlineData(", {\"stat\": 1, \"period\": \"60\"}", "", "(absent) (absent)")]
    public void What_a_row_does_not_say_its_widget_does(string options, string widget, string read)
    {
        var use = Assert.Single(Read($$"""{ {{widget}} "metrics": [[{{Cpu}}{{options}}]]}"""));

        Assert.Equal(read, $"{use.Statistic} {use.Period}");
        Assert.Equal(("DashboardBody", "DashboardBody", true), (use.MetricPath, use.StatisticPath, use.IsText));
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("""{"widgets": {}}""")]
    [InlineData("""{"widgets": [1, {"type": "text"}, {"properties": []}, {"properties": {"metrics": {}}}]}""")]
    [InlineData("")]
    public void What_is_no_dashboard_has_none(string body)
    {
        Assert.Empty(Reader().Uses(Evaluated.Scalar(body)));
        Assert.Empty(Reader().Calculations(Evaluated.Scalar(body)));
    }

    [Fact]
    public void What_only_the_deployment_knows_has_none() => Assert.Empty(Reader().Uses(Evaluated.Unknown));

    [Theory]
    [InlineData(
        $"[{Cpu}, {{\"id\": \"m1\"}}], [{{\"id\": \"e1\", \"expression\": \"m1 * 2\"}}]",
        "m1:(absent) e1:m1 * 2"
    )]
    [InlineData($"[{Cpu}]", "(absent):(absent)")]
    [InlineData($"[{Cpu}, {{\"id\": 1, \"expression\": 2}}], 7", "(absent):(absent)")]
    // Of other services nothing is said.
    [InlineData("[\"AWS/EC2\", \"CPUUtilization\", {\"id\": \"m1\"}]", "")]
    public void What_a_widget_calculates_is_read_row_by_row(string rows, string read) =>
        Assert.Equal(
            read,
            string.Join(
                ' ',
                Reader()
                    .Calculations(Body($$"""{"metrics": [{{rows}}]}"""))
                    .SelectMany(math => math.Metrics.Select(metric => $"{metric.Id}:{metric.Expression}"))
            )
        );

    [Fact]
    public void What_is_calculated_stands_in_the_text_of_the_body()
    {
        var math = Assert.Single(Reader().Calculations(Body($$"""{"metrics": [[{{Cpu}}]]}""")));

        Assert.Equal(("DashboardBody", true, false), (math.Path, math.IsText, math.IsAlarm));
    }

    private static string Told(MetricUseSpecification use) =>
        string.Join(
            ' ',
            [
                $"{use.Namespace}",
                $"{use.MetricName}",
                .. use.Dimensions?.Select(dimension => $"{dimension.Name}={dimension.Value}") ?? ["?"],
            ]
        );

    private static IReadOnlyList<MetricUseSpecification> Read(string properties) =>
        [.. Reader().Uses(Body(properties))];

    private static Evaluated Body(string properties) =>
        Evaluated.Scalar($$"""{"widgets": [{"type": "text"}, {"type": "metric", "properties": {{properties}} }]}""");

    private static DashboardReader Reader()
    {
        var context = new TemplateContext(Template.Read(JsonDocument.Parse("""{"Resources": {}}""").RootElement));
        return new DashboardReader(new DimensionReader(context, new TemplateReader(context, null)));
    }
}
