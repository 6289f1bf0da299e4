using ElastiCache.Model.Resources;
using ElastiCache.Model.Rules.A;
using ElastiCache.Model.Rules.B;
using ElastiCache.Model.Rules.C;
using ElastiCache.Model.Rules.E;
using ElastiCache.Model.Rules.G;
using ElastiCache.Model.Rules.K;
using ElastiCache.Model.Rules.L;
using ElastiCache.Model.Rules.M;
using ElastiCache.Model.Rules.N;
using ElastiCache.Model.Rules.P;
using ElastiCache.Model.Rules.R;
using ElastiCache.Model.Rules.S;
using ElastiCache.Model.Rules.T;
using ElastiCache.Model.Rules.U;
using ElastiCache.Model.Rules.V;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Judging;

/// <summary>The rules of each kind of specification, in the order in which a reader would want to hear of them.</summary>
internal static class RuleLists
{
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ReplicationGroups =
    [
        .. NameRules.ForReplicationGroups,
        .. TagRules.All,
        // What a member must not say is not judged for what it says.
        .. GlobalMemberRules.ForReplicationGroups,
        .. EngineRules.ForReplicationGroups,
        .. EngineRules.ForCaches,
        .. UnknownEngineRules.ForCaches,
        .. NodeTypeRules.ForReplicationGroups,
        .. NodeTypeRules.ForCaches,
        .. ParameterGroupUseRules.ForReplicationGroups,
        .. FeatureParameterRules.All,
        .. ParameterGroupUseRules.ForCaches,
        .. NodeCountRules.All,
        .. AvailabilityRules.All,
        .. ZoneRules.All,
        .. InheritedRules.All,
        .. ShardRules.All,
        .. ClusterModePropertyRules.All,
        .. DurabilityPropertyRules.All,
        .. NetworkRules.ForCaches,
        .. ZoneRegionRules.ForReplicationGroups,
        .. NetworkIdRules.ForReplicationGroups,
        .. SecurityGroupRules.ForReplicationGroups,
        .. SecurityGroupRules.ForCaches,
        .. AccessRules.All,
        .. UserGroupUseRules.ForReplicationGroups,
        .. MemberRegionRules.ForReplicationGroups,
        .. UserGroupAccessRules.All,
        .. AtRestRules.All,
        .. KeyArnRules.ForReplicationGroups,
        .. LogRules.ForCaches,
        .. LogNameRules.All,
        .. BackupRules.ForReplicationGroups,
        .. BackupRules.ForCaches,
    ];

    /// <summary>Of a cache cluster: Memcached, or a single Redis OSS node.</summary>
    public static readonly IReadOnlyList<IRule<CacheClusterSpecification>> CacheClusters =
    [
        .. NameRules.ForCacheClusters,
        .. TagRules.All,
        .. CacheClusterEngineRules.All,
        .. EngineRules.ForCaches,
        .. UnknownEngineRules.ForCaches,
        .. EngineRules.ForMemcached,
        .. NodeTypeRules.ForCacheClusters,
        .. NodeTypeRules.ForCaches,
        .. MemcachedNodeTypeRules.All,
        .. ParameterGroupUseRules.ForCacheClusters,
        .. ParameterGroupUseRules.ForCaches,
        .. NetworkRules.ForCaches,
        .. ZoneRegionRules.ForCacheClusters,
        .. NetworkIdRules.ForCacheClusters,
        .. SecurityGroupRules.ForCacheClusters,
        .. SecurityGroupRules.ForCaches,
        .. LogRules.ForMemcached,
        .. LogRules.ForCaches,
        .. LogNameRules.All,
        .. BackupRules.ForCacheClusters,
        .. BackupRules.ForMemcached,
        .. BackupRules.ForCaches,
        .. CacheClusterRules.All,
    ];

    public static readonly IReadOnlyList<IRule<ParameterGroupSpecification>> ParameterGroups =
    [
        .. ParameterGroupRules.All,
        .. ParameterValueRules.All,
        .. MemoryParameterRules.All,
        .. EventParameterRules.All,
        .. RenameParameterRules.All,
        .. PlainParameterRules.All,
        .. TagRules.All,
    ];

    public static readonly IReadOnlyList<IRule<SubnetGroupSpecification>> SubnetGroups =
    [
        .. SubnetGroupRules.All,
        .. NetworkIdRules.ForSubnetGroups,
        .. TagRules.All,
    ];

    public static readonly IReadOnlyList<IRule<ServerlessCacheSpecification>> ServerlessCaches =
    [
        .. ServerlessRules.OfNames,
        .. UsageLimitRules.All,
        .. ServerlessBackupRules.All,
        .. ServerlessAccessRules.All,
        .. KeyArnRules.ForServerlessCaches,
        .. ServerlessNetworkRules.All,
        .. NetworkIdRules.ForServerlessCaches,
        .. TagRules.OfSchema,
    ];

    public static readonly IReadOnlyList<IRule<SnapshotSpecification>> Snapshots =
    [
        .. SnapshotRules.OfNodes,
        .. KeyArnRules.ForSnapshots,
        .. TagRules.All,
    ];

    public static readonly IReadOnlyList<IRule<ServerlessCacheSnapshotSpecification>> ServerlessCacheSnapshots =
    [
        .. SnapshotRules.OfServerlessCaches,
        .. KeyArnRules.ForServerlessCacheSnapshots,
        .. TagRules.All,
    ];

    public static readonly IReadOnlyList<IRule<UserSpecification>> Users =
    [
        .. UserRules.OfNames,
        .. AccessStringRules.All,
        .. AuthenticationRules.All,
        .. TagRules.OfSchema,
    ];

    public static readonly IReadOnlyList<IRule<UserGroupSpecification>> UserGroups =
    [
        .. UserGroupRules.OfNames,
        .. UserGroupRules.OfUsers,
        .. TagRules.OfSchema,
    ];

    public static readonly IReadOnlyList<IRule<GlobalReplicationGroupSpecification>> GlobalDatastores =
    [
        .. GlobalRules.ByItself,
        .. MemberRegionRules.ForDatastores,
        .. GlobalMemberRules.All,
    ];

    /// <summary>Of what autoscaling changes.</summary>
    public static readonly IReadOnlyList<IRule<ScalableTargetSpecification>> ScalableTargets =
    [
        .. ScalableTargetRules.All,
        .. ScalableLimitRules.All,
        .. ScaledNodeRules.All,
        .. ScheduledActionRules.All,
    ];

    /// <summary>Of what surrounds a replication group or a cache cluster.</summary>
    public static readonly IReadOnlyList<IRule<SurroundingsSpecification>> SurroundingsOfNodes =
    [
        .. SurroundingsRules.OfNodes,
        .. TopicRules.All,
    ];

    /// <summary>Of a place that asks a cache for its endpoint.</summary>
    public static readonly IReadOnlyList<IRule<EndpointUseSpecification>> EndpointUses =
    [
        .. EndpointRules.ForReplicationGroups,
        .. EndpointRules.ForCacheClusters,
    ];
}
