using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>Where a node-based cache stands, if not in the Availability Zones of a Region: an Outpost or a Local Zone.</summary>
internal sealed record PlacementSpecification
{
    public Value<string> CacheNodeType { get; init; }

    /// <summary>The zones that the cache or its subnets name.</summary>
    public IReadOnlyList<Value<string>> Zones { get; init; } = [];

    /// <summary>The properties that name the zones, one for each; empty where nobody asks.</summary>
    public IReadOnlyList<string> ZonePaths { get; init; } = [];

    /// <summary>The Outposts of its subnets, one for each; absent for a subnet of the Region.</summary>
    public IReadOnlyList<Value<string>> Outposts { get; init; } = [];

    /// <summary>Whether the nodes of a shard stand in different Availability Zones.</summary>
    public Value<bool> MultiAZEnabled { get; init; }

    /// <summary>Whether logs are delivered.</summary>
    public bool DeliversLogs { get; init; }

    /// <summary>Where a replication group stands, as far as it says so itself: Outposts are not known.</summary>
    public static PlacementSpecification Of(ReplicationGroupSpecification group) =>
        new()
        {
            CacheNodeType = group.CacheNodeType,
            Zones = [.. LocalZone.ZonesOf(group)],
            MultiAZEnabled = group.MultiAZEnabled,
            DeliversLogs = group.LogDeliveryConfigurations is { Count: > 0 },
        };

    /// <summary>Where a cache cluster stands, as far as it says so itself: Outposts are not known.</summary>
    public static PlacementSpecification Of(CacheClusterSpecification cluster) =>
        new()
        {
            CacheNodeType = cluster.CacheNodeType,
            Zones =
            [
                cluster.PreferredAvailabilityZone,
                .. LocalZone.Listed(cluster.PreferredAvailabilityZones),
                .. LocalZone.Listed(cluster.SubnetGroup?.AvailabilityZones ?? default),
            ],
        };
}
