using System.Text.Json;
using System.Text.Json.Nodes;
using ElastiCache.Cli.Documents;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Cli.Templates;

/// <summary>
/// The options that the configuration files of Elastic Beanstalk set together: it reads all of the folder .ebextensions, by
/// their names in alphabetical order.
/// </summary>
internal static class BeanstalkOptions
{
    private const string Extension = ".config";
    private const string Folder = ".ebextensions";

    /// <summary>A file with all options that are set beside it; the file itself where none are.</summary>
    /// <param name="path">The file that is judged; null for the standard input.</param>
    /// <param name="own">What it says.</param>
    public static JsonElement Into(string? path, JsonElement own)
    {
        if (
            path is null
            || !path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
            || Path.GetFileName(Path.GetDirectoryName(path)) != Folder
            || own.ValueKind != JsonValueKind.Object
        )
        {
            return own;
        }

        var whole = JsonObject.Create(own)!;
        whole[OptionSettings.Section] = new JsonObject
        {
            [OptionSettings.Custom] = new JsonObject(
                Set(path, own).Select(option => KeyValuePair.Create(option.Key, (JsonNode?)option.Value))
            ),
        };
        return WrittenJson.Of(json => whole.WriteTo(json));
    }

    private static Dictionary<string, string> Set(string path, JsonElement own)
    {
        var set = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Beside(path).Order(StringComparer.Ordinal))
        {
            foreach (var (name, value) in file == path ? OptionSettings.In(own) : In(file))
            {
                set[name] = value;
            }
        }

        return set;
    }

    // A folder that cannot be listed has at least the file itself.
    private static string[] Beside(string path)
    {
        try
        {
            return Directory.GetFiles(Path.GetDirectoryName(path)!, $"*{Extension}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [path];
        }
    }

    // What cannot be read is said where it is judged.
    private static IReadOnlyDictionary<string, string> In(string file)
    {
        try
        {
            return OptionSettings.In(DocumentReader.ReadTemplate(file, Files.Read(file)).Root);
        }
        catch (UnreadableException)
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }
    }
}
