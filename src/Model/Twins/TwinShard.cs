namespace ElastiCache.Model.Twins;

/// <summary>A shard: a primary and its replicas. A cache without cluster mode has one, which owns no slots.</summary>
/// <param name="Slots">The hash slots; none without cluster mode.</param>
/// <param name="Zones">The Availability Zone of each node, the primary's first.</param>
internal sealed record TwinShard(IReadOnlyList<SlotRange> Slots, IReadOnlyList<string> Zones)
{
    /// <summary>The number of nodes, the primary among them.</summary>
    public int Nodes => Zones.Count;
}
