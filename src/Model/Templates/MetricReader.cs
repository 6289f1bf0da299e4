using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads the metrics that alarms, anomaly detectors, dashboards and scaling policies look at.</summary>
/// <param name="context">The template.</param>
/// <param name="reader">Reads the replication groups.</param>
internal sealed class MetricReader(TemplateContext context, TemplateReader reader)
{
    private const string Tracking = "TargetTrackingScalingPolicyConfiguration";
    private const string TrackingOfGroups = "TargetTrackingConfiguration";
    private const string Predictive = "PredictiveScalingPolicyConfiguration";
    private const string PredictiveOfGroups = "PredictiveScalingConfiguration";
    private const string Customized = "CustomizedMetricSpecification";

    private static readonly string[] PredictedBy =
    [
        "CustomizedLoadMetricSpecification",
        "CustomizedScalingMetricSpecification",
        "CustomizedCapacityMetricSpecification",
    ];

    private readonly DimensionReader _dimensions = new(context, reader);

    /// <summary>Whether resources of a type look at metrics.</summary>
    public static bool Reads(string type) =>
        type
            is ResourceTypes.Alarm
                or ResourceTypes.AnomalyDetector
                or ResourceTypes.Dashboard
                or ResourceTypes.ScalingPolicy
                or ResourceTypes.ScalingPolicyOfGroups;

    /// <summary>The metrics of ElastiCache that a resource looks at, with the parameters as they are at present.</summary>
    public IEnumerable<MetricUseSpecification> Uses(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return resource.Type switch
        {
            ResourceTypes.Alarm => [Plain(bag, "", "Statistic"), .. Queries(bag, "Metrics")],
            ResourceTypes.AnomalyDetector =>
            [
                Plain(bag, "", "Stat"),
                Plain(bag.Below("SingleMetricAnomalyDetector"), "SingleMetricAnomalyDetector", "Stat"),
                .. Queries(
                    bag.Below("MetricMathAnomalyDetector"),
                    "MetricDataQueries",
                    "MetricMathAnomalyDetector.MetricDataQueries"
                ),
            ],
            ResourceTypes.Dashboard => new DashboardReader(_dimensions).Uses(bag.Value("DashboardBody")),
            ResourceTypes.ScalingPolicy => Policy(bag, Tracking, Predictive),
            ResourceTypes.ScalingPolicyOfGroups => Policy(bag, TrackingOfGroups, PredictiveOfGroups),
            _ => [],
        };
    }

    private IEnumerable<MetricUseSpecification> Policy(TemplateObject bag, string tracking, string predictive)
    {
        var metric = bag.Below(tracking).Below(Customized);
        return
        [
            Plain(metric, $"{tracking}.{Customized}", "Statistic"),
            .. Queries(metric, "Metrics", $"{tracking}.{Customized}.Metrics"),
            .. (bag.Below(predictive).Items("MetricSpecifications") ?? []).SelectMany(
                (specification, index) =>
                    PredictedBy.SelectMany(kind =>
                        Queries(
                            specification.Below(kind),
                            "MetricDataQueries",
                            $"{predictive}.MetricSpecifications.{index}.{kind}.MetricDataQueries"
                        )
                    )
            ),
        ];
    }

    // The metric, its statistic and its unit beside each other.
    private MetricUseSpecification Plain(TemplateObject bag, string path, string statistic) =>
        Metric(bag) with
        {
            Statistic = bag.Text(statistic),
            Unit = bag.Text("Unit"),
            Period = bag.Number("Period"),
            MetricPath = path,
            StatisticPath = path,
        };

    private IEnumerable<MetricUseSpecification> Queries(TemplateObject bag, string property, string? path = null) =>
        (bag.Items(property) ?? []).SelectMany(
            (query, index) =>
            {
                var at = $"{path ?? property}.{index}";
                var statistic = query.Below("MetricStat");
                return (IEnumerable<MetricUseSpecification>)
                    [
                        Metric(statistic.Below("Metric")) with
                        {
                            Statistic = statistic.Text("Stat"),
                            Unit = statistic.Text("Unit"),
                            Period = statistic.Number("Period"),
                            MetricPath = $"{at}.MetricStat.Metric",
                            StatisticPath = $"{at}.MetricStat",
                        },
                        .. new MetricSearch(_dimensions)
                            .In(query.Value("Expression"))
                            .Select(found => found with { MetricPath = $"{at}.Expression", IsText = true }),
                    ];
            }
        );

    private MetricUseSpecification Metric(TemplateObject bag) =>
        new()
        {
            Namespace = bag.IsMissing ? Value<string>.Absent : bag.Text("Namespace"),
            MetricName = bag.Text("MetricName"),
            Dimensions =
                bag.Value("Dimensions").IsAbsent ? []
                : bag.Value("Dimensions").Kind == EvaluatedKind.List
                && bag.Items("Dimensions") is { } dimensions
                && dimensions.All(dimension => !dimension.IsUnresolved)
                    ?
                    [
                        .. dimensions.Select(dimension =>
                            _dimensions.Of(dimension.Value("Name"), dimension.Value("Value"))
                        ),
                    ]
                : null,
        };
}
