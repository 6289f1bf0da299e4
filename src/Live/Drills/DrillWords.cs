using ElastiCache.Live.Twins;

namespace ElastiCache.Live.Drills;

/// <summary>How a drill was done, in words.</summary>
internal static class DrillWords
{
    /// <summary>What ran: the engine and its nodes.</summary>
    public static string Setting(TwinCache cache, TwinRun run)
    {
        var program = run.Caches.First(entry => entry.Cache.Name == cache.Name).Program;
        return FormattableString.Invariant(
            $"{program.Title}, {Sentences.Counted(cache.Shards.Count, "shard")} with {Replicas(cache)}, cluster mode {(cache.IsClustered ? "on" : "off")}, a node counts as failed after {run.Options.NodeTimeoutMilliseconds} ms{(run.Options.ReplicationLagMilliseconds > 0 ? $", replication late by {run.Options.ReplicationLagMilliseconds} ms" : "")}"
        );
    }

    // Shards that are listed may have different numbers of them: 2 and 1 replicas.
    private static string Replicas(TwinCache cache)
    {
        const int shown = 4;
        var counts = cache.Shards.Select(shard => shard.Nodes - 1).ToList();
        return counts.Distinct().Count() == 1 ? Sentences.Counted(counts[0], "replica")
            : counts.Count > shown ? $"{counts.Min()} to {counts.Max()} replicas"
            : $"{string.Join(", ", counts.SkipLast(1))} and {counts[^1]} replicas";
    }

    /// <summary>What the numbers do not say.</summary>
    public static IReadOnlyList<string> Remarks(TwinCache cache) =>
        [
            "these are the times of a twin on this machine; ElastiCache's own are other ones",
            .. cache.Shards.Count > 1 ? ["only keys of the first shard were written and read"] : Array.Empty<string>(),
        ];

    /// <summary>How the client was set.</summary>
    public static string Client(DrillOptions options) =>
        FormattableString.Invariant(
            $"StackExchange.Redis, {options.Rate} writes and {options.Rate} reads a second, time-out {options.TimeoutMilliseconds} ms, {(options.FailsFast ? "fails at once" : "waits")} without a connection, looks for the primary every {options.CheckSeconds} s, reads {(options.ReadsReplicas ? "replicas" : "the primary")}, {options.Retries} retries"
        );
}
