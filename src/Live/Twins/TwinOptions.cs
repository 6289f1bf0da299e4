namespace ElastiCache.Live.Twins;

/// <summary>How a twin is to run.</summary>
internal sealed record TwinOptions
{
    /// <summary>The memory for data of each node, in MiB. Default: 64.</summary>
    public int MemoryMegabytes { get; init; } = 64;

    /// <summary>Whether the user chose the memory.</summary>
    public bool MemoryIsChosen { get; init; }

    /// <summary>After how many milliseconds a node that does not answer counts as failed. Default: 2000.</summary>
    public int NodeTimeoutMilliseconds { get; init; } = 2000;

    /// <summary>After how many milliseconds a failed node is replaced. Default: 5000.</summary>
    public int ReplaceAfterMilliseconds { get; init; } = 5000;

    /// <summary>Whether nodes of a cluster tell clients the name <c>localhost</c> instead of the address. Default: false.</summary>
    public bool AnnounceNames { get; init; }

    /// <summary>By how many milliseconds what a primary writes is late at its replicas. Default: 0, not at all.</summary>
    public int ReplicationLagMilliseconds { get; init; }

    /// <summary>Whether any difference from ElastiCache is refused. Default: false.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether a lag is asked for, which a cache cannot have: replicas of a cluster talk to their primary themselves.</summary>
    public bool CannotBeLate(TwinCache cache) =>
        ReplicationLagMilliseconds > 0
        && (cache.IsMemcached || cache.IsClustered || cache.Shards.All(shard => shard.Nodes < 2));
}
