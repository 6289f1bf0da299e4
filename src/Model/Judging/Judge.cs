using ElastiCache.Model.Resources;
using ElastiCache.Model.Rules.A;
using ElastiCache.Model.Rules.K;
using ElastiCache.Model.Rules.M;
using ElastiCache.Model.Rules.O;
using ElastiCache.Model.Rules.W;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Judging;

/// <summary>Judges a specification: every rule that it breaks.</summary>
internal static class Judge
{
    /// <summary>Every rule that a replication group breaks, without those that only follow from another.</summary>
    public static IReadOnlyList<Violation> Of(ReplicationGroupSpecification group) =>
        Judgement.Of(group, RuleLists.ReplicationGroups);

    /// <summary>Every rule that a cache cluster breaks, without those that only follow from another.</summary>
    public static IReadOnlyList<Violation> Of(CacheClusterSpecification cluster) =>
        Judgement.Of(cluster, RuleLists.CacheClusters);

    /// <summary>Every rule that a parameter group breaks, without those that only follow from another.</summary>
    public static IReadOnlyList<Violation> Of(ParameterGroupSpecification group) =>
        Judgement.Of(group, RuleLists.ParameterGroups);

    /// <summary>Every rule that a subnet group breaks, without those that only follow from another.</summary>
    public static IReadOnlyList<Violation> Of(SubnetGroupSpecification group) =>
        Judgement.Of(group, RuleLists.SubnetGroups);

    /// <summary>Every rule that a serverless cache breaks, without those that only follow from another.</summary>
    public static IReadOnlyList<Violation> Of(ServerlessCacheSpecification cache) =>
        Judgement.Of(cache, RuleLists.ServerlessCaches);

    /// <summary>Every rule that a snapshot breaks, without those that only follow from another.</summary>
    public static IReadOnlyList<Violation> Of(SnapshotSpecification snapshot) =>
        Judgement.Of(snapshot, RuleLists.Snapshots);

    /// <summary>Every rule that a snapshot breaks, without those that only follow from another.</summary>
    public static IReadOnlyList<Violation> Of(ServerlessCacheSnapshotSpecification snapshot) =>
        Judgement.Of(snapshot, RuleLists.ServerlessCacheSnapshots);

    /// <summary>Every rule that a user breaks, without those that only follow from another.</summary>
    public static IReadOnlyList<Violation> Of(UserSpecification user) => Judgement.Of(user, RuleLists.Users);

    /// <summary>Every rule that a user group breaks, without those that only follow from another.</summary>
    public static IReadOnlyList<Violation> Of(UserGroupSpecification group) =>
        Judgement.Of(group, RuleLists.UserGroups);

    /// <summary>Every rule that a global datastore breaks, without those that only follow from another.</summary>
    public static IReadOnlyList<Violation> Of(GlobalReplicationGroupSpecification global) =>
        Judgement.Of(global, RuleLists.GlobalDatastores);

    /// <summary>Every rule that a placement breaks, without those that only follow from another.</summary>
    public static IReadOnlyList<Violation> Of(PlacementSpecification placement) =>
        Judgement.Of(placement, PlacementRules.All);

    /// <summary>Every rule that the surroundings of a cache break, without those that only follow from another.</summary>
    public static IReadOnlyList<Violation> Of(SurroundingsSpecification surroundings) =>
        [
            .. Judgement.Of(surroundings, RuleLists.SurroundingsOfNodes),
            .. Judgement.Of(surroundings, SurroundingsRules.OfAllCaches),
        ];

    /// <summary>Every rule that the use of a metric breaks; none where it is not one of ElastiCache.</summary>
    public static IReadOnlyList<Violation> Of(MetricUseSpecification use) =>
        use.IsOfCaches ? Judgement.Of(use, MetricRules.All) : [];

    /// <summary>Every rule that what is calculated of metrics breaks, without those that only follow from another.</summary>
    public static IReadOnlyList<Violation> Of(MetricMathSpecification math) => Judgement.Of(math, MetricMathRules.All);

    /// <summary>Every rule that a resource breaks, without those that only follow from another.</summary>
    public static IReadOnlyList<Violation> Of(ResourceSpecification resource) =>
        Judgement.Of(resource, MechanicsRules.All);

    /// <summary>Every rule that a use breaks, without those that only follow from another.</summary>
    public static IReadOnlyList<Violation> Of(EndpointUseSpecification use) =>
        Judgement.Of(use, RuleLists.EndpointUses);

    /// <summary>Every rule that a name breaks, without those that only follow from another.</summary>
    public static IReadOnlyList<Violation> Of(PropertyNameSpecification property) =>
        Judgement.Of(property, PropertyNameRules.All);

    /// <summary>Every rule that a scalable target breaks; none where it is not one of caches.</summary>
    public static IReadOnlyList<Violation> Of(ScalableTargetSpecification target)
    {
        return target.IsOfCaches ? Judgement.Of(target, RuleLists.ScalableTargets) : [];
    }

    /// <summary>Every rule that a scaling policy breaks; none where it is not one of caches.</summary>
    public static IReadOnlyList<Violation> Of(ScalingPolicySpecification policy)
    {
        return policy.IsOfCaches ? Judgement.Of(policy, ScalingPolicyRules.All) : [];
    }
}
