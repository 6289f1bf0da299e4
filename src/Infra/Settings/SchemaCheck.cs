using System.Globalization;
using System.Text.Json;
using static Infra.Settings.SettingPath;

namespace Infra.Settings;

/// <summary>
/// Checks a settings file against the schema that editors use, so that the app and the editor never disagree, and says
/// for every mistake where it is, what was given and what is allowed.
/// </summary>
/// <remarks>Knows the words that the schema uses: type, properties, required, additionalProperties, items, enum.</remarks>
internal static class SchemaCheck
{
    /// <summary>Every mistake in <paramref name="value"/>, in reading order.</summary>
    public static IEnumerable<string> Mistakes(JsonElement value, JsonElement schema, string path = Root)
    {
        if (value.ValueKind == JsonValueKind.String && !IsText(value))
        {
            return [$"{path}: half of a character, got {Show(value)}: \\ud800 to \\udfff stand in pairs"];
        }

        if (schema.TryGetProperty("enum", out var allowed))
        {
            return allowed.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value))
                ? []
                : [$"{path}: {NotOneOf(value, [.. Names(allowed)])}"];
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Contains(TypeOf(value)))
        {
            return [$"{path}: {WrongType(value, string.Join(' ', Types(type).Where(name => name != "null")))}"];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(value, schema, path),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value
                .EnumerateArray()
                .SelectMany((item, index) => Mistakes(item, items, Item(path, index))),
            _ => [],
        };
    }

    private static IEnumerable<string> OfObject(JsonElement value, JsonElement schema, string path)
    {
        var known = Members(schema);
        var others = schema.TryGetProperty("additionalProperties", out var rest) ? rest : default;
        var isOpen = others.ValueKind == JsonValueKind.Object;
        // Names of things become ids, in which case makes no difference worth having; keys of tags are just texts.
        var areIds = isOpen && others.TryGetProperty("properties", out _);
        var seen = new HashSet<string>(areIds ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        var meant = new HashSet<string>();

        foreach (var property in value.EnumerateObject())
        {
            var at = Member(path, property.Name);
            if (!seen.TryGetValue(property.Name, out var first))
            {
                seen.Add(property.Name);
            }
            else
            {
                yield return first == property.Name
                    ? $"{at}: this name is used twice"
                    : $"{at}: this name and {first} differ only in case";
                continue;
            }

            if (known.TryGetValue(property.Name, out var member) || isOpen)
            {
                foreach (var mistake in Mistakes(property.Value, isOpen ? others : member, at))
                {
                    yield return mistake;
                }
            }
            else
            {
                var near = Nearest.Of(property.Name, known.Keys);
                meant.Add(near ?? "");
                yield return $"{at}: there is no such setting{Instead(property.Name, near, known)}";
            }
        }

        foreach (var name in schema.TryGetProperty("required", out var required) ? Names(required) : [])
        {
            // A name that was misspelt has been reported by its misspelling.
            if (!seen.Contains(name) && !meant.Contains(name))
            {
                yield return $"{path}: {name} is missing";
            }
        }
    }

    private static string Instead(string name, string? near, Dictionary<string, JsonElement> known) =>
        near is not null ? $"; did you mean {near}?"
        : known.FirstOrDefault(member => Members(member.Value).ContainsKey(name)) is { Key: { } home }
            ? $" here: it belongs into {home}"
        : $"; here may stand {string.Join(", ", known.Keys)}";

    private static string NotOneOf(JsonElement value, string[] names)
    {
        var given = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        return Nearest.Of(given, names) is { } near
            ? $"there is no {Show(value)}; did you mean \"{near}\"?"
            : $"expected one of {string.Join(", ", names.Select(name => $"\"{name}\""))}, got {Show(value)}";
    }

    private static string WrongType(JsonElement value, string expected) =>
        (expected, value.ValueKind) switch
        {
            ("integer" or "integer array", JsonValueKind.Number)
                when value.GetRawText().Trim('-').All(char.IsAsciiDigit) => $"{Show(value)} is too large a number",
            ("integer", JsonValueKind.Number) when Whole(value) is { } whole =>
                $"expected a whole number, got {Show(value)}: write {whole}",
            ("integer", JsonValueKind.String)
                when int.TryParse(value.GetString(), CultureInfo.InvariantCulture, out _) =>
                $"expected a whole number, got {Show(value)}: leave out the quotes",
            ("boolean", JsonValueKind.String) when value.GetString() is "true" or "false" =>
                $"expected true or false, got {Show(value)}: leave out the quotes",
            ("string", JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) =>
                $"expected a text, got {Show(value)}: put it into quotes",
            ("integer", _) => $"expected a whole number, got {Show(value)}",
            ("boolean", _) => $"expected true or false, got {Show(value)}",
            ("string", _) => $"expected a text, got {Show(value)}",
            ("integer array", _) => $"expected a whole number or a list of names [...], got {Show(value)}",
            ("array", _) => $"expected a list [...], got {Show(value)}",
            _ => $"expected an object {{...}}, got {Show(value)}",
        };

    private static string? Whole(JsonElement value) =>
        value.TryGetDecimal(out var number) && number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue
            ? decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture)
            : null;

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

    // The one thing that JSON can write and .NET cannot read.
    private static bool IsText(JsonElement value)
    {
        try
        {
            return value.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static Dictionary<string, JsonElement> Members(JsonElement schema) =>
        schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().ToDictionary(property => property.Name, property => property.Value)
            : [];

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? Names(type) : [type.GetString()!];

    private static IEnumerable<string> Names(JsonElement array) =>
        array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!);

    private static string Show(JsonElement value) =>
        Shorten(
            value.ValueKind is JsonValueKind.Object or JsonValueKind.Array
                ? string.Join(' ', value.GetRawText().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                : value.GetRawText()
        );
}
