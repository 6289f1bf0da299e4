namespace ElastiCache.Model.Changes;

/// <summary>Logical ids, values or other words as a sentence lists them.</summary>
internal static class ListedWords
{
    /// <summary>How many are named; of more, some are.</summary>
    public const int Most = 4;

    /// <summary>Such as <c>Carts and Orders</c>, or <c>A, B, C and 7 others</c>.</summary>
    public static string And(IReadOnlyList<string> words) => All(Shown(words));

    /// <summary>One or the other: <c>'a', 'b' or 'c'</c>, and of many <c>'a', 'b', 'c' or 7 others</c>.</summary>
    public static string Or(IReadOnlyList<string> words) => All(Shown(words), "or");

    /// <summary>All of them, however many there are.</summary>
    public static string All(IReadOnlyList<string> words, string last = "and") =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} {last} {words[^1]}";

    private static IReadOnlyList<string> Shown(IReadOnlyList<string> words) =>
        words.Count > Most ? [.. words.Take(Most - 1), $"{words.Count - Most + 1} others"] : words;
}
