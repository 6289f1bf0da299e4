using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes;

/// <summary>The resource types that matter to updates beside those of <see cref="ResourceTypes"/>.</summary>
internal static class UpdateTypes
{
    /// <summary>Whether resources of a type hold data that can be lost.</summary>
    public static bool HoldsData(string type) =>
        type
            is ResourceTypes.ReplicationGroup
                or ResourceTypes.CacheCluster
                or ResourceTypes.ServerlessCache
                or ResourceTypes.Snapshot
                or ResourceTypes.ServerlessCacheSnapshot;
}
