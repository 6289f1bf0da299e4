using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Inventory;

/// <summary>The caches of a template, and what stands around them.</summary>
internal sealed record TemplateInventory
{
    /// <summary>The caches, in the order of the template.</summary>
    public required IReadOnlyList<CacheEntry> Caches { get; init; }

    /// <summary>The global datastores.</summary>
    public IReadOnlyList<GlobalDatastoreEntry> GlobalDatastores { get; init; } = [];

    /// <summary>The alarms, those of no cache among them.</summary>
    public IReadOnlyList<CacheAlarmEntry> Alarms { get; init; } = [];

    /// <summary>How many resources of each type the template has, caches left out.</summary>
    public required IReadOnlyDictionary<string, int> Others { get; init; }

    /// <summary>Reads a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="region">The Region of the stack, where it is known.</param>
    /// <param name="stack">The stack's name; null for a single template.</param>
    /// <param name="parameters">The values that the run gives parameters. Default: none, so their defaults count.</param>
    public static TemplateInventory Of(
        Template template,
        string? region,
        string? stack = null,
        IReadOnlyDictionary<string, string>? parameters = null
    ) => new InventoryReader(template, region, stack, parameters ?? new Dictionary<string, string>()).Read();
}
