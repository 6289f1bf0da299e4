using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.W;

/// <summary>What is calculated of metrics: what CloudWatch takes.</summary>
internal static class MetricMathRules
{
    private const string AlarmOnMath = Pages.CloudWatch + "Create-alarm-on-metric-math-expression.html";
    private const string Query = Pages.CloudFormation + "aws-properties-cloudwatch-alarm-metricdataquery.html";
    private const string Property = nameof(MetricMathSpecification.Metrics);

    private const string Hits =
        """{"Id": "hits", "ReturnData": false, "MetricStat": {"Metric": {"Namespace": "AWS/ElastiCache", "MetricName": "CacheHits", "Dimensions": [{"Name": "CacheClusterId", "Value": "orders-001"}]}, "Period": 300, "Stat": "Sum"}}""";

    /// <summary>All of them. They are silent where an id or an expression is not known.</summary>
    public static readonly IReadOnlyList<IRule<MetricMathSpecification>> All =
    [
        new Rule<MetricMathSpecification>("W-10", Property)
        {
            Mistakes = math =>
                math.IsAlarm
                    ? MetricFormRules.Each(
                        math,
                        query =>
                            query.Expression.TryGet(out var expression) && MetricExpression.Searches(expression)
                                ? "an alarm watches one series, and SEARCH may find many: name the metrics, or write a query of Metrics Insights (SELECT ... FROM ...)"
                                : null,
                        nameof(MetricQuerySpecification.Expression)
                    )
                    : [],
            Place = math => math.Path,
            Source = AlarmOnMath,
            Statement = "An alarm is based on no SEARCH expression, not even within another function.",
            Why = "CloudWatch refuses the alarm: SEARCH is not supported on Metric Alarms.",
            Breaks = Alarm(
                """{"Id": "worst", "Expression": "MAX(SEARCH('{AWS/ElastiCache,CacheClusterId} MetricName=\"CPUUtilization\"', 'Average', 300))"}"""
            ),
            Keeps = Alarm(
                """{"Id": "worst", "Expression": "SELECT MAX(CPUUtilization) FROM SCHEMA(\"AWS/ElastiCache\", CacheClusterId)", "Period": 300}"""
            ),
        },
        new Rule<MetricMathSpecification>("W-11", Property)
        {
            Mistakes = math => math.IsText ? [] : WrongIds(math),
            Place = math => math.Path,
            Source = Pages.MetricMath,
            Statement =
                "The id of a metric begins with a small letter, consists of letters, digits and _, and stands once; an expression, and ThresholdMetricId, names ids that stand beside it.",
            Why = "CloudWatch refuses the expression, and the stack rolls back.",
            Breaks = Alarm(Hits, """{"Id": "rate", "Expression": "hits / (hits + misses)"}"""),
            Keeps = Alarm(Hits, """{"Id": "rate", "Expression": "hits / PERIOD(hits)"}"""),
        },
        new Rule<MetricMathSpecification>("W-11", Property)
        {
            Mistakes = math => math.IsText ? WrongIds(math) : [],
            Place = math => math.Path,
            Source = Pages.MetricMath,
            Severity = Severity.Warning,
            SeverityReason = "CloudWatch takes the dashboard, and the graph shows an error.",
            Statement = "The expressions of a dashboard name ids that stand in the same widget.",
            Why = "The graph shows an error in place of the line.",
            Breaks = MetricExamples.Graph("hits / (hits + misses)"),
            Keeps = MetricExamples.Graph("hits / PERIOD(hits)"),
        },
        new Rule<MetricMathSpecification>("W-12", Property)
        {
            Mistake = WrongResult,
            Place = math => math.Path,
            Source = Query,
            Statement = "An alarm watches one thing: MetricName, or the one entry of Metrics that returns data.",
            Why =
                "CloudWatch refuses the alarm: exactly one element of the metrics list should return data, and Metrics stands alone.",
            Breaks = Alarm(Hits.Replace("\"ReturnData\": false, ", ""), """{"Id": "rate", "Expression": "hits / 5"}"""),
            Keeps = Alarm(Hits, """{"Id": "rate", "Expression": "hits / 5"}"""),
        },
        .. MetricFormRules.All,
        .. AlarmThresholdRules.All,
    ];

