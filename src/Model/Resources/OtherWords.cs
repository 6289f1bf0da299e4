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
        ["ClusterName"] = ["ReplicationGroupId", "ServerlessCacheName"],
        ["ReplicationGroupId"] = ["ServerlessCacheName"],
        ["GroupId"] = ["UserGroupId"],
        ["GroupName"] = ["UserGroupId"],
        ["UserGroup"] = ["UserGroupId", "UserGroupIds"],
        ["UserGroups"] = ["UserGroupIds", "UserGroupId"],
        ["UserGroupName"] = ["UserGroupId", "UserGroupIds"],
        ["UserGroupNames"] = ["UserGroupIds", "UserGroupId"],
        ["FinalSnapshotIdentifier"] = ["FinalSnapshotName"],
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
        ["DailyBackupWindow"] = ["DailySnapshotTime"],
        ["BackupWindow"] = ["SnapshotWindow", "DailySnapshotTime"],
        ["PreferredBackupWindow"] = ["SnapshotWindow", "DailySnapshotTime"],
        ["SnapshotWindow"] = ["DailySnapshotTime"],
        ["TransitEncryption"] = ["TransitEncryptionEnabled"],
        ["StorageEncrypted"] = ["AtRestEncryptionEnabled"],
        ["EncryptionAtRest"] = ["AtRestEncryptionEnabled"],
        ["EncryptionInTransit"] = ["TransitEncryptionEnabled"],
        ["KmsKey"] = ["KmsKeyId"],
        ["KmsKeyAlias"] = ["KmsKeyId"],
        ["KmsKeyArn"] = ["KmsKeyId"],
        ["KmsMasterKeyId"] = ["KmsKeyId"],
        ["EncryptionKey"] = ["KmsKeyId"],
        ["Max"] = ["Maximum"],
        ["MaxValue"] = ["Maximum"],
        ["Min"] = ["Minimum"],
        ["MinValue"] = ["Minimum"],
        ["MaximumDataStorage"] = ["CacheUsageLimits", "DataStorage"],
        ["ServerlessCacheLimits"] = ["CacheUsageLimits"],
        ["UsageLimits"] = ["CacheUsageLimits"],
    };

    // What does the same in another place or with another kind of value, so that a new name is not enough.
    private static readonly Dictionary<string, string> Places = new(StringComparer.OrdinalIgnoreCase)
    {
        ["DataStorage"] = "CacheUsageLimits.DataStorage",
        ["ECPUPerSecond"] = "CacheUsageLimits.ECPUPerSecond",
        ["SubnetGroup"] = "SubnetIds",
        ["SubnetGroupName"] = "SubnetIds",
        ["CacheSubnetGroupName"] = "SubnetIds",
        ["SubnetIds"] = "CacheSubnetGroupName",
        ["ClusterModeEnabled"] = "ClusterMode",
    };

    // Words of the API and of Terraform for which no type has a property, with what to do.
    private static readonly Dictionary<string, string> Without = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AuthTokenUpdateStrategy"] = "it is a word of the API, and CloudFormation has nothing for it",
        ["ApplyImmediately"] = "it is a word of the API, and CloudFormation has nothing for it",
        ["FinalSnapshotIdentifier"] =
            "it is a word of the API; DeletionPolicy: Snapshot, beside Properties, makes a last snapshot of anything but Memcached",
    };

    /// <summary>The property that a word stands for; null for none.</summary>
    /// <param name="word">The word, in any case, with underscores or without: <c>num_cache_clusters</c>.</param>
    /// <param name="properties">All properties that the object may have.</param>
    public static string? MeaningOf(string word, IReadOnlyList<string> properties) =>
        Words.TryGetValue(Plain(word), out var names) ? Array.Find(names, properties.Contains) : null;

    /// <summary>The way to the property that does what a word stands for, with a value of its own; null for none.</summary>
    /// <param name="word">The word, in any case, with underscores or without.</param>
    /// <param name="properties">All properties that the object may have.</param>
    public static string? PlaceOf(string word, IReadOnlyList<string> properties) =>
        Places.TryGetValue(Plain(word), out var place) && properties.Contains(place.Split('.')[0]) ? place : null;

    /// <summary>What is to be said of a word for which CloudFormation has no property; null for any other.</summary>
    /// <param name="word">The word, in any case, with underscores or without.</param>
    public static string? WithoutProperty(string word) => Without.GetValueOrDefault(Plain(word));

    private static string Plain(string word) => word.Replace("_", "", StringComparison.Ordinal);
}
