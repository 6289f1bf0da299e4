using System.Text.Json.Nodes;

namespace Infra.Settings.Rules;

/// <summary>Words of JSON schemas, for what rules say of a file. https://json-schema.org/draft/2020-12</summary>
internal static class SettingSchema
{
    /// <summary>The schemas at a place such as <c>caches.*.scaling.*.schedules[]</c>.</summary>
    public static IEnumerable<JsonObject> Find(JsonObject file, string place) => SettingPath.Walk(file, place, Step);

    /// <summary>What <see cref="SettingNode.IsGiven"/> says of a member.</summary>
    public static JsonObject Given(JsonObject schema, string name) =>
        new()
        {
            ["required"] = new JsonArray(name),
            ["properties"] = new JsonObject { [name] = NotEmpty(schema["properties"]![name]!.AsObject()) },
        };

    /// <summary>The condition, or its contrary.</summary>
    public static JsonObject Not(bool isContrary, JsonObject condition) =>
        isContrary ? new() { ["not"] = condition } : condition;

    /// <summary>Adds what one more rule says of an object.</summary>
    public static void Also(JsonObject schema, JsonObject says)
    {
        if (schema["allOf"] is not JsonArray all)
        {
            schema["allOf"] = all = [];
        }

        all.Add(says);
    }

    /// <summary>Demands in <paramref name="demands"/> that a member of a schema's object, or a part of it, is not given.</summary>
    public static void Empty(JsonObject schema, JsonObject demands, ReadOnlySpan<string> names)
    {
        var member = schema["properties"]![names[0]]!.AsObject();
        if (names.Length == 1)
        {
            demands[names[0]] = Nothing(member);
        }
        else if (demands[names[0]] is not JsonObject owner || owner["properties"] is JsonObject)
        {
            var parts = demands[names[0]]?["properties"] as JsonObject;
            if (parts is null)
            {
                demands[names[0]] = new JsonObject { ["properties"] = parts = [] };
            }

            Empty(member, parts, names[1..]);
        }
    }

    private static JsonObject NotEmpty(JsonObject schema) =>
        Kind(schema) switch
        {
            "object" => new() { ["minProperties"] = 1 },
            "array" => new() { ["minItems"] = 1 },
            "boolean" => new() { ["const"] = true },
            "null" => Not(true, new() { ["type"] = "null" }),
            _ => [],
        };

    private static JsonObject Nothing(JsonObject schema) =>
        Kind(schema) switch
        {
            "object" => new() { ["maxProperties"] = 0 },
            "array" => new() { ["maxItems"] = 0 },
            "boolean" => new() { ["const"] = false },
            _ => new() { ["type"] = "null" },
        };

    // What leaving a setting out amounts to: null, or else the empty value of its type.
    private static string Kind(JsonObject schema) =>
        schema["type"] is JsonValue type ? type.GetValue<string>()
        : schema["type"] is JsonArray types && types.All(name => name!.GetValue<string>() != "null") ? ""
        : "null";

    private static IEnumerable<JsonObject> Step(JsonObject schema, string step) =>
        step.EndsWith("[]", StringComparison.Ordinal)
            ? Step(schema, step[..^2]).Select(list => list["items"]).OfType<JsonObject>()
        : step == "*"
            ? schema["additionalProperties"] is JsonObject others ? [others]
                : schema["properties"]!.AsObject().Select(member => member.Value).OfType<JsonObject>()
        : schema["properties"]?[step] is JsonObject member ? [member]
        : [];
}
