using System.Globalization;
using System.Text.Json;

namespace ElastiCache.Model;

/// <summary>
/// The properties of a resource, or of a part of one, as values that are absent, known or unresolved. Conditions
/// (<c>Fn::If</c>) are decided by an assignment, so that every branch can be looked at by itself.
/// </summary>
/// <param name="element">The object with the properties; undefined for none.</param>
/// <param name="path">Where it stands, for messages.</param>
/// <param name="conditions">Which conditions hold; a condition that is not named leaves its value unresolved.</param>
internal sealed class PropertyBag(JsonElement element, string path, IReadOnlyDictionary<string, bool> conditions)
{
    public IEnumerable<string> Names =>
        Resolve(element) is { ValueKind: JsonValueKind.Object } bag && !IsIntrinsic(bag)
            ? bag.EnumerateObject().Select(property => property.Name)
            : [];

    /// <summary>Whether the whole object is something that only the deployment knows.</summary>
    public bool IsUnresolved => IsIntrinsic(Resolve(element));

    /// <summary>Whether there is no object.</summary>
    public bool IsMissing => IsAbsent(Resolve(element));

    /// <summary>What a kind of JSON is called in a sentence.</summary>
    public static string Kind(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => $"the text '{Shorten(value.GetString()!)}'",
            JsonValueKind.Number => $"the number {Shorten(value.GetRawText())}",
            JsonValueKind.True or JsonValueKind.False => $"the boolean {value.GetRawText()}",
            _ => "nothing",
        };

    /// <summary>The property as it stands there, with conditions decided; undefined where it is absent.</summary>
    public JsonElement Raw(string name) =>
        Resolve(element) is not { ValueKind: JsonValueKind.Object } bag ? default
        // What is within a thing that only the deployment knows, only the deployment knows.
        : IsIntrinsic(bag) ? bag
        : bag.TryGetProperty(name, out var value) ? Resolve(value)
        : default;

    public Value<string> Text(string name) => Text(Raw(name), $"{path}.{name}");

    public Value<double> Number(string name)
    {
        var value = Raw(name);
        return value.ValueKind switch
        {
            _ when IsAbsent(value) => Value<double>.Absent,
            JsonValueKind.Number => value.GetDouble(),
            // CloudFormation takes numbers written as text.
            JsonValueKind.String when IsResolvedLater(value) => Value<double>.Unresolved(),
            JsonValueKind.String
                when double.TryParse(
                    value.GetString(),
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var number
                ) => number,
            _ when IsIntrinsic(value) => Value<double>.Unresolved(),
            _ => throw new TemplateException($"{path}.{name}", $"expected a number, got {Kind(value)}"),
        };
    }

    public Value<bool> Flag(string name)
    {
        var value = Raw(name);
        return value.ValueKind switch
        {
            _ when IsAbsent(value) => Value<bool>.Absent,
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String when bool.TryParse(value.GetString(), out var flag) => flag,
            JsonValueKind.String when IsResolvedLater(value) => Value<bool>.Unresolved(),
            _ when IsIntrinsic(value) => Value<bool>.Unresolved(),
            _ => throw new TemplateException($"{path}.{name}", $"expected true or false, got {Kind(value)}"),
        };
    }

    public Value<IReadOnlyList<Value<string>>> Texts(string name)
    {
        var value = Raw(name);
        if (IsAbsent(value))
        {
            return Value<IReadOnlyList<Value<string>>>.Absent;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            return IsIntrinsic(value)
                ? Value<IReadOnlyList<Value<string>>>.Unresolved()
                // CloudFormation takes a single value for a list of one.
                : Value<IReadOnlyList<Value<string>>>.Known([Text(value, $"{path}.{name}")]);
        }

        return Value<IReadOnlyList<Value<string>>>.Known([
            .. value
                .EnumerateArray()
                .Select(Resolve)
                .Where(item => !IsAbsent(item))
                .Select((item, index) => Text(item, $"{path}.{name}.{index}")),
        ]);
    }

