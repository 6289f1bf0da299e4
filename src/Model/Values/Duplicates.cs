namespace ElastiCache.Model.Values;

/// <summary>Values that stand twice in a list.</summary>
internal static class Duplicates
{
    /// <summary>The known texts that occur more than once, each with where it does for the second time.</summary>
    public static IEnumerable<(string Text, int Index)> All(IEnumerable<Value<string>> values)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var index = 0;
        foreach (var value in values)
        {
            if (value.TryGet(out var text) && (seen[text] = seen.GetValueOrDefault(text) + 1) == 2)
            {
                yield return (text, index);
            }

            index++;
        }
    }

    /// <summary>The first known text that occurs a second time, or null.</summary>
    public static string? In(IEnumerable<Value<string>> values) => All(values).FirstOrDefault().Text;

    /// <summary>The first known text of a list that occurs a second time, or null.</summary>
    public static string? In(Value<IReadOnlyList<Value<string>>> values) =>
        values.TryGet(out var list) ? In(list) : null;
}
