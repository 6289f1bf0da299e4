using System.Text.RegularExpressions;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>
/// What an expression of CloudWatch searches for: <c>SEARCH('{AWS/ElastiCache,CacheClusterId} MetricName="..."')</c>, and
/// queries of Metrics Insights. What is written in another way is not read.
/// </summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/search-expression-syntax.html</remarks>
internal static partial class MetricSearch
{
    /// <summary>The metrics of ElastiCache that an expression searches for.</summary>
    public static IEnumerable<MetricUseSpecification> In(string expression) =>
        [
            .. Schema().Matches(expression).SelectMany(Searched),
            .. Insights()
                .Matches(expression)
                .Select(match => Use(match.Groups["metric"].Value, Names(match.Groups["dimensions"].Value))),
        ];

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

    private static IReadOnlyList<DimensionSpecification> Names(string list) =>
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
        """SELECT\s+[A-Z]+\(\s*"?(?<metric>[A-Za-z0-9]+)"?\s*\)\s+FROM\s+(SCHEMA\(\s*"AWS/ElastiCache"\s*(?<dimensions>(,[^(),]+)*)\)|"AWS/ElastiCache")""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Insights();
}
