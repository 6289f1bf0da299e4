namespace ElastiCache.Model.Resources;

/// <summary>
/// What the API (its requests and its answers), the console and Terraform call the properties that CloudFormation has other
/// names for. A name that differs in case and separators only needs no line here.
/// </summary>
internal static class OtherWords
{
    // Of several names, a type has the first that it knows.
    private static readonly Dictionary<string, string[]> Words = Rows(
        ("NodeType InstanceType CacheType NodeSize InstanceSize InstanceClass", "CacheNodeType"),
        ("Version", "EngineVersion"),
        ("MajorVersion", "MajorEngineVersion"),
        ("SubnetGroup CacheSubnetGroup SubnetGroupName", "CacheSubnetGroupName"),
        ("ParameterGroup CacheParameterGroup ParameterGroupName", "CacheParameterGroupName"),
        ("ParameterGroupFamily", "CacheParameterGroupFamily"),
        ("Parameter Parameters ParameterNameValues", "Properties"),
        ("Shards NumShards NumberOfShards ShardCount NodeGroupCount", "NumNodeGroups GlobalNodeGroupCount"),
        ("NumNodeGroups", "GlobalNodeGroupCount"),
        ("GlobalNodeGroupCount", "NumNodeGroups"),
        ("NodeGroups NodeGroupConfigurations", "NodeGroupConfiguration"),
        ("Replicas NumReplicas NumberOfReplicas ReplicasPerShard", "ReplicasPerNodeGroup ReplicaCount"),
        ("ReplicaCount", "ReplicasPerNodeGroup"),
        ("ReplicasPerNodeGroup", "ReplicaCount"),
        ("NumNodes NumberOfNodes NodeCount Nodes", "NumCacheClusters NumCacheNodes"),
        ("NumberCacheClusters NumCacheNodes", "NumCacheClusters"),
        ("NumCacheClusters", "NumCacheNodes"),
        ("Id Identifier", "ReplicationGroupId ClusterName UserId UserGroupId"),
        ("ClusterId", "ClusterName CacheClusterId ReplicationGroupId"),
        ("CacheClusterId CacheClusterIdentifier", "ClusterName ReplicationGroupId"),
        ("CacheClusterName", "ClusterName CacheClusterId"),
        ("CacheName", "ServerlessCacheName ClusterName ReplicationGroupId"),
        ("ClusterName", "CacheClusterId ReplicationGroupId ServerlessCacheName"),
        ("ReplicationGroupId", "ServerlessCacheName"),
        ("GroupId GroupName", "UserGroupId"),
        ("UserGroup UserGroupName", "UserGroupId UserGroupIds"),
        ("UserGroups UserGroupNames", "UserGroupIds UserGroupId"),
        ("FinalSnapshotIdentifier", "FinalSnapshotName"),
        ("Name", "ReplicationGroupId ClusterName ServerlessCacheName UserName UserGroupId CacheSubnetGroupName"),
        ("Description", "ReplicationGroupDescription GlobalReplicationGroupDescription"),
        ("ClusterDescription", "ReplicationGroupDescription"),
        ("CacheSubnetGroupDescription SubnetGroupDescription CacheParameterGroupDescription", "Description"),
        ("ParameterGroupDescription", "Description"),
        ("SecurityGroup SecurityGroups SecurityGroupId VpcSecurityGroup", "SecurityGroupIds VpcSecurityGroupIds"),
        ("VpcSecurityGroups VpcSecurityGroupId", "SecurityGroupIds VpcSecurityGroupIds"),
        ("SecurityGroupIds", "VpcSecurityGroupIds"),
        ("VpcSecurityGroupIds", "SecurityGroupIds"),
        ("SecurityGroupNames CacheSecurityGroups", "CacheSecurityGroupNames"),
        ("Subnet SubnetId Subnets", "SubnetIds"),
        ("Users Members", "UserIds"),
        ("AZs Zones AvailabilityZones", "PreferredCacheClusterAZs PreferredAvailabilityZones"),
        ("AvailabilityZone", "PreferredAvailabilityZone PreferredCacheClusterAZs"),
        ("NewAvailabilityZones", "PreferredAvailabilityZones PreferredCacheClusterAZs"),
        ("PreferredAvailabilityZone PreferredAvailabilityZones", "PreferredCacheClusterAZs"),
        ("PreferredCacheClusterAZs", "PreferredAvailabilityZones"),
        ("MaintenanceWindow", "PreferredMaintenanceWindow"),
        ("AutoFailover AutoFailoverEnabled AutomaticFailover", "AutomaticFailoverEnabled"),
        ("MultiAZ", "MultiAZEnabled"),
        ("AutoUpgradeMinorVersions MinorVersionAutoUpgrade", "AutoMinorVersionUpgrade"),
        ("DataTiering", "DataTieringEnabled"),
        ("DiscoveryIpType", "IpDiscovery"),
        ("LogDeliveryConfiguration", "LogDeliveryConfigurations"),
        ("NotificationTopic SnsTopicArn TopicArn", "NotificationTopicArn"),
        ("BackupRetention BackupRetentionDays BackupRetentionLimit SnapshotRetention", "SnapshotRetentionLimit"),
        ("SnapshotRetentionDays BackupRetentionPeriod SnapshotRetentionPeriod", "SnapshotRetentionLimit"),
        ("DailyBackupWindow SnapshotWindow", "DailySnapshotTime"),
        ("BackupWindow PreferredBackupWindow", "SnapshotWindow DailySnapshotTime"),
        ("TransitEncryption TlsEnabled InTransitEncryption InTransitEncryptionEnabled", "TransitEncryptionEnabled"),
        ("EncryptionInTransitEnabled EncryptionInTransit", "TransitEncryptionEnabled"),
        ("AtRestEncryption EncryptionAtRestEnabled StorageEncrypted EncryptionAtRest", "AtRestEncryptionEnabled"),
        ("AuthMode Authentication AuthType AuthenticationType", "AuthenticationMode"),
        ("Password AuthPassword", "AuthToken"),
        ("Acl Permissions", "AccessString"),
        ("KmsKey KmsKeyAlias KmsKeyArn KmsMasterKeyId EncryptionKey", "KmsKeyId"),
        ("Max MaxValue", "Maximum"),
        ("Min MinValue", "Minimum"),
        ("MaximumDataStorage", "CacheUsageLimits DataStorage"),
        ("ServerlessCacheLimits UsageLimits", "CacheUsageLimits")
    );

