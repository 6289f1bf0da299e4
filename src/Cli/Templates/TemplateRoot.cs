using System.Text.Json;
using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Templates;

/// <summary>The template in a file, which mostly is the whole file.</summary>
/// <param name="Document">The text that it stands in.</param>
/// <param name="Element">The template.</param>
/// <param name="Paths">
/// Where it stands, such as <c>resources</c>; an empty path for the whole text, and several for a template in parts.
/// </param>
internal sealed record TemplateRoot(Document Document, JsonElement Element, IReadOnlyList<string> Paths)
{
    private const string Resources = "Resources";

    private const string Before = $"{Resources}.";

    private static readonly JsonElement Empty = JsonDocument.Parse("""{"Resources": {}}""").RootElement;

    /// <summary>A template in one place.</summary>
    /// <param name="document">The text that it stands in.</param>
    /// <param name="element">The template.</param>
    /// <param name="path">Where it stands. Default: it is the whole text.</param>
    public TemplateRoot(Document document, JsonElement element, string path = "")
        : this(document, element, [path]) { }

    /// <summary>Whether there is no template in the file, and need not be.</summary>
    public bool IsEmpty { get; private init; }

    /// <summary>A file of another tool that may have resources and has none: as a template without any.</summary>
    public static TemplateRoot Without(Document document, string note) =>
        new(document, Empty) { Notes = [note], IsEmpty = true };

    /// <summary>Whether a tool puts it together with others before it is deployed. Default: it does not.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether the text is what a template has in <c>Resources</c>. Default: it is a template.</summary>
    public bool IsFragment { get; private init; }

    /// <summary>A file that others take into their <c>Resources</c>, such as <c>${file(cache.yml)}</c> of serverless.yml.</summary>
    public static TemplateRoot Fragment(Document document) =>
        new(
            document,
            WrittenJson.Of(json =>
            {
                json.WriteStartObject();
                json.WritePropertyName(Resources);
                document.Root.WriteTo(json);
                json.WriteEndObject();
            })
        )
        {
            IsFragment = true,
            IsPart = true,
            Notes = ["it is what a template has in Resources: what else that template has is not known here"],
        };

    /// <summary>Whether the tool whose file it is refuses keys that stand twice. Default: the last counts.</summary>
    public bool RefusesDoubled { get; init; }

    /// <summary>What else is to be known of the file, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Where some entries of the template and all that is below them stand in the text.</summary>
    public IReadOnlyDictionary<string, Position> Positions(IReadOnlySet<string> entries)
    {
        if (IsFragment)
        {
            var below = entries.Where(entry => entry.StartsWith(Before, StringComparison.Ordinal));
            return Document
                .Positions(below.Select(entry => entry[Before.Length..]).ToHashSet(StringComparer.Ordinal))
                .ToDictionary(entry => Before + entry.Key, entry => entry.Value, StringComparer.Ordinal);
        }

        if (Paths is [var only])
        {
            return Document.Positions(entries, only);
        }

        var found = new Dictionary<string, Position>(StringComparer.Ordinal);
        foreach (var part in Paths.Select(root => Document.Positions(entries, root)))
        {
            var owners = part
                .Keys.Select(path => path[..Math.Max(path.LastIndexOf('.'), 0)])
                .ToHashSet(StringComparer.Ordinal);
            foreach (var (path, position) in part)
            {
                // What is put together stands where it begins, and of anything else the last counts.
                if (!owners.Contains(path) || !found.ContainsKey(path))
                {
                    found[path] = position;
                }
            }
        }

        return found;
    }

    /// <summary>The steps from the text to a resource's properties: several where it stands in several parts.</summary>
    public IReadOnlyList<IReadOnlyList<string>> PropertiesOf(SourceNode source, string logicalId)
    {
        IEnumerable<string[]> owners = IsFragment
            ?
            [
                [],
            ]
            : Paths.Select(path => (string[])[.. path.Split('.', StringSplitOptions.RemoveEmptyEntries), Resources]);
        return
        [
            .. owners
                .Select(path => (string[])[.. path, logicalId, "Properties"])
                .Where(path => source.Find(path) is { Kind: SourceKind.Object }),
        ];
    }
}
