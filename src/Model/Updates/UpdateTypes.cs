namespace ElastiCache.Model;

/// <summary>The resource types that matter to updates beside those of <see cref="ResourceTypes"/>.</summary>
internal static class UpdateTypes
{
    public const string ServerlessCache = "AWS::ElastiCache::ServerlessCache";
    public const string ServerlessCacheSnapshot = "AWS::ElastiCache::ServerlessCacheSnapshot";
    public const string GlobalReplicationGroup = "AWS::ElastiCache::GlobalReplicationGroup";
    public const string User = "AWS::ElastiCache::User";
    public const string UserGroup = "AWS::ElastiCache::UserGroup";

    /// <summary>Whether a type is one of ElastiCache.</summary>
    public static bool IsElastiCache(string type) => type.StartsWith("AWS::ElastiCache::", StringComparison.Ordinal);

    /// <summary>Whether resources of a type hold data that can be lost.</summary>
    public static bool HoldsData(string type) =>
        type
            is ResourceTypes.ReplicationGroup
                or ResourceTypes.CacheCluster
                or ResourceTypes.Snapshot
                or ServerlessCache
                or ServerlessCacheSnapshot;
}
