using Amazon.CDK.AWS.CloudWatch;

namespace ElastiCache.Cdk;

/// <summary>A CloudWatch dashboard of one cache or of all caches of an environment.</summary>
/// <remarks>
/// Up to 20 nodes, each has a line of its own. Larger groups are searched for by their id, which also finds nodes that
/// auto scaling has added; should the words of the id all occur in the id of another cache, that appears too.
/// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Dashboards.html
/// </remarks>
public sealed class CacheDashboard : Construct
{
    /// <summary>
    /// The most graphs of a dashboard: https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html
    /// </summary>
    public const int MaximumWidgets = 500;

    /// <summary>The most metrics over all graphs of a dashboard.</summary>
    public const int MaximumMetrics = 2500;

    private readonly CfnDashboard _resource;
    private readonly DashboardBody _body = new();

    /// <summary>Creates an empty dashboard.</summary>
    /// <param name="scope">The parent.</param>
    /// <param name="id">The id within the parent.</param>
    /// <param name="props">Its properties. Default: all defaults.</param>
    public CacheDashboard(Construct scope, string id, CacheDashboardProps? props = null)
        : base(Given.Scope(scope, id), id) =>
        _resource = new CfnDashboard(
            this,
            "Resource",
            new CfnDashboardProps { DashboardName = props?.DashboardName, DashboardBody = _body.Text }
        );

    /// <summary>The name.</summary>
    public string DashboardName => _resource.Ref;

    /// <summary>Adds everything worth seeing of a cache: a heading, its alarms, and a graph for each matter.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="alarms">Its alarms, of which the first hundred are shown. Default: none.</param>
    /// <exception cref="CacheConfigurationException">The dashboard would be larger than CloudWatch allows.</exception>
    public void AddCache(ICache cache, IReadOnlyList<RecommendedAlarm>? alarms = null)
    {
        var graphs = new CacheGraphs(cache);
        var widgets = graphs.Metrics.Select(metric => graphs.Graph(metric, metric)).ToList();
        Refuse(graphs, 1 + (alarms is null ? 0 : 1) + widgets.Count, widgets.Sum(widget => widget.MetricCount));
        _body.AddHeading(graphs.Title);
        if (alarms is { Count: > 0 })
        {
            _body.AddAlarms(alarms);
        }

        _body.AddGraphs(widgets, DashboardBody.ThirdWidth);
        _resource.DashboardBody = _body.Text;
    }

    /// <summary>Adds one row of four graphs for a cache, so that many caches fit: up to 125.</summary>
    /// <param name="cache">The cache.</param>
    /// <exception cref="CacheConfigurationException">The dashboard would be larger than CloudWatch allows.</exception>
    public void AddSummary(ICache cache)
    {
        var graphs = new CacheGraphs(cache);
        var widgets = graphs
            .SummaryMetrics.Select(metric => graphs.Graph(metric, $"{graphs.Title}: {metric}"))
            .ToList();
        Refuse(graphs, widgets.Count, widgets.Sum(widget => widget.MetricCount));
        _body.AddGraphs(widgets, DashboardBody.QuarterWidth);
        _resource.DashboardBody = _body.Text;
    }

    private void Refuse(CacheGraphs graphs, int widgets, int metrics)
    {
        if (_body.WidgetCount + widgets > MaximumWidgets || _body.MetricCount + metrics > MaximumMetrics)
        {
            throw Validation.Refuse(
                this,
                graphs.Title,
                $"a dashboard has at most {MaximumWidgets} widgets and {MaximumMetrics} metrics, and would have {_body.WidgetCount + widgets} and {_body.MetricCount + metrics}: use AddSummary, or another dashboard"
            );
        }
    }
}
