namespace ElastiCache.Model.Resources;

/// <summary>What a replication group will be, for those that use it.</summary>
internal static class CacheTopology
{
    /// <inheritdoc cref="ReplicationGroupSpecification.HasClusterMode"/>
    public static bool? IsSharded(ReplicationGroupSpecification group) => group.HasClusterMode;
}
