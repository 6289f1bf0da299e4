using ElastiCache.Cli.Arguments;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Templates;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.Pictures;

namespace ElastiCache.Cli.Verbs.Diagram;

/// <summary><c>elasticache diagram</c>.</summary>
internal static class DiagramVerb
{
    private static readonly Dictionary<string, Func<IReadOnlyList<TemplateInventory>, string>> Formats = new(
        StringComparer.Ordinal
    )
    {
        ["text"] = TextPicture.Of,
        ["svg"] = inventories => SvgPicture.Of(inventories),
        ["mermaid"] = MermaidPicture.Of,
    };

    /// <summary>The verb with its options.</summary>
    public static Verb Create(HostEnvironment environment)
    {
        var arguments = new CacheArguments(
            Formats.Keys,
            "text, svg, mermaid. Default: what the name of --output ends in, or text.",
            hasOutput: true
        );
        var cache = Options.Text("--cache", "NAME", "Only this cache: its name or its logical id.");
        var verb = new Verb(
            "diagram",
            "Draw the caches of a template: zones, shards, nodes, endpoints, who reaches them, keys and users.",
            "elasticache diagram cdk.out --output caches.svg",
            "elasticache diagram template.yaml --format mermaid"
        );
        arguments.AddTo(verb, cache);
        return verb.Does(parsed =>
        {
            var input = arguments.Read(parsed, environment);
            var inventories = Only(input.Caches, parsed.GetValue(cache), input.Path);
            var format = arguments.Format(
                parsed,
                (".txt", "text"),
                (".svg", "svg"),
                (".mmd", "mermaid"),
                (".mermaid", "mermaid")
            );
            arguments.Write(parsed, Formats[format](inventories), environment);
            return ExitCode.Fine;
        });
    }

    private static IReadOnlyList<TemplateInventory> Only(InventoryInput input, string? name, string path)
    {
        if (!input.Caches.Any())
        {
            throw new UnreadableException($"{path}: there is no cache in it to draw");
        }

        if (name is null)
        {
            return input.Inventories;
        }

        var names = input.Caches.Select(cache => cache.Name).ToList();
        var found = input
            .Inventories.Select(inventory =>
                inventory with
                {
                    GlobalDatastores = [],
                    Caches = [.. inventory.Caches.Where(cache => cache.Name == name || cache.LogicalId == name)],
                }
            )
            .Where(inventory => inventory.Caches.Count > 0)
            .ToList();
        return found.Count > 0
            ? found
            : throw new UnreadableException(Sentence.NotIn(names, name, $"--cache '{name}' is not known"));
    }
}
