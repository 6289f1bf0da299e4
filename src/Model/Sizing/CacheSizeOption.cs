using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Sizing;

/// <summary>A node type, and how many nodes of it a demand takes.</summary>
/// <param name="NodeType">The node type.</param>
/// <param name="UsableBytes">The bytes of one node that data may take.</param>
/// <param name="Shards">The number of shards, or of nodes that share the keys with Memcached.</param>
/// <param name="Nodes">The number of nodes, replicas included.</param>
/// <param name="MemoryGiB">The memory of all nodes, in GiB.</param>
/// <param name="FillPercent">How full a node is by the demand, of what data may take.</param>
public sealed record CacheSizeOption(
    CacheNodeType NodeType,
    double UsableBytes,
    double Shards,
    double Nodes,
    double MemoryGiB,
    double FillPercent
)
{
    internal const double NodesByDefault = NodeLimits.NodesByDefault;

    /// <summary>What the nodes cost on demand for a month of 730 hours, in US dollars; null where no price is known.</summary>
    public decimal? UsdPerMonth { get; init; }

    /// <summary>Whether that price is an estimate.</summary>
    public bool IsPriceEstimate { get; init; }

    /// <summary>Whether the family is of one of the two newest generations of its kind.</summary>
    public bool IsCurrentGeneration { get; init; }

    /// <summary>Whether the account must first be granted more than the 90 nodes of a cluster that it has by default.</summary>
    public bool NeedsQuota => Nodes > NodesByDefault;
}
