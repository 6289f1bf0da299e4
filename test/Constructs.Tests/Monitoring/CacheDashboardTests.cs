using System.Text.Json.Nodes;
using Props = ElastiCache.Cdk.CacheDashboardProps;

namespace ElastiCache.Cdk.Tests.Monitoring;

/// <summary>A dashboard shows what exists, and stays within what CloudWatch shows.</summary>
public sealed class CacheDashboardTests
{
    private readonly CacheTemplate _template = Exhibit.Of<WatchedCaches>().Template;

    [Fact]
    [DefaultOf<Props>(nameof(Props.DashboardName))]
    public void CloudFormation_names_it() => _template.Contains("One", """{ "DashboardName": null }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.DashboardName))]
    public void It_can_have_a_name() => _template.Contains("All", """{ "DashboardName": "all-caches" }""");

    [Fact]
    public void Its_name_can_be_referred_to() => _template.Equal("""{ "Ref": "«One»" }""", _template.Output("OneName"));

    [Theory]
    [InlineData("One")]
    [InlineData("All")]
    public void Every_line_is_a_metric_that_exists(string dashboard) =>
        Assert.All(Lines(dashboard), line => Assert.Contains(Name(line), Names(line)));

    [Theory]
    [InlineData("One")]
    [InlineData("All")]
    public void It_stays_within_the_limits_of_CloudWatch(string dashboard)
    {
        var widgets = Widgets(dashboard);

        Assert.InRange(widgets.Count, 1, CacheDashboard.MaximumWidgets);
        Assert.InRange(Lines(dashboard).Count(), 1, CacheDashboard.MaximumMetrics);
        Assert.All(widgets, widget => Assert.InRange(widget!["properties"]!["metrics"]?.AsArray().Count ?? 0, 0, 500));
    }

    [Theory]
    [InlineData("One")]
    [InlineData("All")]
    public void No_two_widgets_overlap(string dashboard)
    {
        var cells = Widgets(dashboard)
            .SelectMany(widget =>
                from x in Enumerable.Range((int)widget!["x"]!, (int)widget["width"]!)
                from y in Enumerable.Range((int)widget["y"]!, (int)widget["height"]!)
                select (x, y)
            );

        Assert.Distinct(cells);
        Assert.All(cells, cell => Assert.InRange(cell.x, 0, 23));
    }

    [Fact]
    public void Each_node_of_a_group_has_a_line()
    {
        var cpu = Graph("One", "EngineCPUUtilization");

        Assert.Equal(
            ["-001", "-002", "-003", "-004", "-005", "-006"],
            cpu["metrics"]!.AsArray().Select(line => ((string)line![3]!)[^4..])
        );
        Assert.Equal("Average", (string)cpu["stat"]!);
    }

    [Fact]
    public void The_nodes_of_a_large_group_are_searched_for()
    {
        var search = (string)Graph("All", "Stack/NinetyByOne: EngineCPUUtilization")["metrics"]![0]![0]!["expression"]!;

        Assert.Matches(
            "^SEARCH\\('\\{AWS/ElastiCache,CacheClusterId,CacheNodeId\\} MetricName=\"EngineCPUUtilization\" AND «NinetyByOne[0-9A-F]{8}»', 'Average', 60\\)$",
            search
        );
    }

    [Fact]
    public void It_shows_the_alarms_of_a_cache()
    {
        var alarms = Widgets("One").Where(widget => (string)widget!["type"]! == "alarm").ToList();

        Assert.Equal([13, 5], alarms.Select(widget => widget!["properties"]!["alarms"]!.AsArray().Count));
    }

    [Fact]
    public void A_hundred_and_twenty_five_caches_fit_in_rows_and_not_one_more()
    {
        var stack = Stacks.New();
        var dashboard = new CacheDashboard(stack, "Dashboard");
        var cache = ServerlessCache.FromServerlessCacheAttributes(
            stack,
            "Carts",
            new ServerlessCacheAttributes { ServerlessCacheName = "carts" }
        );
        for (var i = 0; i < 125; i++)
        {
            dashboard.AddSummary(cache);
        }

        var refused = Assert.Throws<CacheConfigurationException>(() => dashboard.AddSummary(cache));
        Assert.Contains(
            "a dashboard has at most 500 widgets and 2500 metrics, and would have 504 and 504",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<string> Names(JsonArray line) =>
        ((string)line[2]!) switch
        {
            "clusterId" => CacheMetric.OfServerlessCaches.Select(metric => metric.Name),
            _ when line.Count == 4 => CacheMetric
                .OfMemcached.Concat(CacheMetric.OfHosts)
                .Where(metric => !metric.PerNodeOnly)
                .Select(metric => metric.Name),
            _ => CacheMetric.OfNodes.Concat(CacheMetric.OfHosts).Select(metric => metric.Name),
        };

    private static string Name(JsonArray line) => (string)line[1]!;

    private IEnumerable<JsonArray> Lines(string dashboard) =>
        Widgets(dashboard)
            .SelectMany(widget => widget!["properties"]!["metrics"]?.AsArray() ?? [])
            .Select(line => line!.AsArray())
            .Where(line => line.Count > 1);

    private JsonNode Graph(string dashboard, string title) =>
        Widgets(dashboard).First(widget => (string?)widget!["properties"]!["title"] == title)!["properties"]!;

    private JsonArray Widgets(string dashboard) =>
        JsonNode.Parse(Watched.Text(_template.Properties(dashboard)["DashboardBody"]))!["widgets"]!.AsArray();
}
