using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Infra.Settings;
using Infra.Settings.Rules;

namespace Infra;

/// <summary>Finds, reads and checks the settings of an environment.</summary>
internal static partial class SettingsFile
{
    /// <summary>Where the settings lie, from the folder of cdk.json.</summary>
    public const string DefaultFolder = "src/Infra/environments";

    private static readonly JsonDocumentOptions Lenient = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>Reads <c>FOLDER/ENVIRONMENT.json</c>.</summary>
    /// <exception cref="SettingsException">There is no such file, or it cannot be used.</exception>
    public static EnvironmentSettings Load(string folder, string environment)
    {
        var path = Find(folder, environment);
        return Parse(path, Read(path));
    }

    /// <summary>Reads settings out of a text.</summary>
    /// <param name="path">Where the text is from, for messages.</param>
    /// <param name="text">JSON; comments and trailing commas are fine.</param>
    /// <exception cref="SettingsException">The text cannot be used.</exception>
    public static EnvironmentSettings Parse(string path, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new SettingsException($"{path}: the file is empty");
        }

        try
        {
            using var document = JsonDocument.Parse(text, Lenient);
            var schema = Schema();
            Check(path, SchemaCheck.Mistakes(document.RootElement, schema));
            var settings = document.Deserialize(SettingsJson.Default.EnvironmentSettings)!;
            settings.File = path;
            var file = SettingNode.Of(document.RootElement, schema, settings);
            Check(path, SettingRules.Findings(file).Select(finding => finding.ToString()));
            return settings;
        }
        catch (JsonException e)
        {
            throw new SettingsException(
                $"{path}: not valid JSON at line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}: {Reason(e)}"
            );
        }
        catch (InvalidOperationException)
        {
            // The one thing that JSON can write and .NET cannot read; in texts SchemaCheck finds it.
            throw new SettingsException($"{path}: a name contains half of a character (\\ud800 to \\udfff by itself)");
        }
    }

    private static string Read(string path)
    {
        try
        {
            return File.ReadAllText(path, Strict);
        }
        catch (DecoderFallbackException)
        {
            throw new SettingsException($"{path}: not a text in UTF-8");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"{path}: cannot be read: {e.Message}");
        }
    }

    private static string Find(string folder, string environment)
    {
        var shown = SettingPath.Shorten(environment);
        if (!EnvironmentName().IsMatch(environment))
        {
            throw new SettingsException(
                $"-c env={shown}: the name of an environment begins with a letter and consists of letters, digits and hyphens, at most 100"
            );
        }

        if (Directory.Exists($"{folder}/{environment}.json"))
        {
            throw new SettingsException($"{folder}/{environment}.json: this is a folder, where a file is expected");
        }

        var known = Environments(folder);
        return known.Contains(environment) ? $"{folder}/{environment}.json"
            : known.Length == 0
                ? throw new SettingsException(
                    $"{folder}: there are no settings files (ENVIRONMENT.json) in this folder; run cdk from the folder of cdk.json"
                )
            : throw new SettingsException(
                $"-c env={shown}: there is no {folder}/{shown}.json; "
                    + (
                        Nearest.Of(environment, known) is { } near
                            ? $"did you mean {near}?"
                            : $"the environments are {string.Join(", ", known)}"
                    )
            );
    }

    private static string[] Environments(string folder)
    {
        try
        {
            return
            [
                .. Directory
                    .EnumerateFiles(folder, "*.json")
                    .Select(Path.GetFileNameWithoutExtension)
                    .OfType<string>()
                    .Where(name => EnvironmentName().IsMatch(name))
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingsException($"{SettingPath.Shorten(folder)}: cannot be read: {e.Message}");
        }
    }

    private static JsonElement Schema()
    {
        using var stream = typeof(SettingsFile).Assembly.GetManifestResourceStream("environment.schema.json")!;
        return JsonDocument.Parse(stream).RootElement;
    }

    private static void Check(string path, IEnumerable<string> mistakes) =>
        SettingsException.ThrowIfAny([.. mistakes.Select(mistake => $"{path}: {mistake}")]);

    // The first sentence says what is wrong, the rest repeats the position; but for a file that breaks off, the second.
    private static string Reason(JsonException e) =>
        e.Message.Contains("should be closed", StringComparison.Ordinal)
        || e.Message.Contains("reached end of data", StringComparison.Ordinal)
            ? "the file ends before everything is closed"
        : e.Message.Contains("any JSON tokens", StringComparison.Ordinal) ? "there is nothing but comments"
        // It may quote letters of the file, line ends among them.
        : SettingPath.Shorten(e.Message.Split(". ")[0].TrimEnd('.'));

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]{0,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex EnvironmentName();
}
