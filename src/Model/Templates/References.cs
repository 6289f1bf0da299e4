using System.Text.Json;
using System.Text.RegularExpressions;

namespace ElastiCache.Model.Templates;

/// <summary>The names that a part of a template refers to.</summary>
internal static partial class References
{
    /// <summary>The logical ids in <c>Ref</c>, <c>Fn::GetAtt</c> and <c>Fn::Sub</c>, parameters among them.</summary>
    public static IEnumerable<string> To(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(Below),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(To),
            _ => [],
        };

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

    /// <summary>Whether a value is itself a reference to something of the template, whatever stands below it.</summary>
    public static bool IsOne(JsonElement value) =>
        Whole(value) is not null
        || (
            value.ValueKind == JsonValueKind.Object
            && value.TryGetProperty("Fn::Sub", out var text)
            && Substituted(text).Any(name => !name.Contains(':', StringComparison.Ordinal))
        );

    /// <summary>The names within <c>${}</c> of a text, with the attribute where one is asked for.</summary>
    public static IEnumerable<string> InText(string text) =>
        Placeholder().Matches(text).Select(match => match.Groups[1].Value);

    // The text of a substitution stands alone, or first in a list.
    private static IEnumerable<string> Substituted(JsonElement text) =>
        text.ValueKind == JsonValueKind.String ? InText(text.GetString()!).Select(name => name.Split('.')[0])
        : text.ValueKind == JsonValueKind.Array && text.GetArrayLength() > 0 ? Substituted(text[0])
        : [];

    private static IEnumerable<string> Below(JsonProperty property) =>
        property.Value.ValueKind == JsonValueKind.String
            ? property.Name switch
            {
                "Ref" => [property.Value.GetString()!],
                "Fn::GetAtt" => [property.Value.GetString()!.Split('.')[0]],
                "Fn::Sub" => Substituted(property.Value),
                _ => [],
            }
        : property is { Name: "Fn::GetAtt" or "Fn::Sub", Value.ValueKind: JsonValueKind.Array }
        && property.Value.GetArrayLength() > 0
        && property.Value[0].ValueKind == JsonValueKind.String
            ? property.Name == "Fn::GetAtt" ? [property.Value[0].GetString()!]
                : Substituted(property.Value).Concat(To(property.Value))
        : To(property.Value);

    [GeneratedRegex(@"\$\{([^!${}][^${}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
