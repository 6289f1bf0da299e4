using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>How much data a node takes.</summary>
internal static class NodeMemory
{
    // What is kept free for backups and failover unless a parameter group says otherwise.
    private const double ReservedShare = 0.25;

    /// <summary>The memory for data, in GiB.</summary>
    public static double UsableGiB(NodeSize size) => size.MemoryGiB * (1 - ReservedShare);

    /// <summary>All that a node holds, in GiB: with data tiering also what its SSD does.</summary>
    public static double CapacityGiB(NodeSize size) => UsableGiB(size) + size.SsdGiB;
}
