namespace ElastiCache.Model.Changes;

/// <summary>What people call the properties of caches and of what belongs to them.</summary>
internal static class PropertyWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["AccessString"] = "what the user may do",
        ["AuthToken"] = "the AUTH token",
        ["AuthenticationMode"] = "how the user logs in",
        ["AutoMinorVersionUpgrade"] = "the automatic minor upgrades",
        ["AutomaticFailoverEnabled"] = "failover",
        ["CacheNodeType"] = "the node type",
        ["CacheParameterGroupName"] = "the parameter group",
        ["CacheUsageLimits"] = "the usage limits",
        ["ClusterMode"] = "the ClusterMode property",
        ["DailySnapshotTime"] = "the time of backups",
        ["Description"] = "the description",
        ["Durability"] = "durability",
        ["Engine"] = "the engine",
        ["EngineVersion"] = "the engine version",
        ["GlobalNodeGroupCount"] = "the number of shards",
        ["IpDiscovery"] = "the addresses that clients are given",
        ["LogDeliveryConfigurations"] = "the delivery of logs",
        ["MajorEngineVersion"] = "the engine version",
        ["MultiAZEnabled"] = "Multi-AZ",
        ["NodeGroupConfiguration"] = "the shards",
        ["NotificationTopicArn"] = "the topic of notifications",
        ["NumCacheClusters"] = "the number of nodes",
        ["NumCacheNodes"] = "the number of nodes",
        ["NumNodeGroups"] = "the number of shards",
        ["Passwords"] = "the passwords",
        ["PreferredMaintenanceWindow"] = "the maintenance window",
        ["ReplicasPerNodeGroup"] = "the replicas of a shard",
        ["ReplicationGroupDescription"] = "the description",
        ["SecurityGroupIds"] = "the security groups",
        ["SnapshotRetentionLimit"] = "how long backups are kept",
        ["SnapshotWindow"] = "the backup window",
        ["SnapshottingClusterId"] = "the node that backups are made of",
        ["SubnetIds"] = "the subnets",
        ["Tags"] = "the tags",
        ["TransitEncryptionEnabled"] = "TLS",
        ["TransitEncryptionMode"] = "the mode of TLS",
        ["UpdatePolicy"] = "the update policy",
        ["UserGroupId"] = "the user group",
        ["UserGroupIds"] = "the user groups",
        ["UserIds"] = "the users",
        ["VpcSecurityGroupIds"] = "the security groups",
    };

    /// <summary>What a property is called in a sentence; its name where nobody has another word.</summary>
    public static string Of(string property) => Words.GetValueOrDefault(property, property);

    /// <summary>Some properties in a sentence.</summary>
    public static string Of(IEnumerable<string> properties) =>
        ListedWords.And([.. properties.Select(Of).Distinct(StringComparer.Ordinal)]);
}
