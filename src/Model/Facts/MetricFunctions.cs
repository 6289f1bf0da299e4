using ElastiCache.Model.Values;

namespace ElastiCache.Model.Facts;

/// <summary>The functions of metric math, and how many arguments they take.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html</remarks>
internal static class MetricFunctions
{
    private const int Any = int.MaxValue;

    private static readonly Dictionary<string, (int Least, int Most)> Arguments = new(StringComparer.Ordinal)
    {
        ["ABS"] = (1, 1),
        ["ANOMALY_DETECTION_BAND"] = (1, Any),
        ["AVG"] = (1, 1),
        ["CEIL"] = (1, 1),
        ["DATAPOINT_COUNT"] = (1, 1),
        ["DATE"] = (1, 1),
        ["DAY"] = (1, 1),
        ["DB_PERF_INSIGHTS"] = (0, Any),
        ["DIFF"] = (1, 1),
        ["DIFF_TIME"] = (1, 1),
        ["EPOCH"] = (1, 1),
        ["FILL"] = (2, 2),
        ["FIRST"] = (1, 1),
        ["FLOOR"] = (1, 1),
        ["HOUR"] = (1, 1),
        // "is an empty time series ... if falseValue is omitted from the expression".
        ["IF"] = (2, 3),
        ["INSIGHT_RULE_METRIC"] = (0, Any),
        ["LAMBDA"] = (0, Any),
        ["LAST"] = (1, 1),
        ["LOG"] = (1, 1),
        ["LOG10"] = (1, 1),
        ["MAX"] = (1, 1),
        ["METRICS"] = (0, Any),
        ["METRIC_COUNT"] = (1, 1),
        ["MIN"] = (1, 1),
        ["MINUTE"] = (1, 1),
        ["MONTH"] = (1, 1),
        ["PERIOD"] = (1, 1),
        ["RATE"] = (1, 1),
        ["REMOVE_EMPTY"] = (1, 1),
        ["RUNNING_SUM"] = (1, 1),
        ["SEARCH"] = (0, Any),
        ["SERVICE_QUOTA"] = (0, Any),
        ["SLICE"] = (2, 3),
        ["SORT"] = (3, 4),
        ["STDDEV"] = (1, 1),
        ["SUM"] = (1, 1),
        ["TIME_SERIES"] = (1, 1),
        ["YEAR"] = (1, 1),
    };

    // What other languages call them.
    private static readonly Dictionary<string, string> Elsewhere = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AVERAGE"] = "AVG",
        ["COUNT"] = "DATAPOINT_COUNT",
        ["DELTA"] = "DIFF",
        ["MAXIMUM"] = "MAX",
        ["MEAN"] = "AVG",
        ["MINIMUM"] = "MIN",
        ["SAMPLECOUNT"] = "DATAPOINT_COUNT",
    };

    // Of one series they make a number, and of a list one series.
    private static readonly HashSet<string> OfLists = ["AVG", "MAX", "MIN", "STDDEV", "SUM"];

    /// <summary>Whether a function is known, in this spelling.</summary>
    public static bool IsKnown(string name) => Arguments.ContainsKey(name);

    /// <summary>The function that was probably meant; null for none.</summary>
    public static string? Meant(string name) =>
        Elsewhere.TryGetValue(name, out var meant) ? meant : Similarity.Slip(name, Arguments.Keys);

    /// <summary>What is wrong with the number of arguments of a function; null for nothing, and where it is not known.</summary>
    public static string? WrongNumber(string name, int given) =>
        !Arguments.TryGetValue(name, out var takes) || (given >= takes.Least && given <= takes.Most)
            ? null
            : $"{name} takes {(takes.Least == takes.Most ? $"{takes.Least}" : takes.Most == Any ? $"at least {takes.Least}" : $"{takes.Least} or {takes.Most}")} {(takes.Most == 1 ? "argument" : "arguments")}, got {given}"
                + (given > 1 && OfLists.Contains(name) ? $": make it a list, {name}([..., ...])" : "");
}
