using ElastiCache.Model.Resources;
using ElastiCache.Model.Rules.A;
using ElastiCache.Model.Rules.K;
using ElastiCache.Model.Rules.M;
using ElastiCache.Model.Rules.O;
using ElastiCache.Model.Rules.W;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Judging;

/// <summary>Judges a specification: every rule that it breaks, without those that only follow from another.</summary>
internal static class Judge
{
    public static IReadOnlyList<Violation> Of(ReplicationGroupSpecification group) =>
        Judgement.Of(group, RuleLists.ReplicationGroups);

    public static IReadOnlyList<Violation> Of(CacheClusterSpecification cluster) =>
        Judgement.Of(cluster, RuleLists.CacheClusters);

    public static IReadOnlyList<Violation> Of(ParameterGroupSpecification group) =>
        Judgement.Of(group, RuleLists.ParameterGroups);

    public static IReadOnlyList<Violation> Of(SubnetGroupSpecification group) =>
        Judgement.Of(group, RuleLists.SubnetGroups);

    public static IReadOnlyList<Violation> Of(ServerlessCacheSpecification cache) =>
        Judgement.Of(cache, RuleLists.ServerlessCaches);

    public static IReadOnlyList<Violation> Of(SnapshotSpecification snapshot) =>
        Judgement.Of(snapshot, RuleLists.Snapshots);

    public static IReadOnlyList<Violation> Of(ServerlessCacheSnapshotSpecification snapshot) =>
        Judgement.Of(snapshot, RuleLists.ServerlessCacheSnapshots);

    public static IReadOnlyList<Violation> Of(UserSpecification user) => Judgement.Of(user, RuleLists.Users);

    public static IReadOnlyList<Violation> Of(UserGroupSpecification group) =>
        Judgement.Of(group, RuleLists.UserGroups);

    public static IReadOnlyList<Violation> Of(GlobalReplicationGroupSpecification global) =>
        Judgement.Of(global, RuleLists.GlobalDatastores);

    public static IReadOnlyList<Violation> Of(PlacementSpecification placement) =>
        Judgement.Of(placement, PlacementRules.All);

    public static IReadOnlyList<Violation> Of(SurroundingsSpecification surroundings) =>
        [
            .. Judgement.Of(surroundings, RuleLists.SurroundingsOfNodes),
            .. Judgement.Of(surroundings, SurroundingsRules.OfAllCaches),
        ];

    /// <summary>Every rule that the use of a metric breaks; none where it is not one of ElastiCache.</summary>
    public static IReadOnlyList<Violation> Of(MetricUseSpecification use) =>
        use.IsOfCaches ? Judgement.Of(use, MetricRules.All) : [];

    public static IReadOnlyList<Violation> Of(MetricMathSpecification math) => Judgement.Of(math, MetricMathRules.All);

    public static IReadOnlyList<Violation> Of(ResourceSpecification resource) =>
        Judgement.Of(resource, MechanicsRules.All);

    public static IReadOnlyList<Violation> Of(EndpointUseSpecification use) =>
        Judgement.Of(use, RuleLists.EndpointUses);

    public static IReadOnlyList<Violation> Of(PropertyNameSpecification property) =>
        Judgement.Of(property, PropertyNameRules.All);

    /// <summary>Every rule that a scalable target breaks; none where it is not one of caches.</summary>
    public static IReadOnlyList<Violation> Of(ScalableTargetSpecification target) =>
        target.IsOfCaches ? Judgement.Of(target, RuleLists.ScalableTargets) : [];

    /// <summary>Every rule that a scaling policy breaks; none where it is not one of caches.</summary>
    public static IReadOnlyList<Violation> Of(ScalingPolicySpecification policy) =>
        policy.IsOfCaches ? Judgement.Of(policy, ScalingPolicyRules.All) : [];
}
