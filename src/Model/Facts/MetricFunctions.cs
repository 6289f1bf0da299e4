using ElastiCache.Model.Values;

namespace ElastiCache.Model.Facts;

/// <summary>The functions of metric math, and how many arguments they take.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html</remarks>
internal static class MetricFunctions
{
    private const int Any = int.MaxValue;

    private static readonly (int Least, int Most, string Names)[] ByNumber =
    [
        (
            1,
            1,
            "ABS AVG CEIL DATAPOINT_COUNT DATE DAY DIFF DIFF_TIME EPOCH FIRST FLOOR HOUR LAST LOG LOG10 MAX "
                + "METRIC_COUNT MIN MINUTE MONTH PERIOD RATE REMOVE_EMPTY RUNNING_SUM STDDEV SUM TIME_SERIES YEAR"
        ),
        (1, Any, "ANOMALY_DETECTION_BAND"),
        (0, Any, "DB_PERF_INSIGHTS INSIGHT_RULE_METRIC LAMBDA METRICS SEARCH SERVICE_QUOTA"),
        (2, 2, "FILL"),
        // IF "is an empty time series ... if falseValue is omitted from the expression".
        (2, 3, "IF SLICE"),
        (3, 4, "SORT"),
    ];

    // In order, so that of names that are equally near the first one counts.
    private static readonly Dictionary<string, (int Least, int Most)> Arguments = ByNumber
        .SelectMany(row => row.Names.Split(' ').Select(name => (Name: name, Takes: (row.Least, row.Most))))
        .OrderBy(function => function.Name, StringComparer.Ordinal)
        .ToDictionary(function => function.Name, function => function.Takes, StringComparer.Ordinal);

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
