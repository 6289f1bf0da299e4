using System.Text.Json;
using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Cli.Templates;

/// <summary>
/// A file with values of parameters, in any form in which people have them: the AWS CLI's list of
/// <c>ParameterKey</c> and <c>ParameterValue</c> or of <c>NAME=VALUE</c>, a deployment file of CloudFormation's Git sync
/// (<c>parameters</c>), a configuration file of CodePipeline (<c>Parameters</c>), or just names and values.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/cli/latest/reference/cloudformation/create-stack.html,
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/git-sync-concepts-terms.html,
/// https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-CloudFormation.html.
/// </remarks>
internal static class ParameterFile
{
    private const string Forms =
        "expected names and values, a list of ParameterKey and ParameterValue, or one of these below Parameters";

    private static readonly string[] Sections = ["Parameters", "parameters"];
    private static readonly string[] EntryKeys =
    [
        "ParameterKey",
        "ParameterValue",
        "UsePreviousValue",
        "ResolvedValue",
    ];

    /// <summary>The values by name; those that the file leaves to somebody else are not among them.</summary>
    /// <exception cref="UnreadableException">It says something else, or a name twice.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var text = Files.Read(path);
        var root = text.Span.Trim(" \t\r\n"u8).IsEmpty
            ? throw new UnreadableException($"it is empty: {Forms}")
            : DocumentReader.Read(path, text).Root;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        switch (Content(root))
        {
            case { ValueKind: JsonValueKind.Array } list:
                foreach (var (index, entry) in list.EnumerateArray().Index())
                {
                    AddEntry(values, entry, index);
                }

                break;
            case { ValueKind: JsonValueKind.Object } map:
                foreach (var entry in map.EnumerateObject())
                {
                    AddValue(values, entry.Name, entry.Value);
                }

                break;
            default:
                throw new UnreadableException($"it has no parameters: {Forms}");
        }

        return values;
    }

    private static JsonElement Content(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return root;
        }

        // A template has parameters too, but declares them.
        if (root.TryGetProperty("Resources", out _))
        {
            throw new UnreadableException($"it is a template: {Forms}");
        }

        foreach (var section in Sections)
        {
            if (
                root.TryGetProperty(section, out var below)
                && below.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null
            )
            {
                // A deployment file may have nothing below parameters.
                return below.ValueKind == JsonValueKind.Null ? JsonDocument.Parse("{}").RootElement : below;
            }
        }

        return root;
    }

    private static void AddEntry(Dictionary<string, string> values, JsonElement entry, int index)
    {
        if (entry.ValueKind == JsonValueKind.String)
        {
            var (name, value) =
                Split(entry.GetString()!)
                ?? throw new UnreadableException($"entry {index} is '{entry.GetString()}', which is not NAME=VALUE");
            Add(values, name, value);
            return;
        }

        if (
            entry.ValueKind != JsonValueKind.Object
            || !entry.TryGetProperty("ParameterKey", out var key)
            || key.ValueKind != JsonValueKind.String
        )
        {
            throw new UnreadableException($"entry {index} has no ParameterKey: {Forms}");
        }

        if (
            entry.EnumerateObject().Select(part => part.Name).FirstOrDefault(part => !EntryKeys.Contains(part)) is
            { } unknown
        )
        {
            throw new UnreadableException(
                Sentence.NotIn(EntryKeys, unknown, $"entry {index} has '{unknown}', which is not known")
            );
        }

        if (entry.TryGetProperty("ParameterValue", out var given))
        {
            AddValue(values, key.GetString()!, given);
        }
        // The value that the stack has is not known here.
        else if (
            !entry.TryGetProperty("UsePreviousValue", out var previous)
            || previous.ValueKind != JsonValueKind.True
        )
        {
            throw new UnreadableException($"entry {index} ({key.GetString()}) has no ParameterValue");
        }
    }

    // CodePipeline replaces objects such as {"Fn::GetParam": [...]} by what only the pipeline knows.
    private static void AddValue(Dictionary<string, string> values, string name, JsonElement value)
    {
        if (
            value.ValueKind is JsonValueKind.Object
            && value.EnumerateObject().Any(part => FunctionName.IsOrRef(part.Name))
        )
        {
            return;
        }

        Add(
            values,
            name,
            Text(value)
                ?? throw new UnreadableException(
                    $"the value of {name} must be text, a number, true or false, or a list of them"
                )
        );
    }

    private static void Add(Dictionary<string, string> values, string name, string value)
    {
        if (!values.TryAdd(name, value))
        {
            throw new UnreadableException($"the parameter {name} stands there twice");
        }
    }

    /// <summary>The two sides of <c>NAME=VALUE</c>; null where it is something else.</summary>
    internal static (string Name, string Value)? Split(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } name, var value] ? (name.Trim(), value) : null;

    private static string? Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            // As it is written: 7.0 is a version and not 7.
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Array
                when value
                    .EnumerateArray()
                    .All(item =>
                        item.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object or JsonValueKind.Null)
                    ) => string.Join(',', value.EnumerateArray().Select(Text)),
            _ => null,
        };
}