    // What does the same in another place or with another kind of value, so that a new name is not enough.
    private static readonly Dictionary<string, string[]> Places = Rows(
        ("DataStorage", "CacheUsageLimits.DataStorage"),
        ("ECPUPerSecond", "CacheUsageLimits.ECPUPerSecond"),
        ("SubnetGroup SubnetGroupName CacheSubnetGroupName", "SubnetIds"),
        ("Subnet SubnetId SubnetIds Subnets", "CacheSubnetGroupName"),
        ("Destination", "DestinationDetails"),
        ("ClusterEnabled ClusterModeEnabled", "ClusterMode"),
        ("AuthEnabled AuthTokenEnabled", "AuthToken"),
        ("AclName Users UserIds UserGroupIdsToAdd", "UserGroupIds"),
        ("EngineVersion Version", "MajorEngineVersion"),
        ("MultiAZ MultiAZEnabled", "AZMode"),
        ("Password", "Passwords"),
        ("PrimaryReplicationGroup PrimaryReplicationGroupId", "Members"),
        ("UserIdsToAdd", "UserIds"),
        ("AppendAccessString", "AccessString")
    );

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
        Places.GetValueOrDefault(Plain(word)) is [var place] && properties.Contains(place.Split('.')[0]) ? place : null;

    /// <summary>What is to be said of a word for which CloudFormation has no property; null for any other.</summary>
    /// <param name="word">The word, in any case, with separators or without.</param>
    public static string? WithoutProperty(string word) =>
        Plain(word).Equals("FinalSnapshotIdentifier", StringComparison.OrdinalIgnoreCase)
            ? "it is a word of the API; DeletionPolicy: Snapshot, beside Properties, makes a last snapshot of anything but Memcached"
        : Without.Contains(Plain(word)) ? "it is a word of the API, and CloudFormation has nothing for it"
        : null;

    /// <summary>A word without what separates its parts: <c>num_cache_nodes</c>, <c>num-cache-nodes</c>.</summary>
    public static string Plain(string word) => string.Concat(word.Where(letter => letter is not ('_' or '-' or ' ')));

    private static Dictionary<string, string[]> Rows(params (string Words, string Names)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (Word: word, Names: row.Names.Split(' '))))
            .ToDictionary(row => row.Word, row => row.Names, StringComparer.OrdinalIgnoreCase);
}
