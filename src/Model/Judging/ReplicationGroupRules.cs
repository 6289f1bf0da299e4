using ElastiCache.Model.Resources;
using ElastiCache.Model.Rules.B;
using ElastiCache.Model.Rules.E;
using ElastiCache.Model.Rules.G;
using ElastiCache.Model.Rules.K;
using ElastiCache.Model.Rules.L;
using ElastiCache.Model.Rules.N;
using ElastiCache.Model.Rules.P;
using ElastiCache.Model.Rules.R;
using ElastiCache.Model.Rules.S;
using ElastiCache.Model.Rules.T;
using ElastiCache.Model.Rules.U;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Judging;

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
        .. ZoneRegionRules.ForReplicationGroups,
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
