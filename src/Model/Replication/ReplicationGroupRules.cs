namespace ElastiCache.Model;

/// <summary>Every rule of a replication group, feature by feature.</summary>
internal static class ReplicationGroupRules
{
    /// <summary>All of them, in the order in which a reader would want to hear of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> All =
    [
        .. NameRules.ForReplicationGroups,
        .. TagRules.All,
        .. EngineRules.ForReplicationGroups,
        .. EngineRules.ForCaches,
        .. NodeTypeRules.ForReplicationGroups,
        .. NodeTypeRules.ForCaches,
        .. ParameterGroupUseRules.ForReplicationGroups,
        .. ParameterGroupUseRules.ForCaches,
        .. TopologyRules.All,
        .. InheritedRules.All,
        .. ShardRules.All,
        .. ClusterModePropertyRules.All,
        .. DurabilityPropertyRules.All,
        .. NetworkRules.ForCaches,
        .. SecurityGroupRules.ForReplicationGroups,
        .. SecurityGroupRules.ForCaches,
        .. AccessRules.All,
        .. UserGroupUseRules.ForReplicationGroups,
        .. GlobalMemberRules.ForReplicationGroups,
        .. UserGroupAccessRules.All,
        .. AtRestRules.All,
        .. LogRules.ForCaches,
        .. BackupRules.ForReplicationGroups,
        .. BackupRules.ForCaches,
    ];
}