    /// <summary>An object below; an empty bag where it is absent or unresolved.</summary>
    public PropertyBag Below(string name)
    {
        var value = Raw(name);
        return value.ValueKind is JsonValueKind.Object or JsonValueKind.Undefined or JsonValueKind.Null
            ? new PropertyBag(value, $"{path}.{name}", conditions)
            : throw new TemplateException($"{path}.{name}", $"expected an object, got {Kind(value)}");
    }

    /// <summary>The items of a list, or the one value that stands for a list of one, with conditions decided.</summary>
    public IEnumerable<JsonElement> Elements(string name)
    {
        var value = Raw(name);
        return IsAbsent(value) ? []
            : value.ValueKind == JsonValueKind.Array
                ? value.EnumerateArray().Select(Resolve).Where(item => !IsAbsent(item))
            : [value];
    }

    /// <summary>An object below, which may be absent or unresolved.</summary>
    public Value<PropertyBag> Object(string name)
    {
        var value = Raw(name);
        return IsAbsent(value) ? Value<PropertyBag>.Absent
            : IsIntrinsic(value) ? Value<PropertyBag>.Unresolved()
            : Below(name);
    }

    /// <summary>A list of objects below; null where it is absent or unresolved.</summary>
    public IReadOnlyList<PropertyBag>? Items(string name)
    {
        var value = Raw(name);
        if (IsAbsent(value) || IsIntrinsic(value))
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            throw new TemplateException($"{path}.{name}", $"expected a list, got {Kind(value)}");
        }

        return
        [
            .. value
                .EnumerateArray()
                .Select(Resolve)
                .Where(item => !IsAbsent(item))
                .Select((item, index) => Item(item, $"{path}.{name}.{index}")),
        ];
    }

    /// <summary>A map of texts below; null where it is unresolved, empty where it is absent.</summary>
    public IReadOnlyDictionary<string, Value<string>>? Map(string name)
    {
        var bag = Below(name);
        return IsIntrinsic(Raw(name))
            ? null
            // JSON may have a key twice; the last one counts.
            : bag.Names.Distinct(StringComparer.Ordinal).ToDictionary(key => key, bag.Text, StringComparer.Ordinal);
    }

    private static bool IsAbsent(JsonElement value) =>
        value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null || IsNoValue(value);

    private static bool IsNoValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("Ref", out var name)
        && name.ValueKind == JsonValueKind.String
        && name.GetString() == "AWS::NoValue";

    private static bool IsIntrinsic(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && value.EnumerateObject() is var properties
        && properties.MoveNext()
        && (properties.Current.Name == "Ref" || properties.Current.Name.StartsWith("Fn::", StringComparison.Ordinal))
        && !properties.MoveNext();

    private static bool IsResolvedLater(JsonElement value) =>
        value.GetString()!.Contains("{{resolve:", StringComparison.Ordinal);

    private static string Shorten(string text) => text.Length > 40 ? text[..37] + "..." : text;

    private static Value<string> Text(JsonElement value, string at) =>
        value.ValueKind switch
        {
            _ when IsAbsent(value) => Value<string>.Absent,
            JsonValueKind.String => IsResolvedLater(value) ? Value<string>.Unresolved() : value.GetString(),
            // CloudFormation takes scalars of any kind for text.
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ when IsIntrinsic(value) => Value<string>.Unresolved(),
            _ => throw new TemplateException(at, $"expected text, got {Kind(value)}"),
        };

    private PropertyBag Item(JsonElement item, string at) =>
        item.ValueKind == JsonValueKind.Object
            ? new PropertyBag(item, at, conditions)
            : throw new TemplateException(at, $"expected an object, got {Kind(item)}");

    // Fn::If with a condition that is assigned is its branch; nested ones too.
    private JsonElement Resolve(JsonElement value)
    {
        while (
            value.ValueKind == JsonValueKind.Object
            && value.TryGetProperty("Fn::If", out var arguments)
            && arguments.ValueKind == JsonValueKind.Array
            && arguments.GetArrayLength() == 3
            && arguments[0].ValueKind == JsonValueKind.String
            && conditions.TryGetValue(arguments[0].GetString()!, out var holds)
        )
        {
            value = arguments[holds ? 1 : 2];
        }

        return value;
    }
}
