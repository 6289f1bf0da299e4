using ElastiCache.Model.Values;

namespace ElastiCache.Model.Facts;

/// <summary>The names of engine parameters, by the family that brought them.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html, state of autumn 2026: every name
/// that its tables list. What a family has lost again is P-31.
/// </remarks>
internal static class ParameterNames
{
    private const int MostSlips = 2;
    private const int LettersPerSlip = 4;

    // Nobody but AWS sets them: most follow from the node type.
    private static readonly HashSet<string> Fixed = Words(
        """
        maxmemory maxclients appendonly lua-time-limit slave-allow-chaining
        replica-allow-chaining slave-lazy-flush replica-lazy-flush replica-ignore-maxmemory
        client-output-buffer-limit-replica-hard-limit client-output-buffer-limit-replica-soft-limit
        client-output-buffer-limit-replica-soft-seconds client-output-buffer-limit-slave-hard-limit
        client-output-buffer-limit-slave-soft-limit client-output-buffer-limit-slave-soft-seconds
        """
    );

    // The family since which nobody else sets them, and the first that has lost them: those before let them be set.
    private static readonly Dictionary<string, (string From, string? Before)> FixedByFamily = new(
        StringComparer.Ordinal
    )
    {
        ["appendfsync"] = ("redis3.2", null),
        ["repl-timeout"] = ("redis3.2", null),
        ["list-max-ziplist-size"] = ("redis3.2", "redis7"),
    };

    private static readonly HashSet<string> FixedForMemcached = Words(
        """
        backlog_queue_limit config_max config_size_max hashpower_init large_memory_pages lock_down_paged_memory
        max_cache_memory max_simultaneous_connections num_threads requests_per_event
        """
    );

    // Oldest first. Valkey 7 has what Redis OSS 7 has.
    private static readonly (string[] Families, HashSet<string> Names)[] Added =
    [
        (
            ["redis2.6"],
            Words(
                """
                activerehashing appendfsync client-output-buffer-limit-normal-hard-limit
                client-output-buffer-limit-normal-soft-limit
                client-output-buffer-limit-normal-soft-seconds client-output-buffer-limit-pubsub-hard-limit
                client-output-buffer-limit-pubsub-soft-limit client-output-buffer-limit-pubsub-soft-seconds databases
                hash-max-ziplist-entries hash-max-ziplist-value list-max-ziplist-entries list-max-ziplist-value
                maxmemory-policy maxmemory-samples reserved-memory set-max-intset-entries slowlog-log-slower-than
                slowlog-max-len tcp-keepalive timeout zset-max-ziplist-entries zset-max-ziplist-value
                """
            )
        ),
        (
            ["redis2.8"],
            Words(
                """
                close-on-slave-write min-slaves-max-lag min-slaves-to-write notify-keyspace-events repl-backlog-size
                repl-backlog-ttl repl-timeout
                """
            )
        ),
        (
            ["redis3.2"],
            Words(
                """
                cluster-enabled cluster-require-full-coverage hll-sparse-max-bytes list-compress-depth
                list-max-ziplist-size reserved-memory-percent
                """
            )
        ),
        (
            ["redis4.0"],
            Words(
                """
                active-defrag-cycle-max active-defrag-cycle-min active-defrag-ignore-bytes active-defrag-threshold-lower
                active-defrag-threshold-upper activedefrag client-query-buffer-limit lazyfree-lazy-eviction
                lazyfree-lazy-expire lazyfree-lazy-server-del lfu-decay-time lfu-log-factor proto-max-bulk-len
                """
            )
        ),
        (
            ["redis5.0"],
            Words(
                """
                active-defrag-max-scan-fields close-on-replica-write lua-replicate-commands min-replicas-max-lag
                min-replicas-to-write rename-commands stream-node-max-bytes stream-node-max-entries
                """
            )
        ),
        (
            ["redis6.x"],
            Words(
                """
                acl-pubsub-default acllog-max-len active-expire-effort cluster-allow-reads-when-down
                lazyfree-lazy-user-del tracking-table-max-keys
                """
            )
        ),
        (
            ["redis7", "valkey7"],
            Words(
                """
                cluster-allow-pubsubshard-when-down cluster-preferred-endpoint-type hash-max-listpack-entries
                hash-max-listpack-value latency-tracking zset-max-listpack-entries zset-max-listpack-value
                """
            )
        ),
        (
            ["valkey8"],
            Words(
                """
                commandlog-large-reply-max-len commandlog-large-request-max-len commandlog-reply-larger-than
                commandlog-request-larger-than extended-redis-compatibility search-default-timeout-ms
                search-enable-partial-results search-fanout-target-mode
                """
            )
        ),
        (["valkey9"], Words("cluster-databases")),
    ];

