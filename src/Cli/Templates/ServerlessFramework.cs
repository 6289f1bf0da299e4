using System.Text.Json;
using System.Text.RegularExpressions;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Templates;

/// <summary>
/// The files of the Serverless Framework (<c>serverless.yml</c>), whose <c>resources</c> are a template, a list of
/// templates, or the names of files that hold them: https://www.serverless.com/framework/docs/providers/aws/guide/resources.
/// </summary>
internal static partial class ServerlessFramework
{
    private const string Nothing =
        "it is a file of the Serverless Framework without resources: nothing is to be judged";

    /// <summary>The entry that has the templates.</summary>
    public const string Section = "resources";

    private static readonly string[] Marks = ["provider", "functions", "service"];

    /// <summary>Whether a text is one.</summary>
    public static bool IsFile(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("service", out _)
        && Marks.Count(mark => root.TryGetProperty(mark, out _)) >= 2;

    /// <summary>The template in it. Of a list, the tool makes one template.</summary>
    /// <exception cref="UnreadableException">Other files have it; the sentence names these.</exception>
    public static TemplateRoot Root(Document document)
    {
        if (!document.Root.TryGetProperty(Section, out var section))
        {
            return TemplateRoot.Without(document, Nothing);
        }

        IReadOnlyList<(JsonElement Element, string Path)> parts =
            section.ValueKind == JsonValueKind.Array
                ? [.. section.EnumerateArray().Index().Select(item => (item.Item, $"{Section}.{item.Index}"))]
                : [(section, Section)];
        foreach (var part in parts)
        {
            CheckShape(part.Element, part.Path, document);
        }

        var elsewhere = parts.SelectMany(part => Files(part.Element)).Distinct(StringComparer.Ordinal).ToList();
        if (!parts.Any(part => IsTemplate(part.Element)))
        {
            return elsewhere.Count == 0
                ? TemplateRoot.Without(document, Nothing)
                : throw new UnreadableException(
                    $"it is a file of the Serverless Framework, whose resources are in {string.Join(", ", elsewhere)}: judge that"
                );
        }

        var here = parts.Where(part => part.Element.ValueKind == JsonValueKind.Object).ToList();
        var variables = new ServerlessVariables(document.Root);
        return new TemplateRoot(
            document,
            variables.Resolve(MergedJson.Of([.. here.Select(part => part.Element)])),
            [.. here.Select(part => part.Path)]
        )
        {
            Notes =
            [
                .. elsewhere.Count == 0
                    ? (string[])[]
                    : [$"more of its resources are in {string.Join(", ", elsewhere)}: judge that too"],
                .. variables.Shortened.Select(version =>
                    $"EngineVersion: {version} without quotes is a number, of which the Serverless Framework leaves the last zeros out: write '{version}'"
                ),
            ],
            IsPart = true,
            RefusesDoubled = true,
        };
    }

    // What the tool itself puts in is not known: a text with a variable.
    private static void CheckShape(JsonElement part, string path, Document document)
    {
        if (
            part.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null)
            && !(part.ValueKind == JsonValueKind.String && part.GetString()!.Contains("${", StringComparison.Ordinal))
        )
        {
            throw new UnreadableException(
                $"{path}: expected an object with Resources, or ${{file(NAME)}}, got {Kinds.Of(part)}",
                PlaceOf(document, path)
            );
        }
    }

    private static Position? PlaceOf(Document document, string path) =>
        document.Source().Find(path.Split('.')) is { } node
            ? new Position(document.Text.AsSpan(0, node.Start).Count('\n') + 1, 1)
            : null;

    /// <summary>The file that a text stands for, such as <c>cache.yml</c> of <c>${file(cache.yml)}</c>; null for none.</summary>
    public static string? FileOf(string text) =>
        FileVariable().Match(text) is { Success: true } match ? match.Groups["path"].Value : null;

    private static bool IsTemplate(JsonElement element) =>
        JsonMember.Try(element, "Resources", JsonValueKind.Object, out _);

    // The files that are a part of the list, or a section of a part.
    private static IEnumerable<string> Files(JsonElement part)
    {
        IEnumerable<JsonElement> places =
            part.ValueKind == JsonValueKind.Object ? part.EnumerateObject().Select(section => section.Value) : [part];
        return places
            .Where(place => place.ValueKind == JsonValueKind.String)
            .Select(place => FileOf(place.GetString()!))
            .OfType<string>();
    }

    [GeneratedRegex(
        @"\$\{file\(\s*(?<path>(\$\{[^{}]*\}|[^):])+?)\s*\)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex FileVariable();
}
