using System.Text.Json;
using System.Text.RegularExpressions;

namespace ElastiCache.Model;

/// <summary>What a value refers to: <c>Ref</c>, <c>Fn::GetAtt</c> and the names within <c>Fn::Sub</c>.</summary>
internal static partial class UpdateReferences
{
    /// <summary>The name in a <c>Ref</c>; null where the value is none.</summary>
    public static string? Name(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("Ref", out var name)
        && name.ValueKind == JsonValueKind.String
            ? name.GetString()
            : null;

    /// <summary>The resource and the attribute that a value is, as a whole, the reference to; null where it is none.</summary>
    public static (string LogicalId, string Attribute)? Whole(JsonElement value)
    {
        if (Name(value) is { } name)
        {
            return (name, "");
        }

        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("Fn::GetAtt", out var target))
        {
            return null;
        }

        var parts = target.ValueKind switch
        {
            JsonValueKind.String => target.GetString()!.Split('.', 2),
            JsonValueKind.Array when target.EnumerateArray().All(part => part.ValueKind == JsonValueKind.String) =>
            [
                .. target.EnumerateArray().Select(part => part.GetString()!),
            ],
            _ => [],
        };
        return parts.Length == 2 ? (parts[0], parts[1]) : null;
    }

    /// <summary>Every name that a value refers to.</summary>
    /// <param name="value">The value.</param>
    /// <param name="shallow">Whether only the value itself is looked at and nothing below it.</param>
    public static IEnumerable<string> Of(JsonElement value, bool shallow = false)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var own = Whole(value) is { } whole ? [whole.LogicalId] : InSubstitution(value);
                return shallow ? own : own.Concat(value.EnumerateObject().SelectMany(entry => Of(entry.Value)));
            case JsonValueKind.Array when !shallow:
                return value.EnumerateArray().SelectMany(item => Of(item));
            default:
                return [];
        }
    }

    private static IEnumerable<string> InSubstitution(JsonElement value)
    {
        if (!value.TryGetProperty("Fn::Sub", out var text))
        {
            return [];
        }

        text = text.ValueKind == JsonValueKind.Array && text.GetArrayLength() > 0 ? text[0] : text;
        return text.ValueKind == JsonValueKind.String
            ? Placeholder().Matches(text.GetString()!).Select(match => match.Groups[1].Value)
            : [];
    }

    [GeneratedRegex(@"\$\{([A-Za-z0-9]+)(?:\.[^}]*)?\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
