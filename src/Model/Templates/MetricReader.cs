using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;

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

    private const string DetectorOfMath = "MetricMathAnomalyDetector";
    private const string Below = "MetricDataQueries";

    // An alarm has these, or Metrics.
    private static readonly string[] OneMetric =
        "MetricName Namespace Dimensions Period Statistic ExtendedStatistic Unit".Split(' ');

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
            ResourceTypes.Alarm =>
            [
                Plain(bag, "", "Statistic") with
                {
                    IsAlarm = true,
                    ExtendedStatistic = bag.Text("ExtendedStatistic"),
                },
                .. Queries(bag, "Metrics"),
            ],
            ResourceTypes.AnomalyDetector =>
            [
                Plain(bag, "", "Stat"),
                Plain(bag.Below("SingleMetricAnomalyDetector"), "SingleMetricAnomalyDetector", "Stat"),
                .. Queries(bag.Below(DetectorOfMath), Below, $"{DetectorOfMath}.{Below}"),
            ],
            ResourceTypes.Dashboard => new DashboardReader(_dimensions).Uses(bag.Value("DashboardBody")),
            ResourceTypes.ScalingPolicy => Policy(bag, Tracking, Predictive),
            ResourceTypes.ScalingPolicyOfGroups => Policy(bag, TrackingOfGroups, PredictiveOfGroups),
            _ => [],
        };
    }

    /// <summary>What a resource calculates of metrics of which some are of ElastiCache.</summary>
    public IEnumerable<MetricMathSpecification> Calculations(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return resource.Type switch
        {
            ResourceTypes.Dashboard => new DashboardReader(_dimensions).Calculations(bag.Value("DashboardBody")),
            _ when !Uses(resource).Any(use => use.IsOfCaches) => [],
            ResourceTypes.Alarm =>
            [
                .. (bag.Value("Metrics").IsAbsent ? [Nothing] : Calculations(bag, "Metrics")).Select(math =>
                    math with
                    {
                        IsAlarm = true,
                        // Without Metrics there is nothing for them to stand beside.
                        Beside = math.Metrics.Count == 0 ? [] : [.. OneMetric.Where(bag.IsSet)],
                        ThresholdMetricId = bag.Text("ThresholdMetricId"),
                        DependingHasThreshold = bag.Depending(now => now.IsSet("Threshold")),
                        ComparisonOperator = bag.Text("ComparisonOperator"),
                    }
                ),
            ],
            ResourceTypes.AnomalyDetector => Calculations(
                bag.Below(DetectorOfMath),
                Below,
                $"{DetectorOfMath}.{Below}"
            ),
            ResourceTypes.ScalingPolicy => Tracked(bag, Tracking),
            ResourceTypes.ScalingPolicyOfGroups => Tracked(bag, TrackingOfGroups),
            _ => [],
        };
    }

    private static MetricMathSpecification Nothing => new() { Metrics = [], Path = "Metrics" };

    private static IEnumerable<MetricMathSpecification> Tracked(TemplateObject bag, string tracking) =>
        Calculations(bag.Below(tracking).Below(Customized), "Metrics", $"{tracking}.{Customized}.Metrics");

    private static IEnumerable<MetricMathSpecification> Calculations(
        TemplateObject bag,
        string property,
        string? path = null
    ) =>
        bag.Items(property) is { Count: > 0 } queries
            ?
            [
                new MetricMathSpecification
                {
                    Metrics =
                    [
                        .. queries.Select(query => new MetricQuerySpecification
                        {
                            Id = query.Text("Id"),
                            Expression = PiecedText.Known(query.Value("Expression")),
                            ReturnData = query.Flag("ReturnData"),
                        }),
                    ],
                    Path = path ?? property,
                },
            ]
            : [];

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
            StatisticName = statistic,
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
                            StatisticName = "Stat",
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
            Namespace = bag.Text("Namespace"),
            MetricName = bag.Text("MetricName"),
            DependingDimensions = bag.Depending(Dimensions),
        };

    private IReadOnlyList<DimensionSpecification>? Dimensions(TemplateObject bag) =>
        bag.Value("Dimensions") is var written && written.IsAbsent ? []
        : written.Kind == EvaluatedKind.List
        && bag.Items("Dimensions") is { } dimensions
        && dimensions.All(dimension => !dimension.IsUnresolved)
            ? [.. dimensions.Select(dimension => _dimensions.Of(dimension.Value("Name"), dimension.Value("Value")))]
        : null;
}
