using System.Text.Json;

namespace Infra.Settings;

/// <summary>
/// Checks a settings file against the schema that editors use, so that the app and the editor never disagree, and says
/// for every mistake where it is, what was given and what is allowed.
/// </summary>
/// <remarks>Knows the words that the schema uses: type, properties, required, additionalProperties, items, enum.</remarks>
internal static class SchemaCheck
{
    /// <summary>Every mistake in <paramref name="value"/>, in reading order.</summary>
    public static IEnumerable<string> Mistakes(JsonElement value, JsonElement schema, string path = "$")
    {
        var type = TypeOf(value);
        if (schema.TryGetProperty("type", out var types) && !Allows(types, type))
        {
            return [$"{path}: expected {Describe(types)}, got {Show(value)}"];
        }

        if (
            schema.TryGetProperty("enum", out var allowed)
            && type != "null"
            && !Values(allowed).Contains(value.GetString())
        )
        {
            var names = Values(allowed).OfType<string>().ToArray();
            return
            [
                $"{path}: {Show(value)} is not one of {string.Join(", ", names)}{Nearest(value.GetString()!, names)}",
            ];
        }

        return type switch
        {
            "object" => OfObject(value, schema, path),
            "array" when schema.TryGetProperty("items", out var items) => value
                .EnumerateArray()
                .SelectMany((item, index) => Mistakes(item, items, $"{path}[{index}]")),
            _ => [],
        };
    }

    private static IEnumerable<string> OfObject(JsonElement value, JsonElement schema, string path)
    {
        var known = schema.TryGetProperty("properties", out var properties)
            ? properties
                .EnumerateObject()
                .ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal)
            : [];
        var others =
            schema.TryGetProperty("additionalProperties", out var rest) && rest.ValueKind == JsonValueKind.Object
                ? rest
                : (JsonElement?)null;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in value.EnumerateObject())
        {
            var at = $"{path}.{property.Name}";
            if (!seen.Add(property.Name))
            {
                yield return $"{at}: this name is used twice (names that differ only in case count as one)";
                continue;
            }

            if (known.TryGetValue(property.Name, out var member) || (others is { } any && (member = any) is var _))
            {
                foreach (var mistake in Mistakes(property.Value, member, at))
                {
                    yield return mistake;
                }
            }
            else
            {
                yield return $"{at}: there is no such setting (got {Show(property.Value)}); here may stand {string.Join(", ", known.Keys)}{Nearest(property.Name, known.Keys)}";
            }
        }

        foreach (var name in schema.TryGetProperty("required", out var required) ? Values(required) : [])
        {
            if (!value.TryGetProperty(name!, out _))
            {
                yield return $"{path}: {name} is missing";
            }
        }
    }

    private static string TypeOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            JsonValueKind.String => "string",
            JsonValueKind.Number => value.TryGetInt32(out _) ? "integer" : "number",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => "null",
        };

    private static bool Allows(JsonElement types, string type) =>
        types.ValueKind == JsonValueKind.Array ? Values(types).Contains(type) : types.GetString() == type;

    private static string Describe(JsonElement types) =>
        string.Join(
            " or ",
            (types.ValueKind == JsonValueKind.Array ? Values(types) : [types.GetString()])
                .Where(type => type != "null")
                .Select(type =>
                    type == "integer" ? "a whole number"
                    : type is "object" or "array" ? $"an {type}"
                    : $"a {type}"
                )
        );

    private static IEnumerable<string?> Values(JsonElement array) =>
        array.EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? item.GetString() : null);

    // One line, and no more of it than a reader needs.
    private static string Show(JsonElement value)
    {
        var text = value.GetRawText().ReplaceLineEndings(" ");
        return text.Length > 60 ? text[..57] + "..." : text;
    }

    private static string Nearest(string given, IEnumerable<string> names) =>
        names.FirstOrDefault(name => Distance(given, name) <= 2) is { } near ? $"; did you mean {near}?" : "";

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                (row[j], corner) = (Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (same ? 0 : 1)), row[j]);
            }
        }

        return row[^1];
    }
}