    private static IEnumerable<Said> WrongIds(MetricMathSpecification math)
    {
        // An id that is not known may be any.
        var isKnown = math.Metrics.All(query => !query.Id.IsUnresolved);
        var ids = math.Metrics.Where(query => query.Id.TryGet(out _)).Select(query => query.Id.Raw!).ToList();
        var twice = Duplicates.All(math.Metrics.Select(query => query.Id)).Select(found => found.Text).ToHashSet();
        return
        [
            .. MetricFormRules.Each(
                math,
                query =>
                    !query.Id.TryGet(out var id) ? null
                    : !MetricExpression.IsId(id)
                        ? $"an id begins with a small letter and has letters, digits and _, got '{id}'"
                    : twice.Remove(id) ? $"each metric has an id of its own, got '{id}' twice"
                    : null,
                nameof(MetricQuerySpecification.Id)
            ),
            .. MetricFormRules.Each(
                math,
                query =>
                    isKnown
                    && query.Expression.TryGet(out var expression)
                    && MetricExpression.Ids(expression).FirstOrDefault(name => !ids.Contains(name)) is { } unknown
                        ? $"'{unknown}' is no id of what stands beside '{expression}': {Instead(unknown, ids)}"
                        : null,
                nameof(MetricQuerySpecification.Expression)
            ),
            .. Said.At(
                nameof(math.ThresholdMetricId),
                isKnown && math.ThresholdMetricId.TryGet(out var threshold) && !ids.Contains(threshold)
                    ? $"'{threshold}' is no id of what stands in {math.Path}: {Instead(threshold, ids)}"
                    : null
            ),
        ];
    }

    private static string Instead(string unknown, List<string> ids) =>
        Similarity.Nearest(unknown, ids.Select(id => (id, Distance(id))), ignoreCase: true) is { } near
            ? $"did you mean {near}?"
        : ids.Count == 0 ? "give a metric that id"
        : $"there are {string.Join(", ", ids)}";

    private static int Distance(string id) => Math.Max(1, id.Length / 3);

    private static string? WrongResult(MetricMathSpecification math)
    {
        if (!math.IsAlarm || math.Metrics.Count == 0)
        {
            return null;
        }

        if (math.Beside.Count > 0)
        {
            return $"an alarm has Metrics or {string.Join(", ", math.Beside)}, not both: leave {(math.Beside.Count == 1 ? "that" : "those")} out";
        }

        var results = math.Metrics.Where(query => query.ReturnData.IsAbsent || query.ReturnData.Is(true)).ToList();
        return !math.ThresholdMetricId.IsAbsent
            || math.Metrics.Any(query =>
                query.ReturnData.IsUnresolved
                || query.Expression.IsUnresolved
                || (query.Expression.TryGet(out var expression) && MetricExpression.IsBand(expression))
            )
            || results.Count == 1
                ? null
            : results.Count == 0
                ? "an alarm watches the entry of Metrics that returns data, and none does: write ReturnData: true for one"
            : $"an alarm watches the one entry of Metrics that returns data, and {results.Count} do ({string.Join(", ", results.Select(query => query.Id.Raw ?? "one without an id"))}): write ReturnData: false for all but one";
    }

    private static string Alarm(params string[] metrics) =>
        RuleExamples.Template(
            ExampleOf.Resource(
                "Alarm",
                ResourceTypes.Alarm,
                $$"""{"Metrics": [{{string.Join(", ", metrics)}}], "EvaluationPeriods": 1, "Threshold": 90, "ComparisonOperator": "GreaterThanThreshold"}"""
            )
        );
}
