using System.Globalization;
using System.Text.Json;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>
/// The properties of a resource, or of a part of one, as values that are absent, known or unresolved. Conditions
/// (<c>Fn::If</c>) are decided by an assignment, so that every branch can be looked at by itself. What has a shape that
/// CloudFormation would not read is a mistake of the template, and counts as unresolved.
/// </summary>
internal sealed partial class PropertyBag
{
    // Stands for what cannot be read: nothing is known of it.
    private static readonly JsonElement Unknown = JsonDocument.Parse("""{"Fn::Unknown":null}""").RootElement;

    private readonly JsonElement _bag;
    private readonly string _path;
    private readonly IReadOnlyDictionary<string, bool> _conditions;
    private readonly TemplateReading _reading;
    private readonly KnownProperties? _known;

    /// <summary>The properties of an object.</summary>
    /// <param name="element">The object with the properties; undefined for none.</param>
    /// <param name="path">Where it stands, for messages.</param>
    /// <param name="conditions">Which conditions hold; a condition that is not named leaves its value unresolved.</param>
    /// <param name="reading">How the template is to be read.</param>
    /// <param name="known">The properties that such an object has; null where nobody has listed them.</param>
    /// <exception cref="TemplateException">It is no object, and mistakes are not collected.</exception>
    public PropertyBag(
        JsonElement element,
        string path,
        IReadOnlyDictionary<string, bool> conditions,
        TemplateReading reading,
        KnownProperties? known = null
    )
    {
        (_path, _conditions, _reading, _known) = (path, conditions, reading, known);
        _bag = Resolve(element);
        if (_bag.ValueKind != JsonValueKind.Object && !IsAbsent(_bag))
        {
            reading.Report(path, $"expected an object, got {Kind(_bag)}");
            _bag = Unknown;
        }
    }

    /// <summary>The names of the properties; a transform among them has none.</summary>
    public IEnumerable<string> Names =>
        _bag.ValueKind == JsonValueKind.Object && !IsIntrinsic(_bag)
            ? _bag.EnumerateObject().Select(property => property.Name).Where(name => !TemplateReading.IsFunction(name))
            : [];

    /// <summary>Whether the whole object is something that only the deployment knows.</summary>
    public bool IsUnresolved => IsIntrinsic(_bag);

    /// <summary>Whether there is no object.</summary>
    public bool IsMissing => IsAbsent(_bag);

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

    /// <summary>Whether a value stands for what cannot be read, or what may or may not be there.</summary>
    public static bool IsUnknown(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("Fn::Unknown", out _);

    /// <summary>The property as it stands there, with conditions decided; undefined where it is absent.</summary>
    public JsonElement Raw(string name) =>
        _bag.ValueKind != JsonValueKind.Object ? Missing
        // What is within a thing that only the deployment knows, only the deployment knows.
        : IsIntrinsic(_bag) ? _bag
        : _bag.TryGetProperty(name, out var value) ? Resolve(value)
        : HasFunction || IsMeantByAnother(name) ? Unknown
        : Missing;

    public Value<string> Text(string name) => Text(Raw(name), $"{_path}.{name}");

    public Value<double> Number(string name)
    {
        var value = Raw(name);
        return value.ValueKind switch
        {
            _ when IsAbsent(value) => Value<double>.Absent,
            JsonValueKind.Number when double.IsFinite(value.GetDouble()) => value.GetDouble(),
            // CloudFormation takes numbers written as text.
            JsonValueKind.String when IsResolvedLater(value) => Value<double>.Unresolved(),
            JsonValueKind.String
                when double.TryParse(
                    value.GetString(),
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var number
                ) && double.IsFinite(number) => number,
            _ when IsIntrinsic(value) => Value<double>.Unresolved(),
            _ => Mistaken<double>($"{_path}.{name}", $"expected a number, got {Kind(value)}"),
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
            _ => Mistaken<bool>($"{_path}.{name}", $"expected true or false, got {Kind(value)}"),
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
                : Value<IReadOnlyList<Value<string>>>.Known([Text(value, $"{_path}.{name}")]);
        }

        return Value<IReadOnlyList<Value<string>>>.Known([
            .. value
                .EnumerateArray()
                .Select(Resolve)
                .Where(item => !IsAbsent(item))
                .Select((item, index) => Text(item, $"{_path}.{name}.{index}")),
        ]);
    }

    /// <summary>An object below; an empty bag where it is absent or unresolved.</summary>
    public PropertyBag Below(string name) =>
        new(Raw(name), $"{_path}.{name}", _conditions, _reading, _known?.Below(name));

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
            _reading.Report($"{_path}.{name}", $"expected a list, got {Kind(value)}");
            return null;
        }

        return
        [
            .. value
                .EnumerateArray()
                .Select(Resolve)
                .Where(item => !IsAbsent(item))
                .Select(
                    (item, index) =>
                        new PropertyBag(item, $"{_path}.{name}.{index}", _conditions, _reading, _known?.Below(name))
                ),
        ];
    }

    /// <summary>A map of texts below; null where it is unresolved, empty where it is absent.</summary>
    public IReadOnlyDictionary<string, Value<string>>? Map(string name)
    {
        var bag = Below(name);
        return bag.IsUnresolved ? null : bag.Entries();
    }

    // One pass over all of them: asking for each by its name would look through the whole object each time.
    private Dictionary<string, Value<string>> Entries()
    {
        var entries = new Dictionary<string, Value<string>>(StringComparer.Ordinal);
        if (_bag.ValueKind == JsonValueKind.Object)
        {
            foreach (var entry in _bag.EnumerateObject().Where(entry => !TemplateReading.IsFunction(entry.Name)))
            {
                // Of a key that stands there twice the last one counts, as in every reader of JSON.
                entries[entry.Name] = Text(Resolve(entry.Value), $"{_path}.{entry.Name}");
            }
        }

        return entries;
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

    private bool IsResolvedLater(JsonElement value) => _reading.IsResolvedLater(value.GetString()!);

    private static string Shorten(string text) => text.Length > 40 ? text[..37] + "..." : text;

    private JsonElement Missing => _reading.IsOpen ? Unknown : default;

    private Value<T> Mistaken<T>(string at, string mistake)
        where T : notnull
    {
        _reading.Report(at, mistake);
        return Value<T>.Unresolved();
    }

    private Value<string> Text(JsonElement value, string at) =>
        value.ValueKind switch
        {
            _ when IsAbsent(value) => Value<string>.Absent,
            JsonValueKind.String => IsResolvedLater(value) ? Value<string>.Unresolved() : value.GetString(),
            // CloudFormation takes scalars of any kind for text.
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ when IsIntrinsic(value) => Value<string>.Unresolved(),
            _ => Mistaken<string>(at, $"expected text, got {Kind(value)}"),
        };

    // Fn::If with a condition that is assigned is its branch; nested ones too.
    private JsonElement Resolve(JsonElement value)
    {
        while (
            value.ValueKind == JsonValueKind.Object
            && value.TryGetProperty("Fn::If", out var arguments)
            && arguments.ValueKind == JsonValueKind.Array
            && arguments.GetArrayLength() == 3
            && arguments[0].ValueKind == JsonValueKind.String
            && _conditions.TryGetValue(arguments[0].GetString()!, out var holds)
        )
        {
            value = arguments[holds ? 1 : 2];
        }

        return value;
    }
}
