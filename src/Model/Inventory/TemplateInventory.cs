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
}
