namespace ElastiCache.Model.Resources;

/// <summary>What the API, the console and Terraform call the properties that CloudFormation has other names for.</summary>
internal static class OtherWords
{
    // Of several names, a type has the first that it knows.
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NodeType"] = ["CacheNodeType"],
        ["InstanceType"] = ["CacheNodeType"],
        ["SubnetGroup"] = ["CacheSubnetGroupName"],
        ["SubnetGroupName"] = ["CacheSubnetGroupName"],
        ["ParameterGroup"] = ["CacheParameterGroupName"],
        ["ParameterGroupName"] = ["CacheParameterGroupName"],
        ["ParameterGroupFamily"] = ["CacheParameterGroupFamily"],
        ["Parameter"] = ["Properties"],
        ["Parameters"] = ["Properties"],
        ["ParameterNameValues"] = ["Properties"],
        ["Shards"] = ["NumNodeGroups"],
        ["NumShards"] = ["NumNodeGroups"],
        ["NumberOfShards"] = ["NumNodeGroups"],
        ["ShardCount"] = ["NumNodeGroups"],
        ["NumReplicas"] = ["ReplicasPerNodeGroup"],
        ["NumberOfReplicas"] = ["ReplicasPerNodeGroup"],
        ["ReplicasPerShard"] = ["ReplicasPerNodeGroup"],
        ["ReplicaCount"] = ["ReplicasPerNodeGroup"],
        ["NumNodes"] = ["NumCacheClusters", "NumCacheNodes"],
        ["NumberOfNodes"] = ["NumCacheClusters", "NumCacheNodes"],
        ["NodeCount"] = ["NumCacheClusters", "NumCacheNodes"],
        ["NumberCacheClusters"] = ["NumCacheClusters"],
        ["NumCacheNodes"] = ["NumCacheClusters"],
        ["NumCacheClusters"] = ["NumCacheNodes"],
        ["Id"] = ["ReplicationGroupId", "ClusterName", "UserId", "UserGroupId"],
        ["Identifier"] = ["ReplicationGroupId", "ClusterName", "UserId", "UserGroupId"],
        ["ClusterId"] = ["ClusterName", "ReplicationGroupId"],
        ["CacheClusterId"] = ["ClusterName", "ReplicationGroupId"],
        ["CacheClusterIdentifier"] = ["ClusterName", "ReplicationGroupId"],
        ["Name"] =
        [
            "ReplicationGroupId",
            "ClusterName",
            "ServerlessCacheName",
            "UserName",
            "UserGroupId",
            "CacheSubnetGroupName",
        ],
        ["SecurityGroups"] = ["SecurityGroupIds", "VpcSecurityGroupIds"],
        ["Subnets"] = ["SubnetIds"],
        ["Users"] = ["UserIds"],
        ["AvailabilityZone"] = ["PreferredAvailabilityZone"],
        ["AvailabilityZones"] = ["PreferredCacheClusterAZs", "PreferredAvailabilityZones"],
        ["PreferredAvailabilityZones"] = ["PreferredCacheClusterAZs"],
        ["SnsTopicArn"] = ["NotificationTopicArn"],
        ["TopicArn"] = ["NotificationTopicArn"],
        ["BackupRetentionPeriod"] = ["SnapshotRetentionLimit"],
        ["SnapshotRetentionPeriod"] = ["SnapshotRetentionLimit"],
        ["BackupWindow"] = ["SnapshotWindow", "DailySnapshotTime"],
        ["PreferredBackupWindow"] = ["SnapshotWindow", "DailySnapshotTime"],
        ["SnapshotWindow"] = ["DailySnapshotTime"],
        ["StorageEncrypted"] = ["AtRestEncryptionEnabled"],
        ["EncryptionAtRest"] = ["AtRestEncryptionEnabled"],
        ["EncryptionInTransit"] = ["TransitEncryptionEnabled"],
        ["MaximumDataStorage"] = ["CacheUsageLimits", "DataStorage"],
        ["ServerlessCacheLimits"] = ["CacheUsageLimits"],
        ["UsageLimits"] = ["CacheUsageLimits"],
    };

    /// <summary>The property that a word stands for among some properties; null for none.</summary>
    /// <param name="word">The word, in any case, with underscores or without: <c>num_cache_clusters</c>.</param>
    /// <param name="properties">The properties that it may stand for.</param>
    public static string? MeaningOf(string word, IReadOnlyList<string> properties) =>
        Words.TryGetValue(word.Replace("_", "", StringComparison.Ordinal), out var names)
            ? Array.Find(names, properties.Contains)
            : null;
}
