using System.Globalization;
using Amazon.CDK.AWS.CloudWatch;

namespace ElastiCache.Cdk;

/// <summary>What an alarm looks at: a metric, the worst of up to ten, or a query over more.</summary>
/// <remarks>
/// L1 resources and plain data, because an L2 alarm and its metrics cost several calls to Node for every node of a cache.
/// </remarks>
internal sealed class AlarmData
{
    /// <summary>
    /// The most metrics of an alarm on math.
    /// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-limits.html
    /// </summary>
    public const int MostMetrics = 10;

    /// <summary>
    /// The nodes of a query. An expression has at most 2048 characters, and the id of a node at most 49.
    /// https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_MetricDataQuery.html
    /// </summary>
    public const int NodesOfQuery = 25;

    private readonly Action<CfnAlarmProps> _fill;

    private AlarmData(Action<CfnAlarmProps> fill) => _fill = fill;

    /// <summary>What an alarm of a cache looks at: the cache as a whole, or its nodes in as few alarms as CloudWatch allows.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="nodes">The nodes; null where the cache is watched as a whole.</param>
    /// <param name="alarm">The alarm.</param>
    public static IReadOnlyList<AlarmData> Of(CacheProfile cache, IReadOnlyList<CacheNode>? nodes, CacheAlarm alarm) =>
        nodes is null ? [OfMetric(alarm.MetricName, alarm.Statistic, OfWhole(cache))]
        : nodes.Count == 1 ? [OfMetric(alarm.MetricName, alarm.Statistic, Dimensions(nodes[0]))]
        : nodes.Count <= MostMetrics ? [OfMath(nodes, alarm)]
        // The metrics of groups are made for auto scaling, and so for cluster mode.
        : cache.Watched.IsSharded && alarm.GroupMetricName is { } metric
            ? [OfMetric(metric, CacheMetricStatistic.Maximum, OfWhole(cache))]
        : [.. nodes.Chunk(NodesOfQuery).Select(some => OfQuery(cache.Name, some, alarm))];

    public CfnAlarm Create(Construct scope, string id, CacheAlarm alarm, string[]? actions, string[]? okActions)
    {
        var resource = new CfnAlarmProps
        {
            AlarmDescription = alarm.Description,
            Threshold = alarm.Threshold,
            ComparisonOperator = alarm.IsBelow ? "LessThanThreshold" : "GreaterThanThreshold",
            DatapointsToAlarm = alarm.DatapointsToAlarm,
            // A node that is gone, or a metric that counts only when something happens.
            TreatMissingData = "notBreaching",
        }
            .With(nameof(CfnAlarmProps.EvaluationPeriods), (double)alarm.EvaluationPeriods)
            .With(nameof(CfnAlarmProps.AlarmActions), actions)
            .With(nameof(CfnAlarmProps.OkActions), okActions);
        _fill(resource);
        return JsiiObjects.New<CfnAlarm>(scope, id, resource);
    }

    private static AlarmData OfMetric(
        string metric,
        CacheMetricStatistic statistic,
        CfnAlarm.DimensionProperty[] dimensions
    ) =>
        new(alarm =>
        {
            alarm.Namespace = CacheMetric.Namespace;
            alarm.MetricName = metric;
            alarm.Dimensions = dimensions;
            alarm.Statistic = statistic.ToString();
            alarm.Period = CacheMetrics.PeriodSeconds;
        });

    private static AlarmData OfMath(IReadOnlyList<CacheNode> nodes, CacheAlarm alarm) =>
        new(resource =>
            resource.Metrics = (object[])
                [
                    Worst($"{Function(alarm)}([{string.Join(",", nodes.Select((_, index) => Name(index)))}])", alarm),
                    .. nodes.Select(
                        (node, index) =>
                            new CfnAlarm.MetricDataQueryProperty
                            {
                                Id = Name(index),
                                ReturnData = false,
                                MetricStat = new CfnAlarm.MetricStatProperty
                                {
                                    Metric = new CfnAlarm.MetricProperty
                                    {
                                        Namespace = CacheMetric.Namespace,
                                        MetricName = alarm.MetricName,
                                        Dimensions = Dimensions(node),
                                    },
                                    Period = CacheMetrics.PeriodSeconds,
                                    Stat = alarm.Statistic.ToString(),
                                },
                            }
                    ),
                ]
        );

    // Of each minute there is one value of a node, so the worst value is that of the worst node, whatever the statistic.
    private static AlarmData OfQuery(string id, IReadOnlyList<CacheNode> nodes, CacheAlarm alarm)
    {
        var isToken = Tokens.IsToken(id);
        var conditions = nodes.Select(node => $"CacheClusterId = '{(isToken ? "${Group}" : id)}{node.Id.Suffix}'");
        var query =
            $"SELECT {Function(alarm)}({alarm.MetricName}) FROM SCHEMA(\"{CacheMetric.Namespace}\", "
            + $"{MetricDimension.CacheClusterId}, {MetricDimension.CacheNodeId}) WHERE {string.Join(" OR ", conditions)}";
        var expression = isToken ? Fn.Sub(query, new Dictionary<string, string> { ["Group"] = id }) : query;
        return new AlarmData(resource => resource.Metrics = (object[])[Worst(expression, alarm)]);
    }

    private static CfnAlarm.MetricDataQueryProperty Worst(string expression, CacheAlarm alarm) =>
        new()
        {
            Id = "worst",
            Label = $"{alarm.MetricName} of the worst node",
            Expression = expression,
            Period = CacheMetrics.PeriodSeconds,
            ReturnData = true,
        };

    private static string Function(CacheAlarm alarm) => alarm.IsBelow ? "MIN" : "MAX";

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"m{index + 1}");

    private static CfnAlarm.DimensionProperty[] OfWhole(CacheProfile cache) =>
        [Dimension(cache.Watched.Dimension, cache.Name)];

    private static CfnAlarm.DimensionProperty[] Dimensions(CacheNode node) =>
        [
            Dimension(MetricDimension.CacheClusterId, node.CacheClusterId),
            Dimension(MetricDimension.CacheNodeId, node.CacheNodeId),
        ];

    private static CfnAlarm.DimensionProperty Dimension(string name, string value) =>
        new() { Name = name, Value = value };
}
