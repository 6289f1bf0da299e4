using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>What a replication group will be, for those that use it.</summary>
internal static class CacheTopology
{
    /// <inheritdoc cref="ReplicationGroupSpecification.HasClusterMode"/>
    public static bool? IsSharded(ReplicationGroupSpecification group) => group.HasClusterMode;

    /// <summary>The number of shards, given or listed; null where it is not known, or is for the service to choose.</summary>
    public static double? Shards(ReplicationGroupSpecification group) =>
        group.NumNodeGroups.TryGet(out var shards) ? shards
        : group.NumNodeGroups.IsAbsent && group.NodeGroupConfiguration is { Count: > 0 and var listed } ? listed
        : null;

    /// <summary>The number of replicas of a shard, its own or that of all shards.</summary>
    public static Value<double> Replicas(ReplicationGroupSpecification group, NodeGroupSpecification shard) =>
        shard.ReplicaCount.IsPresent ? shard.ReplicaCount : group.ReplicasPerNodeGroup;

    /// <summary>Whether a shard is known to have no replica.</summary>
    public static bool HasShardWithoutReplica(ReplicationGroupSpecification group) =>
        group.NodeGroupConfiguration is { Count: > 0 } listed
            ? listed.Any(shard => Replicas(group, shard).Is(0))
            : group.ReplicasPerNodeGroup.Is(0);

    /// <summary>Whether the group asks for durability.</summary>
    public static bool AsksForDurability(ReplicationGroupSpecification group) =>
        group.Durability.Is("sync") || group.Durability.Is("async");
}
