namespace ElastiCache.Model.Facts;

/// <summary>One shard of <see cref="Topology.Sharded(Shard[])"/>: where its nodes stand and which slots it holds.</summary>
public sealed record Shard
{
    /// <summary>The id: one to four digits. Default: numbered by ElastiCache.</summary>
    public string? Id { get; init; }

    /// <summary>The hash slots, such as <c>0-5460</c>. Default: spread evenly. Either every shard names its slots or none.</summary>
    public string? Slots { get; init; }

    /// <summary>The number of replicas, 0 to 5. Default: one for each of <see cref="ReplicaAvailabilityZones"/>, or 1.</summary>
    public double? Replicas { get; init; }

    /// <summary>The Availability Zone of the primary. Default: chosen by ElastiCache.</summary>
    public string? PrimaryAvailabilityZone { get; init; }

    /// <summary>The Availability Zones of the replicas, one each. Default: chosen by ElastiCache.</summary>
    public IReadOnlyList<string> ReplicaAvailabilityZones { get; init; } = [];

    /// <summary>The number of replicas that the other properties come to.</summary>
    public double ReplicaCount => Replicas ?? (ReplicaAvailabilityZones.Count > 0 ? ReplicaAvailabilityZones.Count : 1);
}
