namespace ElastiCache.Model;

/// <summary>What a cache is used for: a preset of engine parameters that fit. Every one of them can be overridden.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/elasticache-use-cases.html</remarks>
public sealed record Purpose
{
    private Purpose(string name, string reason, string? eviction)
    {
        Name = name;
        Reason = reason;
        Parameters = eviction is null
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : new Dictionary<string, string>(StringComparer.Ordinal) { ["maxmemory-policy"] = eviction };
    }

    /// <summary>Results of database queries, read through the cache (lazy loading). Evicts whatever was used least recently.</summary>
    public static Purpose DatabaseCache { get; } =
        new(
            "database-cache",
            "everything can be read from the database again, so the least recently used key goes",
            "allkeys-lru"
        );

    /// <summary>Rows written to the cache and the database together. Evicts whatever was used least recently.</summary>
    public static Purpose WriteThroughCache { get; } =
        new("write-through-cache", "the database holds every row, so the least recently used key goes", "allkeys-lru");

    /// <summary>Web sessions with a time to live. Evicts only keys that have one, least recently used first.</summary>
    public static Purpose SessionStore { get; } =
        new(
            "session-store",
            "an idle session may go before its time, a key without a time to live may not",
            "volatile-lru"
        );

    /// <summary>Leaderboards in sorted sets. Evicts nothing: a full cache refuses writes instead.</summary>
    public static Purpose Leaderboard { get; } =
        new("leaderboard", "a board is one key, and losing it loses every rank", "noeviction");

    /// <summary>Autocompletion by lexical ranges of sorted sets. Evicts nothing.</summary>
    public static Purpose Autocomplete { get; } =
        new("autocomplete", "an index is one key, and losing it loses every suggestion", "noeviction");

    /// <summary>Publish/subscribe and streams. Evicts nothing.</summary>
    public static Purpose PubSub { get; } =
        new("pub-sub", "an evicted stream would lose messages that nobody has read", "noeviction");

    /// <summary>Places found by radius. Evicts nothing.</summary>
    public static Purpose Geospatial { get; } =
        new("geospatial", "an index is one key, and losing it loses every place", "noeviction");

    /// <summary>Intermediate results of a computation. Evicts first what would expire first.</summary>
    public static Purpose IntermediateResults { get; } =
        new("intermediate-results", "what expires soonest is needed least", "volatile-ttl");

    /// <summary>Simple objects on Memcached, which always evicts what was used least recently.</summary>
    public static Purpose ObjectCache { get; } =
        new("object-cache", "Memcached evicts the least recently used item by itself", null);

    /// <summary>All purposes.</summary>
    public static IReadOnlyList<Purpose> All { get; } =
    [
        DatabaseCache,
        WriteThroughCache,
        SessionStore,
        Leaderboard,
        Autocomplete,
        PubSub,
        Geospatial,
        IntermediateResults,
        ObjectCache,
    ];

    /// <summary>The name, such as <c>session-store</c>.</summary>
    public string Name { get; }

    /// <summary>Why the parameters are what they are.</summary>
    public string Reason { get; }

    /// <summary>The engine parameters that it sets.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>Finds a purpose by its name; null when there is none of that name.</summary>
    public static Purpose? Find(string name) => All.FirstOrDefault(purpose => purpose.Name == name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
