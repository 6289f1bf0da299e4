using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>One shard of a replication group: an entry of <c>NodeGroupConfiguration</c>.</summary>
internal sealed record NodeGroupSpecification
{
    /// <summary>The shard's id: one to four digits.</summary>
    [Property]
    public Value<string> NodeGroupId { get; init; }

    [Property]
    public Value<string> PrimaryAvailabilityZone { get; init; }

    /// <summary>The Availability Zones of the replicas, one each.</summary>
    [Property]
    public Value<IReadOnlyList<Value<string>>> ReplicaAvailabilityZones
    {
        get => Lists.Read(field);
        init;
    }

    /// <summary>The number of replicas.</summary>
    [Property]
    public Value<double> ReplicaCount { get; init; }

    /// <summary>The hash slots: ranges of 0 to 16383, such as <c>0-5460</c>.</summary>
    [Property]
    public Value<string> Slots { get; init; }
}
