namespace ElastiCache.Model;

/// <summary>The names of engine parameters, over all families of an engine.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html</remarks>
internal static class ParameterNames
{
    // AWS computes them from the node type and takes no other value.
    private static readonly HashSet<string> Fixed = Words(
        """
        maxmemory maxclients appendonly appendfsync repl-timeout lua-time-limit slave-allow-chaining replica-lazy-flush
        replica-ignore-maxmemory client-output-buffer-limit-replica-hard-limit
        client-output-buffer-limit-replica-soft-limit client-output-buffer-limit-replica-soft-seconds
        """
    );

    private static readonly HashSet<string> FixedForMemcached = Words(
        """
        backlog_queue_limit config_max hashpower_init large_memory_pages max_simultaneous_connections requests_per_event
        """
    );

    private static readonly HashSet<string> Free = Words(
        """
        acl-pubsub-default acllog-max-len active-defrag-cycle-max active-defrag-cycle-min active-defrag-ignore-bytes
        active-defrag-max-scan-fields active-defrag-threshold-lower active-defrag-threshold-upper active-expire-effort
        activedefrag activerehashing client-output-buffer-limit-normal-hard-limit
        client-output-buffer-limit-normal-soft-limit client-output-buffer-limit-normal-soft-seconds
        client-output-buffer-limit-pubsub-hard-limit client-output-buffer-limit-pubsub-soft-limit
        client-output-buffer-limit-pubsub-soft-seconds client-output-buffer-limit-slave-hard-limit
        client-output-buffer-limit-slave-soft-limit client-output-buffer-limit-slave-soft-seconds
        client-query-buffer-limit close-on-replica-write close-on-slave-write cluster-allow-pubsubshard-when-down
        cluster-allow-reads-when-down cluster-databases cluster-enabled cluster-preferred-endpoint-type
        cluster-require-full-coverage commandlog-execution-slower-than commandlog-execution-max-len
        commandlog-large-reply-max-len commandlog-large-request-max-len commandlog-reply-larger-than
        commandlog-request-larger-than commandlog-slow-execution-max-len databases dynamic-hz
        extended-redis-compatibility hash-max-listpack-entries hash-max-listpack-value hash-max-ziplist-entries
        hash-max-ziplist-value hll-sparse-max-bytes hz import-mode io-threads latency-monitor-threshold latency-tracking
        lazyfree-lazy-eviction lazyfree-lazy-expire lazyfree-lazy-server-del lazyfree-lazy-user-del
        lazyfree-lazy-user-flush lfu-decay-time lfu-log-factor list-compress-depth list-max-listpack-size
        list-max-ziplist-entries list-max-ziplist-size list-max-ziplist-value lua-replicate-commands maxmemory-policy
        maxmemory-samples min-replicas-max-lag min-replicas-to-write min-slaves-max-lag min-slaves-to-write
        notify-keyspace-events proto-max-bulk-len rename-commands repl-backlog-size repl-backlog-ttl
        repl-diskless-load reserved-memory reserved-memory-percent search-default-timeout-ms
        search-enable-partial-results search-fanout-target-mode set-max-intset-entries set-max-listpack-entries
        set-max-listpack-value set-proc-title slave-lazy-flush slowlog-log-slower-than slowlog-max-len
        stream-node-max-bytes stream-node-max-entries tcp-keepalive timeout tracking-table-max-keys
        zset-max-listpack-entries zset-max-listpack-value zset-max-ziplist-entries zset-max-ziplist-value
        """
    );

    private static readonly HashSet<string> FreeForMemcached = Words(
        """
        binding_protocol cas_disabled chunk_size chunk_size_growth_factor disable_flush_all error_on_memory_exhausted
        expirezero_does_not_evict hash_algorithm hot_lru_pct hot_max_factor idle_timeout inline_ascii_response
        lock_down_paged_memory lru_crawler lru_maintainer max_item_size maxconns_fast memcached_connections_overhead
        modern no_modern resp_obj_mem_limit slab_automove slab_automove_freeratio slab_automove_window slab_chunk_max
        slab_reassign tail_repair_time temporary_ttl track_sizes warm_lru_pct warm_max_factor watcher_logbuf_size
        worker_logbuf_size
        """
    );

    /// <summary>Whether AWS sets the parameter itself.</summary>
    public static bool IsFixed(string name) => Fixed.Contains(name);

    /// <summary>Whether AWS sets the parameter of Memcached itself.</summary>
    public static bool IsFixedForMemcached(string name) => FixedForMemcached.Contains(name);

    /// <summary>Whether an engine has the parameter in one of its families.</summary>
    public static bool IsKnown(string engine, string name) => Known(engine).Any(known => known.Contains(name));

    /// <summary>A known name that differs by nothing but case, hyphens and underscores; null where there is none.</summary>
    public static string? Nearest(string engine, string name) =>
        Known(engine).SelectMany(known => known).FirstOrDefault(known => Plain(known) == Plain(name));

    private static HashSet<string>[] Known(string engine) =>
        engine == EngineName.Memcached ? [FreeForMemcached, FixedForMemcached] : [Free, Fixed];

    private static string Plain(string name) =>
        name.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    private static HashSet<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
