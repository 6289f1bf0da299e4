using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.P;

/// <summary>Parameters that take yes or no, or a number: everything that the documentation says of their values.</summary>
internal static class PlainParameterRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ParameterGroupSpecification>> All =
    [
        ParameterRow.Of(
            "P-37",
            "Parameters that switch something are yes or no.",
            ("latency-tracking", "on", "yes"),
            YesNo("activerehashing").Until("redis7"),
            YesNo("close-on-slave-write").Since("redis2.8"),
            YesNo("cluster-require-full-coverage").Since("redis3.2"),
            YesNo("activedefrag").Since("redis4.0"),
            YesNo("lazyfree-lazy-eviction", "lazyfree-lazy-expire", "lazyfree-lazy-server-del")
                .Since("redis4.0")
                .Until("valkey8"),
            YesNo("close-on-replica-write").Since("redis5.0"),
            YesNo("lua-replicate-commands").Since("redis5.0").Until("redis6.x"),
            YesNo("cluster-allow-reads-when-down").Since("redis6.x"),
            YesNo("lazyfree-lazy-user-del").Since("redis6.x").Until("valkey8"),
            YesNo("cluster-allow-pubsubshard-when-down", "latency-tracking").Since("redis7"),
            YesNo("extended-redis-compatibility", "search-enable-partial-results").Since("valkey8")
        ),
        ParameterRow.Of(
            "P-38",
            "Parameters that count entries, bytes or seconds are whole numbers from 0 on.",
            ("hash-max-listpack-entries", "-1", "512"),
            From0(
                "client-output-buffer-limit-normal-hard-limit",
                "client-output-buffer-limit-normal-soft-limit",
                "client-output-buffer-limit-normal-soft-seconds",
                "client-output-buffer-limit-pubsub-hard-limit",
                "client-output-buffer-limit-pubsub-soft-limit",
                "client-output-buffer-limit-pubsub-soft-seconds",
                "reserved-memory",
                "set-max-intset-entries",
                "slowlog-max-len",
                "tcp-keepalive"
            ),
            From0(
                    "hash-max-ziplist-entries",
                    "hash-max-ziplist-value",
                    "zset-max-ziplist-entries",
                    "zset-max-ziplist-value"
                )
                .Until("redis7"),
            From0("list-max-ziplist-entries", "list-max-ziplist-value").Until("redis3.2"),
            From0("min-slaves-max-lag", "min-slaves-to-write", "repl-backlog-ttl").Since("redis2.8"),
            From0("repl-timeout").Since("redis2.8").Until("redis3.2"),
            From0("hll-sparse-max-bytes", "list-compress-depth").Since("redis3.2"),
            From0("min-replicas-max-lag", "min-replicas-to-write", "stream-node-max-bytes", "stream-node-max-entries")
                .Since("redis5.0"),
            From0("acllog-max-len", "tracking-table-max-keys").Since("redis6.x"),
            From0(
                    "hash-max-listpack-entries",
                    "hash-max-listpack-value",
                    "zset-max-listpack-entries",
                    "zset-max-listpack-value"
                )
                .Since("redis7")
        ),
        ParameterRow.Of(
            "P-39",
            "Parameters with a documented range are within it: commandlog-large-*-max-len 0 to 1024, active-defrag-max-scan-fields 1 to 1000000, lfu-log-factor from 1, maxmemory-samples from 1 before Valkey 8.",
            ("commandlog-large-reply-max-len", "1025", "1024"),
            ParameterLimit
                .Whole(0, 1024, "commandlog-large-reply-max-len", "commandlog-large-request-max-len")
                .Since("valkey8"),
            ParameterLimit.Whole(1, 1_000_000, "active-defrag-max-scan-fields").Since("redis5.0"),
            ParameterLimit
                .Whole(1, int.MaxValue, "lfu-log-factor")
                .Since("redis4.0")
                .Worded("a whole number from 1 on"),
            ParameterLimit
                .Whole(1, int.MaxValue, "maxmemory-samples")
                .Until("valkey8")
                .Worded("a whole number from 1 on")
        ),
        ParameterRow.Of(
            "P-40",
            "Thresholds of the slow log and the command log, and the decay of LFU counters, are whole numbers.",
            ("slowlog-log-slower-than", "10ms", "10000"),
            Any("slowlog-log-slower-than"),
            Any("lfu-decay-time").Since("redis4.0"),
            Any("commandlog-reply-larger-than", "commandlog-request-larger-than").Since("valkey8")
        ),
        ParameterRow.Of(
            "P-41",
            "search-fanout-target-mode is client or throughput.",
            ("search-fanout-target-mode", "all", "throughput"),
            ParameterLimit.Words("search-fanout-target-mode", "client", "throughput").Since("valkey8")
        ),
        ParameterRow.Of(
            "P-42",
            "Parameters of Memcached that switch something are 0 or 1, and those that count bytes are whole numbers.",
            ("disable_flush_all", "yes", "1"),
            ParameterLimit
                .OneOf(
                    ["0", "1"],
                    "disable_flush_all",
                    "error_on_memory_exhausted",
                    "expirezero_does_not_evict",
                    "inline_ascii_resp",
                    "lru_crawler",
                    "lru_maintainer",
                    "maxconns_fast",
                    "maximize_core_file_limit",
                    "no_modern",
                    "slab_reassign"
                )
                .OfMemcached(),
            From0("memcached_connections_overhead", "slab_chunk_max", "watcher_logbuf_size", "worker_logbuf_size")
                .OfMemcached()
        ) with
        {
            Source = Pages.MemcachedParameters,
        },
    ];

    private static ParameterLimit YesNo(params string[] names) => ParameterLimit.OneOf(["yes", "no"], names);

    private static ParameterLimit From0(params string[] names) =>
        ParameterLimit.Whole(0, long.MaxValue, names).Worded("a whole number from 0 on");

    private static ParameterLimit Any(params string[] names) =>
        ParameterLimit.Whole(long.MinValue, long.MaxValue, names).Worded("a whole number");
}
