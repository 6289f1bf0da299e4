using System.Text.RegularExpressions;

namespace ElastiCache.Model.Facts;

/// <summary>Reads expressions of metric math.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html</remarks>
internal static partial class MetricExpression
{
    // Operators in words, in whatever case.
    private static readonly HashSet<string> Words = ["and", "or", "not"];

    /// <summary>Whether an expression searches for metrics.</summary>
    public static bool Searches(string expression) => Search().IsMatch(Quoted().Replace(expression, "''"));

    /// <summary>Whether an expression makes a band of what is expected, which an alarm compares its metric with.</summary>
    public static bool IsBand(string expression) =>
        expression.Contains("ANOMALY_DETECTION_BAND", StringComparison.Ordinal);

    /// <summary>Whether it is a query of another language, or of such a form that it may be one; also one that is known in part.</summary>
    public static bool IsOfAnotherLanguage(string expression) => Query().IsMatch(Quoted().Replace(expression, "''"));

    /// <summary>
    /// The id of which an expression makes one number, if it is a series: the result of an expression has to be a series again.
    /// </summary>
    public static string? NumberOf(string expression) =>
        Number().Match(expression) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The ids that an expression names; none of one in another language, such as a query of Metrics Insights.</summary>
    public static IEnumerable<string> Ids(string expression) =>
        IsOfAnotherLanguage(expression)
            ? []
            : Name()
                .Matches(Quoted().Replace(expression, "''"))
                .Select(match => match.Value)
                .Where(name => !Words.Contains(name))
                .Distinct(StringComparer.Ordinal);

    /// <summary>Whether a text can be an id.</summary>
    public static bool IsId(string text) => Id().IsMatch(text);

    [GeneratedRegex("""'[^']*'|"[^"]*" """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\bSEARCH\s*\(", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Search();

    // SELECT of Metrics Insights; a pipe of a query of logs; braces of PromQL; a mark for what is not known.
    [GeneratedRegex(
        @"^\s*(SELECT|SOURCE)\b|(?<!\|)\|(?!\|)|[{}\uE000]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Query();

    // An id begins with a small letter; functions and their words are written in capitals. No name that a function has.
    [GeneratedRegex(@"(?<![A-Za-z0-9_.])[a-z][A-Za-z0-9_]*(?![A-Za-z0-9_]|\s*\()", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"^\s*(?:AVG|DATAPOINT_COUNT|MAX|MIN|PERIOD|STDDEV|SUM)\s*\(\s*([a-z][A-Za-z0-9_]*)\s*\)\s*$",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Number();

    [GeneratedRegex(@"^[a-z][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();
}
