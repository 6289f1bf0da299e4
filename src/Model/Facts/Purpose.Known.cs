using static ElastiCache.Model.Facts.CacheAlarmKind;

namespace ElastiCache.Model.Facts;

/// <content>The purposes that AWS describes.</content>
public sealed partial record Purpose
{
    private const string RefusesWrites =
        "at 100 % the cache refuses writes, so somebody must hear of it while there is time to make room";
    private const string FullByDesign = "a cache that evicts any key is full when all is well";

    /// <summary>Results of database queries, read through the cache (lazy loading). Evicts whatever was used least recently.</summary>
    public static Purpose DatabaseCache { get; } =
        new Purpose("database-cache", "results of database queries, read through the cache (lazy loading)")
            .Evict("allkeys-lru", "everything can be read from the database again, so the least recently used key goes")
            .Arrange(
                Topology.Replicated(),
                "without a replica to take over, every read falls on the database until the node is replaced"
            )
            .Keep(0, "a snapshot holds rows as they were; an empty cache fills itself with rows as they are")
            .Watch(DatabaseMemory, null, FullByDesign)
            .Watch(Evictions, null, "eviction makes room for what is read now");

    /// <summary>Rows written to the cache and the database together. Evicts whatever was used least often.</summary>
    public static Purpose WriteThroughCache { get; } =
        new Purpose("write-through-cache", "rows written to the cache and the database together")
            .Evict(
                "allkeys-lfu",
                "every row is written, many are never read: by recency, fresh rows would push out those that are read "
                    + "all the time, so the least often used key goes"
            )
            .Arrange(
                Topology.Replicated(),
                "writers need a primary at all times, or they go on without the cache and it falls behind the database"
            )
            .Keep(0, "a snapshot is behind the database from the next write on, and nothing would bring it up to date")
            .Watch(DatabaseMemory, null, FullByDesign)
            .Watch(Evictions, null, "eviction takes rows that nobody reads");

    /// <summary>Web sessions with a time to live. Evicts only keys that have one, least recently used first.</summary>
    public static Purpose SessionStore { get; } =
        new Purpose("session-store", "web sessions with a time to live")
            .Evict("volatile-lru", "an idle session may go before its time, a key without a time to live may not")
            .Set(
                "notify-keyspace-events",
                "Ex",
                "an application may clean up after a session that expired, and hears of that and of nothing else"
            )
            .Arrange(
                Topology.Replicated(replicas: 2),
                "sessions are nowhere else: while one replica takes over for a primary, the other still stands by"
            )
            .Keep(1, "yesterday's sessions are worth restoring after a mishap, older ones have expired")
            .Watch(DatabaseMemory, 90, "at 100 % sessions go before their time")
            .Watch(Evictions, 0, "somebody was logged out before the time");

    /// <summary>Leaderboards in sorted sets. Evicts nothing: a full cache refuses writes instead.</summary>
    public static Purpose Leaderboard { get; } =
        new Purpose("leaderboard", "leaderboards in sorted sets")
            .Evict("noeviction", "a board is one key, and losing it loses every rank")
            .Arrange(
                Topology.Replicated(replicas: 2),
                "everybody looks at the board and few write to it: replicas share the reads"
            )
            .Keep(15, "ranks are mostly nowhere else, and a mistake in counting shows after days")
            .Watch(DatabaseMemory, 80, RefusesWrites)
            .Watch(Evictions, null, "nothing is evicted");

    /// <summary>Autocompletion by lexical ranges of sorted sets. Evicts nothing.</summary>
    public static Purpose Autocomplete { get; } =
        new Purpose("autocomplete", "autocompletion by lexical ranges of sorted sets")
            .Evict("noeviction", "an index is one key, and losing it loses every suggestion")
            .Arrange(
                Topology.Replicated(replicas: 2),
                "every key that somebody presses is a read, and hardly anybody writes: replicas share the reads"
            )
            .Keep(1, "the index can be built again from its source, but the last snapshot is there sooner")
            .Watch(DatabaseMemory, 80, RefusesWrites)
            .Watch(Evictions, null, "nothing is evicted");

    /// <summary>Publish/subscribe and streaming dashboards. Evicts nothing.</summary>
    public static Purpose PubSub { get; } =
        new Purpose("pub-sub", "publish/subscribe, streams and the dashboards that show them")
            .Evict("noeviction", "an evicted stream would lose messages that nobody has read")
            .Set(
                "notify-keyspace-events",
                "K$hz",
                "a dashboard hears when a string, hash or sorted set that it shows has changed, instead of asking; "
                    + "streams announce themselves (XREAD BLOCK), and other kinds would only cost time"
            )
            .Arrange(Topology.Replicated(), "subscribers reconnect to the replica that takes over")
            .Keep(0, "messages are of the moment: subscribers would take old ones for news")
            .Watch(DatabaseMemory, 80, RefusesWrites)
            .Watch(Evictions, null, "nothing is evicted");

    /// <summary>Places found by radius. Evicts nothing.</summary>
    public static Purpose Geospatial { get; } =
        new Purpose("geospatial", "places found by radius")
            .Evict("noeviction", "an index is one key, and losing it loses every place")
            .Arrange(
                Topology.Replicated(),
                "a search takes the engine's only thread for long: a replica shares the reads"
            )
            .Keep(1, "the index can be built again from its source, but the last snapshot is there sooner")
            .Watch(DatabaseMemory, 80, RefusesWrites)
            .Watch(Evictions, null, "nothing is evicted");

    /// <summary>Intermediate results of a computation. Evicts first what would expire first.</summary>
    public static Purpose IntermediateResults { get; } =
        new Purpose("intermediate-results", "intermediate results of a computation")
            .Evict("volatile-ttl", "what expires soonest is needed least")
            .Arrange(
                Topology.SingleNode,
                "a result that is lost is computed again, which costs less than a copy of every result"
            )
            .Keep(0, "results of yesterday's computation help nobody")
            .Watch(DatabaseMemory, 90, "at 100 % writes fail once no result with a time to live is left")
            .Watch(Evictions, null, "a result that goes early is computed again");

    /// <summary>Simple objects on Memcached, which always evicts what was used least recently.</summary>
    public static Purpose ObjectCache { get; } =
        new Purpose("object-cache", "simple objects on Memcached")
        {
            Reason = "Memcached evicts the least recently used item by itself, and keeps neither copies nor snapshots",
        }.Watch(Evictions, null, "eviction makes room for what is read now");

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
}
