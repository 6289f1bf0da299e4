using System.Text.RegularExpressions;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>
/// What an expression of CloudWatch searches for: <c>SEARCH('{AWS/ElastiCache,CacheClusterId} MetricName="..."')</c>, and
/// queries of Metrics Insights. What is written in another way is not read.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html</remarks>
/// <param name="dimensions">Reads what dimensions name.</param>
internal sealed partial class MetricSearch(DimensionReader dimensions)
{
    /// <summary>The metrics of ElastiCache that an expression searches for.</summary>
    public IEnumerable<MetricUseSpecification> In(Evaluated expression)
    {
        var text = new PiecedText(expression);
        return
        [
            .. Schema().Matches(text.Marked).SelectMany(Searched),
            .. Insights()
                .Matches(text.Marked)
                .Select(match => Use(match.Groups["metric"].Value, Selected(match, text))),
        ];
    }

    // What WHERE asks of a dimension for sure: a condition that is joined by OR or NOT may be another one.
    private List<DimensionSpecification> Selected(Match match, PiecedText text)
    {
        var where = match.Groups["where"].Value;
        var names = Names(match.Groups["dimensions"].Value);
        return Joined().IsMatch(where)
            ? names
            :
            [
                .. names.Select(named =>
                    Equal().Matches(where).FirstOrDefault(equal => named.Name.Is(equal.Groups["name"].Value))
                        is { } equal
                        ? dimensions.Of(
                            Evaluated.Scalar(equal.Groups["name"].Value),
                            text.Part(equal.Groups["value"].Value)
                        )
                        : named
                ),
            ];
    }

    // A search that joins words by OR or NOT may mean less than each of its words.
    private static IEnumerable<MetricUseSpecification> Searched(Match schema)
    {
        var dimensions = Names(schema.Groups["dimensions"].Value);
        var terms = schema.Groups["terms"].Value;
        var metrics = Terms().Matches(terms).Select(match => match.Groups["metric"].Value).ToList();
        return terms.Contains("NOT", StringComparison.Ordinal) ? []
            : metrics.Count == 0 ? [Use(null, dimensions)]
            : metrics.Select(metric => Use(metric, dimensions));
    }

    private static MetricUseSpecification Use(string? metric, IReadOnlyList<DimensionSpecification> dimensions) =>
        new()
        {
            Namespace = CacheMetric.Namespace,
            MetricName = metric is null ? Value<string>.Unresolved() : metric,
            Dimensions = dimensions,
        };

    private static List<DimensionSpecification> Names(string list) =>
        [
            .. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(name => new DimensionSpecification
                {
                    Name = name.Trim('"'),
                    Value = Value<string>.Unresolved(),
                }),
        ];

    [GeneratedRegex(
        """\{\s*"?AWS/ElastiCache"?\s*(?<dimensions>(,[^{},]+)*)\}(?<terms>[^{}']*)""",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Schema();

    [GeneratedRegex("""\bMetricName\s*=\s*\\?"(?<metric>[A-Za-z0-9]+)\\?"\s?""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Terms();

    [GeneratedRegex(
        """SELECT\s+[A-Z]+\(\s*"?(?<metric>[A-Za-z0-9]+)"?\s*\)\s+FROM\s+(SCHEMA\(\s*"AWS/ElastiCache"\s*(?<dimensions>(,[^(),]+)*)\)|"AWS/ElastiCache")(?<where>\s+WHERE\s.*)?""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Insights();

    [GeneratedRegex("""\b"?(?<name>[A-Za-z]+)"?\s*=\s*'(?<value>[^']*)'""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Equal();

    [GeneratedRegex(@"\b(OR|NOT)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Joined();
}
