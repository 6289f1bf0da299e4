using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Templates;

/// <summary>
/// The variables of the Serverless Framework that stand for something in the same file, such as <c>${self:custom.engine}</c>:
/// https://www.serverless.com/framework/docs/providers/aws/guide/variables. All others stay as they are.
/// </summary>
internal sealed partial class ServerlessVariables(JsonElement file)
{
    // More are no help: variables may stand for each other in a circle, and for ever longer texts.
    private const int DeepestVariable = 20;
    private const int LongestValue = 2000;

    // By the way to each of them; null for one that is not known, or about to be.
    private readonly Dictionary<string, JsonElement?> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shortened = new(StringComparer.Ordinal);
    private int _depth;
    private string? _property;

    /// <summary>The numbers that stand for versions and are written otherwise, such as <c>7.0</c>.</summary>
    public IReadOnlyCollection<string> Shortened => _shortened;

    /// <summary>
    /// The same with the values of its variables, as far as the file has them, and with numbers as JavaScript writes them.
    /// </summary>
    public JsonElement Resolve(JsonElement element) => WrittenJson.Of(json => Write(element, json));

    private void Write(JsonElement element, Utf8JsonWriter json)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var entry in element.EnumerateObject())
                {
                    json.WritePropertyName(entry.Name);
                    _property = entry.Name;
                    Write(entry.Value, json);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    Write(item, json);
                }

                json.WriteEndArray();
                break;
            case JsonValueKind.String
                when Named(element.GetString()!) is var text && Whole().Match(text) is { Success: true } whole:
                (Value(whole) ?? element).WriteTo(json);
                break;
            case JsonValueKind.Number:
                json.WriteRawValue(Number(element));
                break;
            case JsonValueKind.String:
                json.WriteStringValue(
                    Variable()
                        .Replace(Named(element.GetString()!), one => Value(one) is { } value ? Text(value) : one.Value)
                );
                break;
            default:
                element.WriteTo(json);
                break;
        }
    }

    // What a variable is called may be made of others, the innermost of which come first: ${self:custom.${self:provider.stage}}.
    private string Named(string text)
    {
        for (var depth = 0; depth < DeepestVariable && text.Contains("${self:", StringComparison.Ordinal); depth++)
        {
            var named = Within()
                .Replace(
                    text,
                    one =>
                        Value(one) is { } value && Text(value) is var name && Name().IsMatch(name)
                            ? one.Groups["before"].Value + name
                            : one.Value
                );
            if (named == text)
            {
                break;
            }

            text = named;
        }

        return text;
    }

    // The tool reads 7.0 as the number 7, and writes that into the template.
    private string Number(JsonElement number)
    {
        var written = number.GetRawText();
        if (!written.Contains('.', StringComparison.Ordinal) || written.IndexOfAny(['e', 'E']) >= 0)
        {
            return written;
        }

        var made = written.TrimEnd('0').TrimEnd('.');
        if (made != written && _property == "EngineVersion")
        {
            _shortened.Add(written);
        }

        return made;
    }

    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    // A number or a text, into which other variables are put in turn; null for anything else.
    private JsonElement? Value(Match variable)
    {
        var path = variable.Groups["path"].Value;
        if (!_values.TryGetValue(path, out var value))
        {
            _values[path] = null;
            value = _depth < DeepestVariable ? Value(path) : null;
            _values[path] = value;
        }

        return value;
    }

    private JsonElement? Value(string path)
    {
        JsonElement? found = file;
        foreach (var name in path.Split('.'))
        {
            found =
                found is { ValueKind: JsonValueKind.Object } section && section.TryGetProperty(name, out var below)
                    ? below
                    : null;
        }

        return found switch
        {
            {
                ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.String
            } value => Below(value),
            _ => null,
        };
    }

    private JsonElement? Below(JsonElement value)
    {
        _depth++;
        try
        {
            return Resolve(value) is var resolved && resolved.GetRawText().Length <= LongestValue ? resolved : null;
        }
        finally
        {
            _depth--;
        }
    }

    [GeneratedRegex(
        @"^\$\{self:(?<path>[\w-]+(\.[\w-]+)*)(\s*,[^{}]*)?\}$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"\$\{self:(?<path>[\w-]+(\.[\w-]+)*)(\s*,[^{}]*)?\}",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Variable();

    [GeneratedRegex(
        @"(?<before>\$\{self:[\w.-]*)\$\{self:(?<path>[\w-]+(\.[\w-]+)*)(\s*,[^{}]*)?\}",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Within();

    [GeneratedRegex(@"^[\w.-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
