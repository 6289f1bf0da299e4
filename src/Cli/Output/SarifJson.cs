using System.Text.Json;

namespace ElastiCache.Cli.Output;

/// <summary>The small parts of SARIF.</summary>
/// <remarks>https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html</remarks>
internal static class SarifJson
{
    private const string Schema =
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes a log of one run.</summary>
    public static void WriteSarif(this TextWriter output, Action<Utf8JsonWriter> run) =>
        output.WriteJson(json =>
        {
            json.WriteString("$schema", Schema);
            json.WriteString("version", "2.1.0");
            json.List("runs", [json], run);
        });

    /// <summary>Writes a text as SARIF has it: an object with the text in it.</summary>
    public static void Message(this Utf8JsonWriter json, string name, string text) =>
        json.Object(name, () => json.WriteString("text", text));

    /// <summary>Writes the file that something is about.</summary>
    public static void Artifact(this Utf8JsonWriter json, string path) =>
        json.Object("artifactLocation", () => json.WriteString("uri", Uri(path)));

    private static string Uri(string path) =>
        Path.IsPathFullyQualified(path)
            ? new Uri(path).AbsoluteUri
            : string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));
}