    private static readonly HashSet<string> FreeForMemcached = Words(
        """
        binding_protocol cas_disabled chunk_size chunk_size_growth_factor disable_flush_all error_on_memory_exhausted
        expirezero_does_not_evict hash_algorithm idle_timeout inline_ascii_resp inline_ascii_response lru_crawler
        lru_maintainer max_item_size maxconns_fast maximize_core_file_limit memcached_connections_overhead modern
        no_modern slab_automove slab_chunk_max slab_reassign track_sizes watch watcher_logbuf_size worker_logbuf_size
        """
    );

    /// <summary>Whether AWS sets the parameter of a family of Valkey or Redis OSS itself.</summary>
    public static bool IsFixed(string family, string name) =>
        Fixed.Contains(name)
        || (
            FixedByFamily.TryGetValue(name, out var known)
            && AgeOf(family) >= AgeOf(known.From)
            && (known.Before is null || AgeOf(family) < AgeOf(known.Before))
        );

    /// <summary>Whether AWS sets the parameter of Memcached itself.</summary>
    public static bool IsFixedForMemcached(string name) => FixedForMemcached.Contains(name);

    /// <summary>The parameters of a family, with those that it has lost again.</summary>
    public static IEnumerable<string> Of(string family) => Known(family).SelectMany(names => names).Distinct();

    /// <summary>Whether a family has the parameter, or had it before it was taken away.</summary>
    public static bool IsKnown(string family, string name) => Known(family).Any(known => known.Contains(name));

    /// <summary>
    /// The known name that a name is a slip of: two letters differ at most, whatever the case, hyphens and underscores.
    /// Null where there is none, or where a setting of the engine itself is as near.
    /// </summary>
    public static string? Nearest(string family, string name)
    {
        var plain = Plain(name);
        var known = Known(family)
            .SelectMany(names => names)
            .Select(candidate => (Name: candidate, Plain: Plain(candidate)))
            .Where(candidate => Math.Abs(candidate.Plain.Length - plain.Length) <= MostSlips)
            .ToList();
        if (known.Find(candidate => candidate.Plain == plain).Name is { } same)
        {
            return same;
        }

        // What the engine itself knows is no slip, and neither is a slip of that one of another.
        var nearest = Similarity.Nearest(
            plain,
            EngineSettings
                .All.Select(Plain)
                .Except(known.Select(candidate => candidate.Plain), StringComparer.Ordinal)
                .Concat(known.Select(candidate => candidate.Plain))
                .Select(candidate => (candidate, Math.Min(MostSlips, candidate.Length / LettersPerSlip)))
        );
        return known.Find(candidate => candidate.Plain == nearest).Name;
    }

    /// <summary>Whether two names differ in nothing but case, hyphens and underscores.</summary>
    public static bool IsSame(string name, string other) => Plain(name) == Plain(other);

    private static IEnumerable<HashSet<string>> Known(string family)
    {
        if (ParameterGroupFamily.EngineOf(family) == EngineName.Memcached)
        {
            return [FreeForMemcached, FixedForMemcached];
        }

        return Added.Take(AgeOf(family) + 1).Select(entry => entry.Names).Append(Fixed);
    }

    // A family that is not in the table is newer than all that are.
    private static int AgeOf(string family) =>
        Array.FindIndex(Added, entry => entry.Families.Contains(family)) is >= 0 and var age ? age : Added.Length;

    private static string Plain(string name) =>
        name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    private static HashSet<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
