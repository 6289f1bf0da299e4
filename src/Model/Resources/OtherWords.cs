namespace ElastiCache.Model.Resources;

/// <summary>
/// What the API (its requests and its answers), the console and Terraform call the properties that CloudFormation has other
/// names for. A name that differs in case and separators only needs no line here.
/// </summary>
internal static class OtherWords
{
    // Of several names, a type has the first that it knows.
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NodeType"] = ["CacheNodeType"],
        ["InstanceType"] = ["CacheNodeType"],
        ["CacheType"] = ["CacheNodeType"],
        ["NodeSize"] = ["CacheNodeType"],
        ["InstanceSize"] = ["CacheNodeType"],
        ["InstanceClass"] = ["CacheNodeType"],
        ["Version"] = ["EngineVersion"],
        ["MajorVersion"] = ["MajorEngineVersion"],
        ["SubnetGroup"] = ["CacheSubnetGroupName"],
        ["CacheSubnetGroup"] = ["CacheSubnetGroupName"],
        ["SubnetGroupName"] = ["CacheSubnetGroupName"],
        ["ParameterGroup"] = ["CacheParameterGroupName"],
        ["CacheParameterGroup"] = ["CacheParameterGroupName"],
        ["ParameterGroupName"] = ["CacheParameterGroupName"],
        ["ParameterGroupFamily"] = ["CacheParameterGroupFamily"],
        ["Parameter"] = ["Properties"],
        ["Parameters"] = ["Properties"],
        ["ParameterNameValues"] = ["Properties"],
        ["Shards"] = ["NumNodeGroups", "GlobalNodeGroupCount"],
        ["NumShards"] = ["NumNodeGroups", "GlobalNodeGroupCount"],
        ["NumberOfShards"] = ["NumNodeGroups", "GlobalNodeGroupCount"],
        ["ShardCount"] = ["NumNodeGroups", "GlobalNodeGroupCount"],
        ["NumNodeGroups"] = ["GlobalNodeGroupCount"],
        ["NodeGroupCount"] = ["NumNodeGroups", "GlobalNodeGroupCount"],
        ["GlobalNodeGroupCount"] = ["NumNodeGroups"],
        ["NodeGroups"] = ["NodeGroupConfiguration"],
        ["NodeGroupConfigurations"] = ["NodeGroupConfiguration"],
        ["Replicas"] = ["ReplicasPerNodeGroup", "ReplicaCount"],
        ["NumReplicas"] = ["ReplicasPerNodeGroup", "ReplicaCount"],
        ["NumberOfReplicas"] = ["ReplicasPerNodeGroup", "ReplicaCount"],
        ["ReplicasPerShard"] = ["ReplicasPerNodeGroup", "ReplicaCount"],
        ["ReplicaCount"] = ["ReplicasPerNodeGroup"],
        ["ReplicasPerNodeGroup"] = ["ReplicaCount"],
        ["NumNodes"] = ["NumCacheClusters", "NumCacheNodes"],
        ["NumberOfNodes"] = ["NumCacheClusters", "NumCacheNodes"],
        ["NodeCount"] = ["NumCacheClusters", "NumCacheNodes"],
        ["Nodes"] = ["NumCacheClusters", "NumCacheNodes"],
        ["NumberCacheClusters"] = ["NumCacheClusters"],
        ["NumCacheNodes"] = ["NumCacheClusters"],
        ["NumCacheClusters"] = ["NumCacheNodes"],
        ["Id"] = ["ReplicationGroupId", "ClusterName", "UserId", "UserGroupId"],
        ["Identifier"] = ["ReplicationGroupId", "ClusterName", "UserId", "UserGroupId"],
        ["ClusterId"] = ["ClusterName", "CacheClusterId", "ReplicationGroupId"],
        ["CacheClusterId"] = ["ClusterName", "ReplicationGroupId"],
        ["CacheClusterIdentifier"] = ["ClusterName", "ReplicationGroupId"],
        ["CacheClusterName"] = ["ClusterName", "CacheClusterId"],
        ["CacheName"] = ["ServerlessCacheName", "ClusterName", "ReplicationGroupId"],
        ["ClusterName"] = ["CacheClusterId", "ReplicationGroupId", "ServerlessCacheName"],
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
        ["Description"] = ["ReplicationGroupDescription", "GlobalReplicationGroupDescription"],
        ["ClusterDescription"] = ["ReplicationGroupDescription"],
        ["CacheSubnetGroupDescription"] = ["Description"],
        ["SubnetGroupDescription"] = ["Description"],
        ["CacheParameterGroupDescription"] = ["Description"],
        ["ParameterGroupDescription"] = ["Description"],
        ["SecurityGroup"] = ["SecurityGroupIds", "VpcSecurityGroupIds"],
        ["SecurityGroups"] = ["SecurityGroupIds", "VpcSecurityGroupIds"],
        ["SecurityGroupId"] = ["SecurityGroupIds", "VpcSecurityGroupIds"],
        ["SecurityGroupIds"] = ["VpcSecurityGroupIds"],
        ["VpcSecurityGroup"] = ["SecurityGroupIds", "VpcSecurityGroupIds"],
        ["VpcSecurityGroups"] = ["SecurityGroupIds", "VpcSecurityGroupIds"],
        ["VpcSecurityGroupId"] = ["SecurityGroupIds", "VpcSecurityGroupIds"],
        ["VpcSecurityGroupIds"] = ["SecurityGroupIds"],
        ["SecurityGroupNames"] = ["CacheSecurityGroupNames"],
        ["CacheSecurityGroups"] = ["CacheSecurityGroupNames"],
        ["Subnet"] = ["SubnetIds"],
        ["SubnetId"] = ["SubnetIds"],
        ["Subnets"] = ["SubnetIds"],
        ["Users"] = ["UserIds"],
        ["Members"] = ["UserIds"],
        ["AZs"] = ["PreferredCacheClusterAZs", "PreferredAvailabilityZones"],
        ["Zones"] = ["PreferredCacheClusterAZs", "PreferredAvailabilityZones"],
        ["AvailabilityZone"] = ["PreferredAvailabilityZone", "PreferredCacheClusterAZs"],
        ["AvailabilityZones"] = ["PreferredCacheClusterAZs", "PreferredAvailabilityZones"],
        ["NewAvailabilityZones"] = ["PreferredAvailabilityZones", "PreferredCacheClusterAZs"],
        ["PreferredAvailabilityZone"] = ["PreferredCacheClusterAZs"],
        ["PreferredCacheClusterAZs"] = ["PreferredAvailabilityZones"],
        ["PreferredAvailabilityZones"] = ["PreferredCacheClusterAZs"],
        ["MaintenanceWindow"] = ["PreferredMaintenanceWindow"],
        ["AutoFailover"] = ["AutomaticFailoverEnabled"],
        ["AutoFailoverEnabled"] = ["AutomaticFailoverEnabled"],
        ["AutomaticFailover"] = ["AutomaticFailoverEnabled"],
        ["MultiAZ"] = ["MultiAZEnabled"],
        ["AutoUpgradeMinorVersions"] = ["AutoMinorVersionUpgrade"],
        ["MinorVersionAutoUpgrade"] = ["AutoMinorVersionUpgrade"],
        ["DataTiering"] = ["DataTieringEnabled"],
        ["DiscoveryIpType"] = ["IpDiscovery"],
        ["LogDeliveryConfiguration"] = ["LogDeliveryConfigurations"],
        ["NotificationTopic"] = ["NotificationTopicArn"],
        ["SnsTopicArn"] = ["NotificationTopicArn"],
        ["TopicArn"] = ["NotificationTopicArn"],
        ["BackupRetention"] = ["SnapshotRetentionLimit"],
        ["BackupRetentionDays"] = ["SnapshotRetentionLimit"],
        ["BackupRetentionLimit"] = ["SnapshotRetentionLimit"],
        ["SnapshotRetention"] = ["SnapshotRetentionLimit"],
        ["SnapshotRetentionDays"] = ["SnapshotRetentionLimit"],
        ["BackupRetentionPeriod"] = ["SnapshotRetentionLimit"],
        ["SnapshotRetentionPeriod"] = ["SnapshotRetentionLimit"],
        ["DailyBackupWindow"] = ["DailySnapshotTime"],
        ["BackupWindow"] = ["SnapshotWindow", "DailySnapshotTime"],
        ["PreferredBackupWindow"] = ["SnapshotWindow", "DailySnapshotTime"],
        ["SnapshotWindow"] = ["DailySnapshotTime"],
        ["TransitEncryption"] = ["TransitEncryptionEnabled"],
        ["TlsEnabled"] = ["TransitEncryptionEnabled"],
        ["InTransitEncryption"] = ["TransitEncryptionEnabled"],
        ["InTransitEncryptionEnabled"] = ["TransitEncryptionEnabled"],
        ["EncryptionInTransitEnabled"] = ["TransitEncryptionEnabled"],
        ["AtRestEncryption"] = ["AtRestEncryptionEnabled"],
        ["EncryptionAtRestEnabled"] = ["AtRestEncryptionEnabled"],
        ["StorageEncrypted"] = ["AtRestEncryptionEnabled"],
        ["EncryptionAtRest"] = ["AtRestEncryptionEnabled"],
        ["EncryptionInTransit"] = ["TransitEncryptionEnabled"],
        ["AuthMode"] = ["AuthenticationMode"],
        ["Authentication"] = ["AuthenticationMode"],
        ["AuthType"] = ["AuthenticationMode"],
        ["Password"] = ["AuthToken"],
        ["AuthPassword"] = ["AuthToken"],
        ["Acl"] = ["AccessString"],
        ["Permissions"] = ["AccessString"],
        ["AuthenticationType"] = ["AuthenticationMode"],
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
        ["Subnet"] = "CacheSubnetGroupName",
        ["SubnetId"] = "CacheSubnetGroupName",
        ["SubnetIds"] = "CacheSubnetGroupName",
        ["Subnets"] = "CacheSubnetGroupName",
        ["Destination"] = "DestinationDetails",
        ["ClusterEnabled"] = "ClusterMode",
        ["ClusterModeEnabled"] = "ClusterMode",
        ["AuthEnabled"] = "AuthToken",
        ["AuthTokenEnabled"] = "AuthToken",
        ["AclName"] = "UserGroupIds",
        ["EngineVersion"] = "MajorEngineVersion",
        ["Version"] = "MajorEngineVersion",
        ["MultiAZ"] = "AZMode",
        ["MultiAZEnabled"] = "AZMode",
        ["Password"] = "Passwords",
        ["Users"] = "UserGroupIds",
        ["UserIds"] = "UserGroupIds",
        ["PrimaryReplicationGroup"] = "Members",
        ["PrimaryReplicationGroupId"] = "Members",
        ["UserGroupIdsToAdd"] = "UserGroupIds",
        ["UserIdsToAdd"] = "UserIds",
        ["AppendAccessString"] = "AccessString",
    };

    // Words of the API and of Terraform for which no type has a property.
    private static readonly HashSet<string> Without = new(
        """
        ApplyImmediately AuthTokenUpdateStrategy CacheNodeIdsToRemove NotificationTopicStatus OutpostMode
        PreferredOutpostArn PreferredOutpostArns PrimaryOutpostArn RemoveUserGroup RemoveUserGroups ReplicaOutpostArns
        ScaleConfig ServerlessCacheSnapshotName UserGroupIdsToRemove UserIdsToRemove
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The property that a word stands for; null for none.</summary>
    /// <param name="word">The word, in any case, with separators or without: <c>num_cache_clusters</c>.</param>
    /// <param name="properties">All properties that the object may have.</param>
    public static string? MeaningOf(string word, IReadOnlyList<string> properties) =>
        properties.FirstOrDefault(property => property.Equals(Plain(word), StringComparison.OrdinalIgnoreCase))
        ?? (Words.TryGetValue(Plain(word), out var names) ? Array.Find(names, properties.Contains) : null);

    /// <summary>The way to the property that does what a word stands for, with a value of its own; null for none.</summary>
    /// <param name="word">The word, in any case, with separators or without.</param>
    /// <param name="properties">All properties that the object may have.</param>
    public static string? PlaceOf(string word, IReadOnlyList<string> properties) =>
        Places.TryGetValue(Plain(word), out var place) && properties.Contains(place.Split('.')[0]) ? place : null;

    /// <summary>What is to be said of a word for which CloudFormation has no property; null for any other.</summary>
    /// <param name="word">The word, in any case, with separators or without.</param>
    public static string? WithoutProperty(string word) =>
        Plain(word).Equals("FinalSnapshotIdentifier", StringComparison.OrdinalIgnoreCase)
            ? "it is a word of the API; DeletionPolicy: Snapshot, beside Properties, makes a last snapshot of anything but Memcached"
        : Without.Contains(Plain(word)) ? "it is a word of the API, and CloudFormation has nothing for it"
        : null;

    /// <summary>A word without what separates its parts: <c>num_cache_nodes</c>, <c>num-cache-nodes</c>.</summary>
    public static string Plain(string word) => string.Concat(word.Where(letter => letter is not ('_' or '-' or ' ')));
}
