using System.Text.Json;

namespace ElastiCache.Model.Cost;

/// <summary>What caches are used for, which no template says.</summary>
internal sealed class UsageFile
{
    private readonly Dictionary<string, CacheUsage> _caches = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    // Other names of a cache that was asked for, with the name that counts.
    private readonly Dictionary<string, string> _seconds = new(StringComparer.Ordinal);

    private UsageFile() { }

    /// <summary>Usage that nobody has said.</summary>
    public static UsageFile None { get; } = new();

    /// <summary>What of the file counts for nothing, a sentence each.</summary>
    public IEnumerable<string> Unused =>
        _caches
            .Keys.Where(name => name != "*" && !_asked.Contains(name))
            .Select(name =>
                _seconds.TryGetValue(name, out var counts)
                    ? $"the usage of {name} does not count: {counts} is the same cache, so leave one of them"
                    : $"the usage of {name} is of no cache here"
            );

    /// <summary>Reads a file: <c>{"caches": {"Sessions": {"storedGb": 12}}}</c>, with <c>*</c> for every other cache.</summary>
    /// <exception cref="CostFileException">The file says something that cannot be meant.</exception>
    public static UsageFile Read(JsonElement file)
    {
        var usage = new UsageFile();
        var caches =
            new FileObject(file, "", "caches").Below("caches") ?? throw new CostFileException("caches", "is missing");
        foreach (var name in caches.Names)
        {
            usage._caches[name] = CacheUsage.Read(caches.Below(name, CacheUsage.Names)!);
        }

        return usage;
    }

    /// <summary>
    /// What is known of a cache, by its logical id, its construct's path or its name; of several stacks by stack and name.
    /// </summary>
    public CacheUsage Of(Inventory.CacheEntry cache)
    {
        string?[] names =
        [
            cache.Stack is { } stack ? $"{stack}/{cache.Name}" : null,
            cache.Stack is { } same ? $"{same}/{cache.LogicalId}" : null,
            cache.LogicalId,
            cache.Resource.ConstructPath,
            cache.Name,
            "*",
        ];
        if (
            names.OfType<string>().Distinct(StringComparer.Ordinal).Where(_caches.ContainsKey).ToList()
            is not [var name, .. var seconds]
        )
        {
            return CacheUsage.None;
        }

        _asked.Add(name);
        foreach (var second in seconds.Where(second => second != "*"))
        {
            _seconds[second] = name;
        }

        return _caches[name];
    }
}
