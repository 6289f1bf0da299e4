using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.W;

/// <summary>How what is calculated of metrics is written.</summary>
internal static class MetricFormRules
{
    /// <summary>All of them. They are silent on queries of other languages, and on what is known in part.</summary>
    public static readonly IReadOnlyList<IRule<MetricMathSpecification>> All =
    [
        Rule(math => math.IsText ? [] : Mistakes(math)) with
        {
            Statement =
                "An expression is one of metric math: with both sides of each operator, closed brackets, functions in capitals that have their arguments, and not of itself.",
            Why = "CloudWatch refuses the expression, and the stack rolls back.",
            Breaks = MetricExamples.Rate("(hits / 5"),
            Keeps = MetricExamples.Rate("(hits / 5)"),
        },
        Rule(math => math.IsText ? Mistakes(math) : []) with
        {
            Severity = Severity.Warning,
            SeverityReason = "CloudWatch takes the dashboard, and the graph shows an error.",
            Statement = "So is an expression of a dashboard.",
            Why = "The graph shows an error in place of the line.",
            Breaks = MetricExamples.Graph("hits /"),
            Keeps = MetricExamples.Graph("hits / 5"),
        },
        Rule(UnknownFunctions) with
        {
            Severity = Severity.Warning,
            SeverityReason = "AWS may have added the function.",
            Statement = "A function of metric math is one that the tables of this project know.",
            Why = "CloudWatch refuses an expression with a function that it does not have.",
            Breaks = MetricExamples.Rate("hits / MAXIMUM(hits)"),
            Keeps = MetricExamples.Rate("hits / MAX(hits)"),
        },
        Rule(Numbers) with
        {
            Severity = Severity.Warning,
            SeverityReason = "AWS documents it, and no refusal of it is known here.",
            Statement = "What an alarm watches is a series, and not one number of a series.",
            Why = "By AWS's page an expression that gives only a number is not valid.",
            Breaks = MetricExamples.Rate("SUM(hits)"),
            Keeps = MetricExamples.Rate("hits / SUM(hits)"),
        },
    ];

    private static Rule<MetricMathSpecification> Rule(Func<MetricMathSpecification, IEnumerable<Said>> check) =>
        new("W-11", nameof(MetricMathSpecification.Metrics))
        {
            Mistakes = check,
            Place = math => math.Path,
            Source = Pages.MetricMath,
        };

    private static IEnumerable<Said> Mistakes(MetricMathSpecification math)
    {
        var circle = FirstOfItself(math);
        return Each(
            math,
            (query, expression) =>
                query == circle
                    ? $"'{expression}' is calculated of itself: {query.Id.Raw} is the id of it, or of what it names"
                // A row of a graph may be begun and empty.
                : math.IsText && string.IsNullOrWhiteSpace(expression) ? null
                : MetricExpressionForm.Of(expression).Mistake is { } mistake
                    ? $"CloudWatch does not read the expression '{expression}': {mistake}"
                : null
        );
    }

    private static IEnumerable<Said> UnknownFunctions(MetricMathSpecification math) =>
        Each(
            math,
            (_, expression) =>
                MetricExpressionForm.Of(expression) is { Mistake: null, UnknownFunction: { } unknown }
                    ? $"metric math has no function {unknown} that is known here"
                        + (MetricFunctions.Meant(unknown) is { } meant ? $"; did you mean {meant}?" : ": look it up")
                    : null
        );

    private static IEnumerable<Said> Numbers(MetricMathSpecification math) =>
        !math.IsAlarm
            ? []
            : Each(
                math,
                (query, expression) =>
                    (query.ReturnData.IsAbsent || query.ReturnData.Is(true))
                    && MetricExpression.NumberOf(expression) is { } id
                    && math.Metrics.Any(other => other.Id.Is(id) && other.Expression.IsAbsent)
                        ? $"'{expression}' is one number, and an alarm watches a series: watch {id} with the statistic that you mean, or write TIME_SERIES({expression.Trim()})"
                        : null
            );

    /// <summary>What is said of each of them, at one of its entries.</summary>
    public static IEnumerable<Said> Each(
        MetricMathSpecification math,
        Func<MetricQuerySpecification, string?> check,
        string key
    ) =>
        Said.Of(math.Metrics, math.Path, check, key)
            .Select(said => math.IsText ? said with { Within = math.Path } : said);

    private static IEnumerable<Said> Each(
        MetricMathSpecification math,
        Func<MetricQuerySpecification, string, string?> check
    ) =>
        Each(
            math,
            query => query.Expression.TryGet(out var expression) ? check(query, expression) : null,
            nameof(MetricQuerySpecification.Expression)
        );

    // Ids that stand twice are told as that.
    private static MetricQuerySpecification? FirstOfItself(MetricMathSpecification math)
    {
        var all = math.Metrics.Where(query => query.Id.TryGet(out _)).ToLookup(query => query.Id.Raw!);
        return math.Metrics.FirstOrDefault(query =>
            query.Id.TryGet(out var id) && all[id].Count() == 1 && Reached(query, all).Contains(id)
        );
    }

    private static HashSet<string> Reached(
        MetricQuerySpecification start,
        ILookup<string, MetricQuerySpecification> all
    )
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<MetricQuerySpecification>([start]);
        while (open.TryDequeue(out var query))
        {
            foreach (var name in query.Expression.TryGet(out var expression) ? MetricExpression.Ids(expression) : [])
            {
                if (reached.Add(name) && all[name].FirstOrDefault() is { } next)
                {
                    open.Enqueue(next);
                }
            }
        }

        return reached;
    }
}
