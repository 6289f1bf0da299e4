using System.Text.Json;
using System.Text.RegularExpressions;

namespace ElastiCache.Model;

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

    /// <summary>The names within <c>${}</c> of a text, with the attribute where one is asked for.</summary>
    public static IEnumerable<string> InText(string text) =>
        Placeholder().Matches(text).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Below(JsonProperty property) =>
        property.Value.ValueKind == JsonValueKind.String
            ? property.Name switch
            {
                "Ref" => [property.Value.GetString()!],
                "Fn::GetAtt" => [property.Value.GetString()!.Split('.')[0]],
                "Fn::Sub" => InText(property.Value.GetString()!).Select(name => name.Split('.')[0]),
                _ => [],
            }
        : property is { Name: "Fn::GetAtt" or "Fn::Sub", Value.ValueKind: JsonValueKind.Array }
        && property.Value.GetArrayLength() > 0
        && property.Value[0].ValueKind == JsonValueKind.String
            ? property.Name == "Fn::GetAtt" ? [property.Value[0].GetString()!]
                : InText(property.Value[0].GetString()!).Select(name => name.Split('.')[0]).Concat(To(property.Value))
        : To(property.Value);

    [GeneratedRegex(@"\$\{([^!${}][^${}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
