namespace ElastiCache.Cdk;

/// <summary>
/// Whether the writes of a replication group survive the loss of its nodes, in a log over several Availability Zones.
/// </summary>
/// <remarks>
/// Takes Valkey 9 in cluster mode, Multi-AZ with a replica in every shard, encryption in transit and at rest, and nodes
/// of certain families. Sync and async can be exchanged later, in an update that changes nothing else; whether it can be
/// turned on or off later, pages of AWS contradict each other since October 2026 (L-27).
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/durability.html
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.ChangingDurability.html
/// </remarks>
public enum Durability
{
    /// <summary>What the service chooses for the engine and the topology: see <see cref="ReplicationGroup.EffectiveDurability"/>.</summary>
    Default,

    /// <summary>A write is confirmed before it is in the log: the last moments can be lost.</summary>
    Async,

    /// <summary>A write is confirmed once it is in the log: nothing that was confirmed is lost, and writes take longer.</summary>
    Sync,

    /// <summary>No log.</summary>
    Disabled,
}
