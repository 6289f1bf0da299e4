using System.Text.Json.Serialization;

namespace ElastiCache.Cli.Verbs.Size;

/// <summary>A node type that fits.</summary>
/// <param name="NodeType">The node type.</param>
/// <param name="UsableBytes">The bytes of a node that data may take.</param>
/// <param name="Shards">The number of shards, or of nodes that share the keys with Memcached.</param>
/// <param name="Nodes">The number of nodes, replicas included.</param>
/// <param name="MemoryGiB">The memory of all nodes, in GiB.</param>
/// <param name="FillPercent">How full a node is, of what data may take.</param>
/// <param name="NeedsQuota">Whether the quota of 90 nodes must be raised first.</param>
/// <param name="UsdPerMonth">What the nodes cost on demand for a month; null where no price is known.</param>
/// <param name="IsPriceEstimate">Whether that price is an estimate.</param>
internal sealed record SizeRow(
    string NodeType,
    double UsableBytes,
    double Shards,
    double Nodes,
    [property: JsonPropertyName("memoryGiB")] double MemoryGiB,
    double FillPercent,
    bool NeedsQuota,
    decimal? UsdPerMonth,
    bool IsPriceEstimate
);
