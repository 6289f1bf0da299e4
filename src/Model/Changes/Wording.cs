using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Changes;

/// <summary>How values look in sentences. Secrets do not.</summary>
internal static partial class Wording
{
    private const int Longest = 60;

    /// <summary>A property's value, short; null where it is absent.</summary>
    public static string? Of(Side side, string property)
    {
        var value = side.Value(property);
        return value.IsAbsent ? null
            : property is "AuthToken" or "Passwords" or "AuthenticationMode" ? "(not shown)"
            : Shorten(
                Of(value)
                    ?? (
                        // A transform may stand for all properties.
                        (side.Written(property) ?? side.Resource.Written.Entry("Properties"))
                            is { } written
                            ? Of(written)
                            : "(known at deployment)"
                    )
            );
    }

    /// <summary>From what to what a property changes.</summary>
    public static string Change(ResourceChange change, string property) =>
        (Of(change.Old, property), Of(change.New, property)) switch
        {
            (null, { } added) => $"set to {added}",
            ({ } removed, null) => $"{removed} removed",
            ({ } before, { } after) when before != after =>
                $"{before} -> {after}{Origin(change.Find(property)?.ByDefaultOf)}",
            ({ } same, _) => change.Find(property)?.Because ?? $"{same}, which changes",
            _ => "changed",
        };

    /// <summary>What is said of a change that another default of a parameter makes; nothing where there is none.</summary>
    public static string Origin(string? parameter) =>
        parameter is null ? "" : $" by the default of {parameter}, which counts unless the deployment keeps the value";

    /// <summary>From what to what a value is written otherwise.</summary>
    public static string Rewritten(Expression before, Expression after) =>
        (Pattern(before), Pattern(after)) is var (was, now) && was != now ? $"{was} -> {now}" : "written otherwise";

    /// <summary>A text as it is written, with the names of what it is made of.</summary>
    public static string Pattern(Expression? expression) =>
        expression is SubExpression { Text: var text } ? Shorten(text)
        : expression is null ? "(known at deployment)"
        : Written(expression);

    /// <summary>An expression as it is written, short.</summary>
    public static string Written(Expression expression) => Shorten(Of(expression));

    private static string? Of(Evaluated value) =>
        value switch
        {
            { Text: "" } => "''",
            { Text: { } text } => text,
            { Reference: { Attribute: "" } whole } => $"Ref {whole.LogicalId}",
            { Reference: { } whole } => $"GetAtt {whole.LogicalId}.{whole.Attribute}",
            { Kind: EvaluatedKind.List } when value.Items.All(item => item.Text is not null) =>
                $"[{string.Join(", ", value.Items.Select(item => item.Text))}]",
            _ => null,
        };

    private static string Of(Expression written) =>
        written is RefExpression { Name: var name } ? $"Ref {name}"
        : written.Json.ValueKind == JsonValueKind.Undefined ? "(known at deployment)"
        : Whitespace().Replace(written.Json.GetRawText(), " ");

    private static string Shorten(string text)
    {
        text = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return text.Length > Longest ? $"{text[..(Longest - 3)]}..." : text;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
