using System.Globalization;

namespace ElastiCache.Model.RuleUnit;

/// <summary>The sentences of one rule over several things: who puts right the first must not meet the second only then.</summary>
internal static class Sentences
{
    /// <summary>All of them in one line, each once; null where there is none.</summary>
    public static string? All(IEnumerable<string?> sentences) =>
        sentences.OfType<string>().Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } found
            ? string.Join("; ", found)
            : null;

    /// <summary>The names of what is so, as a sentence lists them; empty where nothing is.</summary>
    public static string Those(params IEnumerable<(string Name, bool IsSo)> all) =>
        string.Join(", ", all.Where(one => one.IsSo).Select(one => one.Name));

    /// <summary>How many of something there are: <c>1 node</c>, <c>2 nodes</c>.</summary>
    public static string Counted(double number, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");

    /// <summary>Names in quotes, as a sentence lists them: <c>'a', 'b' and 'c'</c>.</summary>
    public static string Quoted(IReadOnlyList<string> names) =>
        names.Count == 1
            ? $"'{names[0]}'"
            : $"{string.Join(", ", names.Take(names.Count - 1).Select(name => $"'{name}'"))} and '{names[^1]}'";
}
