using ElastiCache.Model;

namespace ElastiCache.Cli.Explain;

/// <summary>Every rule that there is.</summary>
internal static class KnownRules
{
    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. ReplicationGroupRules
            .All.OfType<Rule>()
            .Concat(CacheClusterRules.All.OfType<Rule>())
            .Concat(ParameterGroupRules.All.OfType<Rule>())
            .Concat(SubnetGroupRules.All.OfType<Rule>())
            .Concat(ServerlessRules.All.OfType<Rule>())
            .Concat(UserRules.All.OfType<Rule>())
            .Concat(UserGroupRules.All.OfType<Rule>())
            .Concat(GlobalRules.All.OfType<Rule>())
            .Concat(ScalableTargetRules.All.OfType<Rule>())
            .Concat(ScalingPolicyRules.All.OfType<Rule>())
            .Concat(PlacementRules.All.OfType<Rule>())
            .Concat(MechanicsRules.All.OfType<Rule>())
            .Concat(EndpointRules.All.OfType<Rule>())
            .Distinct<Rule>(ReferenceEqualityComparer.Instance)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The rules of an id: several where it has more than one severity.</summary>
    public static IReadOnlyList<Rule> Find(string id) =>
        [.. All.Where(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase))];
}
