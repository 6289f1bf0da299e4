namespace ElastiCache.Model.Resources;

/// <summary>What a replication group will be, for those that use it.</summary>
internal static class CacheTopology
{
    /// <summary>
    /// Whether the group has shards (cluster mode on), and with them a configuration endpoint instead of a primary one;
    /// null where that cannot be told.
    /// </summary>
    public static bool? IsSharded(ReplicationGroupSpecification group) =>
        group.GlobalReplicationGroupId.IsPresent ? null
        : group.ClusterMode.TryGet(out var mode)
            ? mode == "enabled" ? true
                : mode == "disabled" ? false
                : null
        : group.IsClusterModeEnabled ?? (HasNoShards(group) ? false : null);

    // Without a parameter group the engine's default one is used, which has cluster mode off.
    private static bool HasNoShards(ReplicationGroupSpecification group) =>
        group.CacheParameterGroupName.IsAbsent
        && group.ClusterMode.IsAbsent
        && group.NumNodeGroups.IsAbsent
        && group.NodeGroupConfiguration is null
        && group.NumCacheClusters.TryGet(out _);
}
