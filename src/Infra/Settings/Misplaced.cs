namespace Infra.Settings;

/// <summary>Settings that a cache of some kind does not have.</summary>
internal static class Misplaced
{
    /// <summary>Every setting of <paramref name="cache"/> that it cannot have, with its path from the cache.</summary>
    public static IEnumerable<string> In(CacheSettings cache)
    {
        var isMemcached = cache.Engine == EngineName.Memcached;
        return
        [
            .. cache.SecondaryOf is not null
                ?
                [
                    .. Given(OfPrimaries(cache), "a secondary has this from its primary"),
                    .. Given(OfOthers(cache), "a secondary does not have this"),
                ]
            : cache.Serverless is not null ? Given(OfNodes(cache), "a serverless cache does not have this")
            : isMemcached ? Given(OfReplicationGroups(cache), "Memcached does not have this")
            : Given(OfMemcached(cache), "only Memcached has this"),
            .. isMemcached && cache.SecondaryOf is null
                ? Given([("users", cache.Users.Count > 0)], "Memcached does not have this")
                : [],
        ];
    }

    private static IEnumerable<string> Given(IEnumerable<(string Name, bool IsGiven)> settings, string reason) =>
        settings.Where(setting => setting.IsGiven).Select(setting => $".{setting.Name}: {reason}: leave it out");

    private static (string Name, bool IsGiven)[] OfPrimaries(CacheSettings cache) =>
        [
            ("engine", cache.Engine is not null),
            ("engineVersion", cache.EngineVersion is not null),
            ("nodeType", cache.NodeType is not null),
            ("topology.shards", cache.Topology.Shards is not null),
            ("purpose", cache.Purpose is not null),
            ("parameters", cache.Parameters.Count > 0),
            ("transitEncryption", cache.TransitEncryption is not null),
            ("authentication", cache.Authentication is not null),
            ("rotation", cache.Rotation is not null),
            ("durability", cache.Durability is not null),
            ("restoreFromSnapshot", cache.RestoreFromSnapshot is not null),
        ];

    private static (string Name, bool IsGiven)[] OfOthers(CacheSettings cache) =>
        [
            ("serverless", cache.Serverless is not null),
            ("globalDatastore", cache.GlobalDatastore is not null),
            ("topology.nodes", cache.Topology.Nodes is not null),
            ("users", cache.Users.Count > 0),
            ("scaling", cache.Scaling is not null),
            ("logs", cache.Logs is not null),
            ("allowUnknown", cache is { AllowUnknown: true, SecondaryOf.NodeType: null }),
        ];

    private static (string Name, bool IsGiven)[] OfNodes(CacheSettings cache) =>
        [
            ("nodeType", cache.NodeType is not null),
            ("globalDatastore", cache.GlobalDatastore is not null),
            ("topology", cache.Topology is not { Shards: null, Replicas: null, Nodes: null }),
            ("clusterMode", cache.ClusterMode is not null),
            ("purpose", cache.Purpose is not null),
            ("parameters", cache.Parameters.Count > 0),
            ("port", cache.Port is not null),
            ("transitEncryption", cache.TransitEncryption is not null),
            ("authentication", cache.Authentication is not null),
            ("rotation", cache.Rotation is not null),
            ("scaling", cache.Scaling is not null),
            ("durability", cache.Durability is not null),
            ("logs", cache.Logs is not null),
            ("snapshotWindow", cache.SnapshotWindow is not null),
            ("maintenanceWindow", cache.MaintenanceWindow is not null),
            ("notificationTopicArn", cache.NotificationTopicArn is not null),
        ];

    private static (string Name, bool IsGiven)[] OfReplicationGroups(CacheSettings cache) =>
        [
            ("globalDatastore", cache.GlobalDatastore is not null),
            ("topology.shards", cache.Topology.Shards is not null),
            ("topology.replicas", cache.Topology.Replicas is not null),
            ("clusterMode", cache.ClusterMode is not null),
            ("atRestEncryption", cache.AtRestEncryption is not null),
            ("authentication", cache.Authentication is not null),
            ("rotation", cache.Rotation is not null),
            ("scaling.shards", cache.Scaling?.Shards is not null),
            ("scaling.replicas", cache.Scaling?.Replicas is not null),
            ("durability", cache.Durability is not null),
            ("logs", cache.Logs is not null),
            ("snapshotRetentionDays", cache.SnapshotRetentionDays is not null),
            ("snapshotWindow", cache.SnapshotWindow is not null),
            ("restoreFromSnapshot", cache.RestoreFromSnapshot is not null),
        ];

    private static (string Name, bool IsGiven)[] OfMemcached(CacheSettings cache) =>
        [("topology.nodes", cache.Topology.Nodes is not null), ("scaling.nodes", cache.Scaling?.Nodes is not null)];
}
