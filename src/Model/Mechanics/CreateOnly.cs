namespace ElastiCache.Model;

/// <summary>Properties whose change replaces a resource, and the one that fixes its name.</summary>
/// <remarks>
/// Only types whose name may be left to CloudFormation: users, user groups and serverless caches must have one.
/// The registry schemas of CloudFormation, 21 November 2026.
/// </remarks>
internal static class CreateOnly
{
    private static readonly Dictionary<string, (string Name, string[] Properties)> Table = new(StringComparer.Ordinal)
    {
        [ResourceTypes.ReplicationGroup] = (
            "ReplicationGroupId",
            [
                "AtRestEncryptionEnabled",
                "CacheSubnetGroupName",
                "DataTieringEnabled",
                "GlobalReplicationGroupId",
                "KmsKeyId",
                "NetworkType",
                "Port",
                "PreferredCacheClusterAZs",
                "ReplicasPerNodeGroup",
                "SnapshotArns",
                "SnapshotName",
            ]
        ),
        [ResourceTypes.CacheCluster] = (
            "ClusterName",
            ["Port", "SnapshotArns", "SnapshotName", "CacheSubnetGroupName", "Engine", "NetworkType"]
        ),
    };

    /// <summary>The property that fixes the name of a resource of a type; null for a type without create-only properties.</summary>
    public static string? NameOf(string type) => Table.TryGetValue(type, out var entry) ? entry.Name : null;

    /// <summary>The create-only properties of a type, without its name.</summary>
    public static IReadOnlyList<string> Of(string type) =>
        Table.TryGetValue(type, out var entry) ? entry.Properties : [];
}
