using System.Text.Json;
using System.Text.RegularExpressions;

namespace ElastiCache.Cli.Templates;

/// <summary>
/// The variables of the Serverless Framework that stand for something in the same file, such as <c>${self:custom.engine}</c>:
/// https://www.serverless.com/framework/docs/providers/aws/guide/variables. All others stay as they are.
/// </summary>
/// <param name="file">The file.</param>
internal sealed partial class ServerlessVariables(JsonElement file)
{
    /// <summary>The same with the values of its variables, as far as the file has them.</summary>
    /// <param name="element">What stands in the file.</param>
    public JsonElement Resolve(JsonElement element) =>
        element.GetRawText().Contains("${self:", StringComparison.Ordinal)
            ? WrittenJson.Of(json => Write(element, json))
            : element;

    private void Write(JsonElement element, Utf8JsonWriter json)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var entry in element.EnumerateObject())
                {
                    json.WritePropertyName(entry.Name);
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
                when element.GetString() is var text && Whole().Match(text!) is { Success: true } whole:
                (Value(whole) ?? element).WriteTo(json);
                break;
            case JsonValueKind.String:
                json.WriteStringValue(
                    Variable().Replace(element.GetString()!, one => Value(one) is { } value ? Text(value) : one.Value)
                );
                break;
            default:
                element.WriteTo(json);
                break;
        }
    }

    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    // A number or a text in which nothing else has to be put in; null for anything else.
    private JsonElement? Value(Match variable)
    {
        JsonElement? found = file;
        foreach (var name in variable.Groups["path"].Value.Split('.'))
        {
            found =
                found is { ValueKind: JsonValueKind.Object } section && section.TryGetProperty(name, out var below)
                    ? below
                    : null;
        }

        return found switch
        {
            { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } => found,
            { ValueKind: JsonValueKind.String } text when !text.GetString()!.Contains("${", StringComparison.Ordinal) =>
                found,
            _ => null,
        };
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
}
