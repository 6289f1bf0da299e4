namespace ElastiCache.Model.Facts;

/// <summary>What the alarms of a replication group depend on.</summary>
public sealed record ReplicationGroupFacts
{
    /// <summary>The node type.</summary>
    public required CacheNodeType NodeType { get; init; }

    /// <summary>The eviction policy (<c>maxmemory-policy</c>); null where it is not known.</summary>
    public string? EvictionPolicy { get; init; }

    /// <summary>What the group is used for; null where it is not said.</summary>
    public Purpose? Purpose { get; init; }

    /// <summary>Whether there are replicas.</summary>
    public bool HasReplicas { get; init; }

    /// <summary>Whether clients authenticate.</summary>
    public bool Authenticates { get; init; }

    /// <summary>Whether keys are evicted that have no time to live: then a full cache is the normal state.</summary>
    internal bool EvictsAnything => EvictionPolicy?.StartsWith("allkeys-", StringComparison.Ordinal) == true;

    /// <summary>Whether a full cache refuses writes.</summary>
    internal bool EvictsNothing => EvictionPolicy == "noeviction";

    /// <summary>Whether cold data moves to SSD.</summary>
    internal bool TiersData => NodeType.Family?.Can(NodeCapabilities.DataTiering) == true;
}
