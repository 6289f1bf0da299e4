using System.Text.Json;

namespace ElastiCache.Cli.Verbs.Lint.Fixing;

/// <summary>
/// The texts of a template, in which somebody may say the physical name of a resource: that would no longer be its name. Short
/// functions, anchors and blocks of YAML count too, so they are looked for in what the template says and not in how it is written.
/// </summary>
internal static class SaidTexts
{
    // Names of resources in the same template, which are no physical names.
    private static readonly string[] References = ["Ref", "Fn::GetAtt", "DependsOn"];

    /// <summary>How many texts have a name in them.</summary>
    public static int Count(JsonElement root, string name) =>
        In("", root).Count(text => text.Contains(name, StringComparison.Ordinal));

    private static IEnumerable<string> In(string name, JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(entry => In(entry.Name, entry.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(item => In(name, item)),
            JsonValueKind.String => References.Contains(name) ? [] : [element.GetString()!],
            _ => [element.GetRawText()],
        };
}
