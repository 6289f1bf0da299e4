namespace ElastiCache.Model.Changes;

/// <summary>Logical ids in a sentence: some of them, where there are many.</summary>
internal static class ListedIds
{
    private const int Most = 4;

    /// <summary>Such as <c>Carts and Orders</c>, or <c>A, B, C and 7 others</c>.</summary>
    public static string Of(IReadOnlyList<string> ids)
    {
        var shown = ids.Count > Most ? [.. ids.Take(Most - 1), $"{ids.Count - Most + 1} others"] : ids;
        return shown.Count < 2 ? string.Concat(shown) : $"{string.Join(", ", shown.SkipLast(1))} and {shown[^1]}";
    }
}
