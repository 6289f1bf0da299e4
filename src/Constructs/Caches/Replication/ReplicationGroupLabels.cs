namespace ElastiCache.Cdk;

/// <summary>What the construct's user calls the properties that the rules know by CloudFormation's names.</summary>
internal static class ReplicationGroupLabels
{
    public static IReadOnlyDictionary<string, string> For(Topology topology) =>
        new Dictionary<string, string>
        {
            ["CacheNodeType"] = nameof(ReplicationGroupProps.NodeType),
            ["EngineVersion"] = nameof(ReplicationGroupProps.Engine),
            ["NumCacheClusters"] = topology.Name,
            ["NumNodeGroups"] = topology.Name,
            ["ReplicasPerNodeGroup"] = topology.Name,
            ["NodeGroupConfiguration"] = topology.Name,
            ["PreferredCacheClusterAZs"] = topology.Name,
            ["AutomaticFailoverEnabled"] = nameof(ReplicationGroupProps.AutomaticFailover),
            ["MultiAZEnabled"] = nameof(ReplicationGroupProps.MultiAz),
            ["DataTieringEnabled"] = nameof(ReplicationGroupProps.DataTiering),
            ["TransitEncryptionEnabled"] = nameof(ReplicationGroupProps.TransitEncryption),
            ["TransitEncryptionMode"] = nameof(ReplicationGroupProps.TransitEncryption),
            ["AtRestEncryptionEnabled"] = nameof(ReplicationGroupProps.AtRestEncryption),
            ["KmsKeyId"] = nameof(ReplicationGroupProps.AtRestEncryption),
            ["AuthToken"] = nameof(ReplicationGroupProps.Authentication),
            ["UserGroupIds"] = nameof(ReplicationGroupProps.Authentication),
            ["SnapshotRetentionLimit"] = nameof(ReplicationGroupProps.SnapshotRetention),
            ["SnapshotName"] = nameof(ReplicationGroupProps.RestoreFrom),
            ["SnapshotArns"] = nameof(ReplicationGroupProps.RestoreFrom),
            ["LogDeliveryConfigurations"] =
                $"{nameof(ReplicationGroupProps.SlowLog)} and {nameof(ReplicationGroupProps.EngineLog)}",
            ["NotificationTopicArn"] = nameof(ReplicationGroupProps.NotificationTopic),
            ["ReplicationGroupDescription"] = nameof(ReplicationGroupProps.Description),
            ["CacheParameterGroupName"] = nameof(ReplicationGroupProps.ParameterGroup),
            ["CacheParameterGroupFamily"] = nameof(ReplicationGroupProps.Engine),
            ["Properties"] = nameof(ReplicationGroupProps.Parameters),
            ["SecurityGroupIds"] = nameof(ReplicationGroupProps.SecurityGroups),
            ["Zones"] = topology.Name,
            ["CacheSubnetGroupName"] = nameof(ReplicationGroupProps.SubnetGroup),
            ["SubnetIds"] = nameof(ReplicationGroupProps.VpcSubnets),
        };
}
