using System.Globalization;
using ElastiCache.Model.Changes;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Rules;
using ElastiCache.Model.Rules.A;
using ElastiCache.Model.Rules.K;
using ElastiCache.Model.Rules.M;
using ElastiCache.Model.Rules.O;
using ElastiCache.Model.Rules.W;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Judging;

/// <summary>Every rule of every kind of resource.</summary>
internal static class RuleCatalog
{
    // The order of the catalogue's sections; what is not listed comes last.
    private const string Sections = "NEPTRSBLGCVUKAWOXM";

    // What CloudFormation does with a resource concerns all types.
    private static readonly string[] Every =
    [
        ResourceTypes.ReplicationGroup,
        ResourceTypes.CacheCluster,
        ResourceTypes.ParameterGroup,
        ResourceTypes.SubnetGroup,
        ResourceTypes.ServerlessCache,
        ResourceTypes.User,
        ResourceTypes.UserGroup,
        ResourceTypes.GlobalReplicationGroup,
    ];

    private static readonly string[] OfMetrics =
    [
        ResourceTypes.Alarm,
        ResourceTypes.AnomalyDetector,
        ResourceTypes.Dashboard,
        ResourceTypes.ScalingPolicy,
    ];

    // One line for each resource type: whoever adds a type adds its rules here.
    private static readonly (string Type, IReadOnlyList<object> Rules)[] Features =
    [
        (ResourceTypes.ReplicationGroup, RuleLists.ReplicationGroups),
        (ResourceTypes.CacheCluster, RuleLists.CacheClusters),
        (ResourceTypes.ParameterGroup, RuleLists.ParameterGroups),
        (ResourceTypes.SubnetGroup, RuleLists.SubnetGroups),
        (ResourceTypes.ServerlessCache, RuleLists.ServerlessCaches),
        (ResourceTypes.Snapshot, RuleLists.Snapshots),
        (ResourceTypes.ServerlessCacheSnapshot, RuleLists.ServerlessCacheSnapshots),
        (ResourceTypes.User, RuleLists.Users),
        (ResourceTypes.UserGroup, RuleLists.UserGroups),
        (ResourceTypes.GlobalReplicationGroup, RuleLists.GlobalDatastores),
        (ResourceTypes.ScalableTarget, RuleLists.ScalableTargets),
        (ResourceTypes.ScalingPolicy, ScalingPolicyRules.All),
        .. Each(OfMetrics, MetricRules.All),
        .. Each(OfMetrics, MetricMathRules.All),
        (ResourceTypes.Dashboard, DashboardRules.All),
        (ResourceTypes.ReplicationGroup, PlacementRules.All),
        (ResourceTypes.CacheCluster, PlacementRules.All),
        (ResourceTypes.ReplicationGroup, RuleLists.SurroundingsOfNodes),
        (ResourceTypes.CacheCluster, RuleLists.SurroundingsOfNodes),
        (ResourceTypes.ReplicationGroup, SurroundingsRules.OfAllCaches),
        (ResourceTypes.CacheCluster, SurroundingsRules.OfAllCaches),
        (ResourceTypes.ServerlessCache, SurroundingsRules.OfAllCaches),
        (ResourceTypes.ReplicationGroup, EndpointRules.ForReplicationGroups),
        (ResourceTypes.CacheCluster, EndpointRules.ForCacheClusters),
        .. Each(Every, MechanicsRules.All),
        (ResourceTypes.Stack, NestedStackRules.All),
        (ResourceTypes.Application, NestedStackRules.All),
        .. Each(KnownProperties.Types, PropertyNameRules.All),
    ];

    /// <summary>All rules, in the order of the catalogue. A row that needs two severities is two rules of one id.</summary>
    public static IReadOnlyList<CatalogRule> All { get; } =
    [
        .. Features
            .SelectMany(feature => feature.Rules.Cast<Rule>().Select(rule => (rule, feature.Type)))
            .GroupBy(entry => entry.rule, entry => entry.Type, ReferenceEqualityComparer.Instance)
            .Select(entry => new CatalogRule((Rule)entry.Key!, [.. entry]))
            .OrderBy(entry => Place(entry.Rule.Id)),
    ];

    /// <summary>The rows of the catalogue that no rule of their own judges, in its order.</summary>
    public static IReadOnlyList<NotJudged> NotJudged { get; } =
    [.. Model.Rules.NotJudged.All.OrderBy(row => Place(row.Id))];

    /// <summary>The rows of the catalogue about changes, which take two templates to judge, in its order.</summary>
    public static IReadOnlyList<UpdateRule> Updates { get; } = [.. UpdateRules.Rows.OrderBy(row => Place(row.Id))];

    /// <summary>The rules of an id; none for one that no rule has.</summary>
    public static IReadOnlyList<CatalogRule> Find(string id) =>
        [.. All.Where(entry => entry.Rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase))];

    private static IEnumerable<(string, IReadOnlyList<object>)> Each(
        IEnumerable<string> types,
        IReadOnlyList<object> rules
    ) => types.Select(type => (type, rules));

    private static (int Section, int Number, int Length) Place(string id) =>
        (
            Sections.IndexOf(id[0], StringComparison.Ordinal) is >= 0 and var section ? section : Sections.Length,
            int.Parse(id.Split('-')[1], CultureInfo.InvariantCulture),
            id.Length
        );
}
