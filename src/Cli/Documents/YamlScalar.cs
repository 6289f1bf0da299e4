using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ElastiCache.Cli.Documents;

/// <summary>
/// Scalars as CloudFormation reads them. Only what JSON has too becomes something else than text: dates, times, base-60
/// and octal numbers stay as they are written, so that <c>03:00-04:00</c> is a window and <c>0001</c> an id.
/// </summary>
internal static partial class YamlScalar
{
    private const string StandardText = "tag:yaml.org,2002:str";

    /// <summary>Writes a scalar as JSON.</summary>
    public static void Write(Scalar scalar, Utf8JsonWriter json)
    {
        var text = scalar.Value;
        if (scalar.Style != ScalarStyle.Plain || (!scalar.Tag.IsEmpty && scalar.Tag.Value is StandardText or "!"))
        {
            json.WriteStringValue(text);
            return;
        }

        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                json.WriteNullValue();
                break;
            case "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON":
                json.WriteBooleanValue(true);
                break;
            case "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF":
                json.WriteBooleanValue(false);
                break;
            case { Length: < 40 } when Number().IsMatch(text):
                // As it is written: 7.0 is a version and not 7.
                json.WriteRawValue(text, skipInputValidation: true);
                break;
            default:
                json.WriteStringValue(text);
                break;
        }
    }

    [GeneratedRegex(@"\A-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
