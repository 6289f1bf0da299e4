namespace ElastiCache.Cli.Arguments;

/// <summary>How an error is worded.</summary>
internal static class Sentence
{
    /// <summary>What is wrong, what is allowed, and what was probably meant.</summary>
    /// <param name="problem">What is wrong, with the value that was given.</param>
    /// <param name="allowed">What is allowed.</param>
    /// <param name="nearest">What was probably meant; null when nothing is near.</param>
    public static string Unknown(string problem, IReadOnlyList<string> allowed, string? nearest) =>
        $"{problem}: {string.Join(", ", allowed)}{(nearest is null ? "" : $"; did you mean {nearest}?")}";
}
