namespace ElastiCache.Model.Values;

/// <summary>Values that stand twice in a list.</summary>
internal static class Duplicates
{
    /// <summary>The first known text that occurs a second time, or null.</summary>
    public static string? In(IEnumerable<Value<string>> values)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            if (value.TryGet(out var text) && !seen.Add(text))
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The first known text of a list that occurs a second time, or null.</summary>
    public static string? In(Value<IReadOnlyList<Value<string>>> values) =>
        values.TryGet(out var list) ? In(list) : null;
}
