using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Hosting;
using ElastiCache.Model.Inventory;

namespace ElastiCache.Cli.Templates;

/// <summary>The caches behind a path: of a template, of every stack of a <c>cdk.out</c>, of every template of a folder.</summary>
/// <param name="Templates">The templates.</param>
/// <param name="Inventories">What each of them has, in the same order.</param>
internal sealed record InventoryInput(
    IReadOnlyList<LoadedTemplate> Templates,
    IReadOnlyList<TemplateInventory> Inventories
)
{
    // A picture, a price or a page of more is of no use to anybody, and each cache is drawn.
    private const int MostCaches = 1_000;

    /// <summary>Every cache.</summary>
    public IEnumerable<CacheEntry> Caches => Inventories.SelectMany(inventory => inventory.Caches);

    /// <summary>The stack that a template is of, as its caches have it; null for a single template.</summary>
    public string? StackOf(LoadedTemplate template) =>
        Templates.Count > 1 || IsOfMany ? template.Source.StackOrName : null;

    /// <summary>Whether the other side of an update has several stacks, so that this one has a name too.</summary>
    public bool IsOfMany { get; private init; }

    /// <summary>The same, with the name of its stack for each cache.</summary>
    public InventoryInput WithStacks() =>
        Templates.Count > 1
            ? this
            : this with
            {
                IsOfMany = true,
                Inventories =
                [
                    .. Inventories.Zip(
                        Templates,
                        (inventory, template) =>
                            inventory with
                            {
                                Caches =
                                [
                                    .. inventory.Caches.Select(cache =>
                                        cache with
                                        {
                                            Stack = template.Source.StackOrName,
                                        }
                                    ),
                                ],
                            }
                    ),
                ],
            };

    /// <summary>Reads a path.</summary>
    /// <param name="path">The path; <c>-</c> for the standard input.</param>
    /// <param name="region">The Region; null for that of each stack.</param>
    /// <param name="parameters">The values of parameters.</param>
    /// <param name="environment">Where the standard input and relative paths come from.</param>
    /// <exception cref="UnreadableException">There is no template, or one cannot be read.</exception>
    public static InventoryInput Read(
        string path,
        string? region,
        ParameterValues parameters,
        HostEnvironment environment
    )
    {
        var templates = new TemplateLoader(environment, eachStack: true).Load([path]).ToList();
        var inventories = templates.ConvertAll(template =>
        {
            template.Check();
            var inventory = InventoryReader.Read(
                template.Template!,
                region ?? template.Source.Region,
                templates.Count > 1 ? template.Source.StackOrName : null,
                parameters.Of(template)
            );
            // What cannot be read shows itself when it is looked at.
            template.Check();
            return inventory;
        });
        var input = new InventoryInput(templates, inventories);
        return input.Caches.Count() <= MostCaches
            ? input
            : throw new UnreadableException($"{path}: it has more than {MostCaches} caches: name one of its templates");
    }
}
