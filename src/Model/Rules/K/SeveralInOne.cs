namespace ElastiCache.Model.Rules.K;

/// <summary>One item of a list that holds several, as other tools and the command line take them.</summary>
internal static class SeveralInOne
{
    /// <summary>That it does, and what to do; null where it does not.</summary>
    /// <param name="text">The item.</param>
    /// <param name="what">What they are, in the plural.</param>
    public static string? Told(string text, string what) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length
            is > 1
                and var count
            ? $"'{text}' is {count} {what} in one text: write each of them as an item of the list"
            : null;
}
