namespace ElastiCache.Model;

/// <summary>Every rule of a replication group, feature by feature.</summary>
internal static class ReplicationGroupRules
{
    /// <summary>All of them, in the order in which a reader would want to hear of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> All =
    [
        .. NameRules.ForReplicationGroups,
        .. NameRules.ForCaches,
        .. EngineRules.ForReplicationGroups,
        .. EngineRules.ForCaches,
        .. NodeTypeRules.ForReplicationGroups,
        .. NodeTypeRules.ForCaches,
        .. ParameterGroupRules.ForReplicationGroups,
        .. ParameterGroupRules.ForCaches,
        .. TopologyRules.All,
        .. ShardRules.All,
        .. NetworkRules.ForCaches,
        .. AccessRules.All,
        .. UserGroupUseRules.ForReplicationGroups,
        .. GlobalMemberRules.ForReplicationGroups,
        .. BackupRules.ForReplicationGroups,
        .. BackupRules.ForCaches,
    ];
}
