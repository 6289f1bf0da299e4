using System.Text.Json;

namespace ElastiCache.Cli.Output;

/// <summary>The small parts of SARIF.</summary>
/// <remarks>https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html</remarks>
internal static class SarifJson
{
    /// <summary>Writes a text as SARIF has it: an object with the text in it.</summary>
    public static void Message(this Utf8JsonWriter json, string name, string text) =>
        json.Object(name, () => json.WriteString("text", text));

    /// <summary>The address of a file.</summary>
    public static string Uri(string path) =>
        Path.IsPathFullyQualified(path)
            ? new Uri(path).AbsoluteUri
            : string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
}
