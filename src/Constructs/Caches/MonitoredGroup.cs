namespace ElastiCache.Cdk;

/// <summary>What is known of a replication group that matters for watching it.</summary>
internal sealed record MonitoredGroup
{
    /// <summary>What follows the id of the group in that of each node; null where the nodes are not known.</summary>
    public IReadOnlyList<string>? Suffixes { get; init; }

    /// <summary>What the alarms depend on; null where the node type is not known.</summary>
    public ReplicationGroupFacts? Facts { get; init; }

    /// <summary>How the nodes are arranged.</summary>
    public required Topology Topology { get; init; }

    /// <summary>Whether cluster mode is on.</summary>
    public bool IsSharded { get; init; }
}
