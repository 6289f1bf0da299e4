namespace ElastiCache.Cli.Arguments;

/// <summary>How an error is worded.</summary>
internal static class Sentence
{
    /// <summary>What is wrong, what is allowed, and what was probably meant.</summary>
    /// <param name="problem">What is wrong, with the value that was given.</param>
    /// <param name="allowed">What is allowed.</param>
    /// <param name="nearest">What was probably meant; null when nothing is near.</param>
    public static string Unknown(string problem, IReadOnlyList<string> allowed, string? nearest) =>
        $"{problem}: {string.Join(", ", allowed)}{Meant(nearest)}";

    /// <summary>The same, where the nearest of what is allowed was probably meant.</summary>
    public static string NotIn(IReadOnlyList<string> allowed, string given, string problem) =>
        Unknown(problem, allowed, Nearest.Of(given, allowed));

    /// <summary>The end of a sentence that asks whether something was meant; empty where nothing is near.</summary>
    public static string Meant(string? nearest) => nearest is null ? "" : $"; did you mean {nearest}?";
}
