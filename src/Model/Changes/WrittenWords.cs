using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Changes;

/// <summary>How expressions look in sentences: as they are written, and short.</summary>
internal static partial class WrittenWords
{
    private const int Longest = 60;

    /// <summary>From what to what a value is written otherwise.</summary>
    public static string Rewritten(Expression before, Expression after) =>
        (Pattern(before), Pattern(after)) is var (was, now) && was != now ? $"{was} -> {now}" : "written otherwise";

    /// <summary>A text as it is written, with the names of what it is made of.</summary>
    public static string Pattern(Expression? expression) =>
        expression is SubExpression { Text: var text } ? Shorten(text)
        : expression is null ? "(known at deployment)"
        : Of(expression);

    /// <summary>An expression as it is written, short.</summary>
    public static string Of(Expression expression) => Shorten(Raw(expression));

    /// <summary>An expression as it is written.</summary>
    public static string Raw(Expression written) =>
        written is RefExpression { Name: var name } ? $"Ref {name}"
        : written.Json.ValueKind == JsonValueKind.Undefined ? "(known at deployment)"
        : Whitespace().Replace(written.Json.GetRawText(), " ");

    /// <summary>A text without what breaks a line, and not longer than a sentence bears.</summary>
    public static string Shorten(string text)
    {
        text = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return text.Length > Longest ? $"{text[..(Longest - 3)]}..." : text;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
