using System.Text;
using System.Text.Json;

namespace ElastiCache.Cli.Tests.Lint.Fixing;

/// <summary>JSON as people write YAML: in lines, with a comment on each.</summary>
internal static class BlockYaml
{
    /// <summary>The YAML of a JSON text.</summary>
    public static string Of(string json)
    {
        var text = new StringBuilder();
        using var document = JsonDocument.Parse(json);
        Write(document.RootElement, 0, text);
        return text.ToString();
    }

    private static void Write(JsonElement value, int indent, StringBuilder text)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var entry in value.EnumerateObject())
            {
                text.Append(' ', indent).Append(Key(entry.Name)).Append(':');
                Below(entry.Value, indent, text);
            }
        }
        else
        {
            foreach (var item in value.EnumerateArray())
            {
                text.Append(' ', indent).Append('-');
                Below(item, indent, text);
            }
        }
    }

    private static void Below(JsonElement value, int indent, StringBuilder text)
    {
        if (
            (value.ValueKind == JsonValueKind.Object && value.EnumerateObject().Any())
            || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        )
        {
            text.Append(" # below\n");
            Write(value, indent + 2, text);
        }
        else
        {
            text.Append(' ').Append(value.GetRawText()).Append(" # a remark\n");
        }
    }

    private static string Key(string name) => name.All(char.IsAsciiLetterOrDigit) ? name : $"\"{name}\"";
}
