using System.Text.Json;
using System.Text.Json.Nodes;

namespace ElastiCache.Model.Tests.Judging.Page;

/// <summary>An example of a rule, short enough for a cell of a table.</summary>
internal static class BriefExample
{
    private const int LongestText = 60;
    private const int MostItems = 3;

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>
    /// The properties that break a rule; of a whole template only what differs from the example that keeps it.
    /// </summary>
    public static string Of(Rule rule)
    {
        if (rule.Breaks.Length == 0)
        {
            return "";
        }

        var breaks = JsonNode.Parse(rule.Breaks)!.AsObject();
        return breaks.ContainsKey("Resources")
            ? string.Join("<br>", Differences(breaks, JsonNode.Parse(rule.Keeps)!, []).Select(Code))
            : Of(breaks);
    }

    /// <summary>JSON in one line, with long texts and lists cut.</summary>
    public static string Of(string json) => Of(JsonNode.Parse(json)!);

    private static string Of(JsonNode json) => Code(Text(json));

    private static string Code(string text) => $"`{text}`";

    private static IEnumerable<string> Differences(JsonNode? breaks, JsonNode? keeps, string[] path)
    {
        if (JsonNode.DeepEquals(breaks, keeps))
        {
            return [];
        }

        if (breaks is JsonObject left && keeps is JsonObject right)
        {
            return left.Select(entry => entry.Key)
                .Union(right.Select(entry => entry.Key))
                .SelectMany(key => Differences(left[key], right[key], [.. path, key]));
        }

        var name = string.Join('.', path.Where(step => step is not ("Resources" or "Properties")));
        return [breaks is null ? $"no {name}" : $"{name}: {Text(breaks)}"];
    }

    private static string Text(JsonNode? node) =>
        node switch
        {
            JsonObject properties =>
                $"{{{string.Join(", ", properties.Select(property => $"\"{property.Key}\": {Text(property.Value)}"))}}}",
            JsonArray { Count: > MostItems } items => $"[{Text(items[0])}, … {items.Count} of them]",
            JsonArray items => $"[{string.Join(", ", items.Select(Text))}]",
            JsonValue value when value.TryGetValue<string>(out var text) && text.Length > LongestText =>
                $"\"{text[..10]}… {text.Length} characters\"",
            _ => node is null ? "null" : node.ToJsonString(Readable),
        };
}
