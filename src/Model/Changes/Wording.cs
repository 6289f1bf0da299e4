using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Changes;

/// <summary>How values look in sentences. Secrets do not.</summary>
internal static partial class Wording
{
    private const int Longest = 60;

    /// <summary>A property's value, short; null where it is absent.</summary>
    public static string? Of(Side side, string property)
    {
        var value = side.Raw(property);
        return Canonical.IsAbsent(value) ? null
            : property is "AuthToken" or "Passwords" or "AuthenticationMode" ? "(not shown)"
            : Of(value);
    }

    /// <summary>From what to what a property changes.</summary>
    public static string Change(ResourceChange change, string property) =>
        (Of(change.Old, property), Of(change.New, property)) switch
        {
            (null, { } added) => $"set to {added}",
            ({ } removed, null) => $"{removed} removed",
            ({ } before, { } after) when before != after => $"{before} -> {after}",
            ({ } same, _) => change.Find(property)?.Because ?? $"{same}, which changes",
            _ => "changed",
        };

    private static string Of(JsonElement value) =>
        Shorten(
            value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : "''",
                JsonValueKind.Object when References.Name(value) is { } name => $"Ref {name}",
                JsonValueKind.Object when References.Whole(value) is { } whole =>
                    $"GetAtt {whole.LogicalId}.{whole.Attribute}",
                JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
                    $"[{string.Join(", ", value.EnumerateArray().Select(item => item.GetString()))}]",
                _ => Whitespace().Replace(value.GetRawText(), " "),
            }
        );

    private static string Shorten(string text)
    {
        text = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
        return text.Length > Longest ? $"{text[..(Longest - 3)]}..." : text;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
