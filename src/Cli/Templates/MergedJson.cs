using System.Text.Json;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Templates;

/// <summary>
/// Puts JSON values together as the Serverless Framework does with the parts of a template: objects entry by entry, lists
/// item by item, and of anything else the last counts. A text beside objects stands for the object in another file.
/// </summary>
internal static class MergedJson
{
    /// <summary>One value of several.</summary>
    /// <param name="values">At least one value, in their order.</param>
    public static JsonElement Of(IReadOnlyList<JsonElement> values) =>
        values is [var only] ? only : WrittenJson.Of(json => Write(values, json));

    private static void Write(IReadOnlyList<JsonElement> values, Utf8JsonWriter json)
    {
        var objects = values.Where(value => value.ValueKind == JsonValueKind.Object).ToList();
        if (objects.Count > 1)
        {
            json.WriteStartObject();
            foreach (var entry in objects.SelectMany(value => value.EnumerateObject()).GroupBy(entry => entry.Name))
            {
                json.WritePropertyName(entry.Key);
                Write([.. entry.Select(one => one.Value)], json);
            }

            json.WriteEndObject();
        }
        else if (values.Count > 1 && values.All(value => value.ValueKind == JsonValueKind.Array))
        {
            json.WriteStartArray();
            for (var index = 0; index < values.Max(value => value.GetArrayLength()); index++)
            {
                Write([.. values.Where(value => index < value.GetArrayLength()).Select(value => value[index])], json);
            }

            json.WriteEndArray();
        }
        else
        {
            (objects is [var only] ? only : values[^1]).WriteTo(json);
        }
    }
}
