namespace ElastiCache.Model.Judging;

/// <summary>Values as a sentence lists them.</summary>
internal static class ListedWords
{
    /// <summary>How many are named; of more, some are.</summary>
    public const int Most = 4;

    /// <summary>One or the other: <c>'a', 'b' or 'c'</c>, and of many <c>'a', 'b', 'c' or 7 others</c>.</summary>
    public static string Or(IReadOnlyList<string> words)
    {
        List<string> shown =
            words.Count > Most ? [.. words.Take(Most - 1), $"{words.Count - Most + 1} others"] : [.. words];
        return shown.Count == 1 ? shown[0] : $"{string.Join(", ", shown.SkipLast(1))} or {shown[^1]}";
    }
}
