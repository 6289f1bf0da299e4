using ElastiCache.Model.Changes;
using ElastiCache.Model.Changes.Rules;
using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Judging;

/// <summary>Which rules judge the update of which type, in the order in which their steps are to be made.</summary>
internal static class UpdateRules
{
    /// <summary>The rows of the catalogue that they judge.</summary>
    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        .. AuthTokenRules.Rows,
        .. CacheClusterUpdateRules.Rows,
        .. ClusterModeRules.Rows,
        .. CreateOnlyRules.Rows,
        .. DurabilityRules.Rows,
        .. EngineUpdateRules.Rows,
        .. FailoverRules.Rows,
        .. GlobalDatastoreRules.Rows,
        .. GlobalMembersRules.Rows,
        .. GroupUpdateRules.Rows,
        .. LeftOutRules.Rows,
        .. NodeUpdateRules.Rows,
        .. ServerlessUpdateRules.Rows,
        .. ShardUpdateRules.Rows,
        .. SnapshotUpdateRules.Rows,
        .. SubnetGroupUpdateRules.Rows,
        .. TransitEncryptionRules.Rows,
    ];

    private static readonly Dictionary<string, Func<ResourceChange, IEnumerable<Verdict>>[]> ByType = new(
        StringComparer.Ordinal
    )
    {
        [ResourceTypes.ReplicationGroup] =
        [
            AuthTokenRules.Of,
            ShardUpdateRules.WithoutReplicas,
            EngineUpdateRules.OfNodes,
            GroupUpdateRules.OfOtherGroup,
            NodeUpdateRules.Tiering,
            NodeUpdateRules.Smaller,
            DurabilityRules.Of,
            SnapshotUpdateRules.Of,
            GlobalDatastoreRules.OfMember,
            FailoverRules.Of,
            TransitEncryptionRules.Of,
            ClusterModeRules.Of,
            ShardUpdateRules.Resharding,
            GroupLockOutRules.OfGroup,
            LiteralNameRules.Of,
            LeftOutRules.Of,
        ],
        [ResourceTypes.CacheCluster] =
        [
            EngineUpdateRules.OfNodes,
            GroupUpdateRules.OfOtherGroup,
            NodeUpdateRules.Tiering,
            NodeUpdateRules.Smaller,
            CacheClusterUpdateRules.Of,
            LiteralNameRules.Of,
            LeftOutRules.Of,
        ],
        [ResourceTypes.ServerlessCache] =
        [
            EngineUpdateRules.OfServerless,
            ServerlessUpdateRules.Of,
            GroupLockOutRules.OfServerless,
            LiteralNameRules.Of,
            LeftOutRules.Of,
        ],
        [ResourceTypes.SubnetGroup] = [SubnetGroupUpdateRules.Of],
        [ResourceTypes.UserGroup] = [GroupUpdateRules.OfUserGroup, GroupLockOutRules.OfUserGroup, LiteralNameRules.Of],
        [ResourceTypes.GlobalReplicationGroup] =
        [
            NodeUpdateRules.Tiering,
            NodeUpdateRules.Smaller,
            ShardUpdateRules.OfGlobal,
            GlobalDatastoreRules.OfGlobal,
            GlobalMembersRules.Of,
            LeftOutRules.Of,
        ],
        [ResourceTypes.User] = [GroupUpdateRules.OfUser, LockOutRules.Of],
        [ResourceTypes.ParameterGroup] = [GroupUpdateRules.OfParameterGroup, GroupUpdateRules.OfDatabases],
    };

    /// <summary>What the rules say of a change.</summary>
    public static IEnumerable<Verdict> Judge(ResourceChange change)
    {
        Verdict[] verdicts =
        [
            .. CreateOnlyRules.Replacements(change),
            .. ReadOnlyRules.Of(change),
            .. ByType.GetValueOrDefault(change.Type, []).SelectMany(rule => rule(change)),
        ];
        // What is replaced lets go of all that it used.
        return
            change.Type is not (ResourceTypes.ReplicationGroup or ResourceTypes.CacheCluster)
            || verdicts.Any(verdict => verdict.Effect == UpdateEffect.Replaced)
            ? verdicts
            : [.. verdicts, .. GroupThatGoesRules.Of(change)];
    }
}
