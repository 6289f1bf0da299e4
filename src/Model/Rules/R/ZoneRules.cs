using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.R;

/// <summary>The Availability Zones that a group names for its nodes.</summary>
internal static class ZoneRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> All =
    [
        new Rule<ReplicationGroupSpecification>("R-14", nameof(ReplicationGroupSpecification.PreferredCacheClusterAZs))
        {
            Mistake = group =>
                !group.PreferredCacheClusterAZs.TryGet(out var zones) ? null
                : group.NumCacheClusters.IsAbsent
                    ? $"Availability Zones need NumCacheClusters beside them, one node for each: got {Sentences.Counted(zones.Count, "zone")} and no number"
                : group.NumCacheClusters.TryGet(out var nodes) && nodes != zones.Count
                    ? $"there must be one Availability Zone for each node: got {zones.Count} for {Sentences.Counted(nodes, "node")}"
                : null,
            Source = Pages.CreateReplicationGroup,
            Evidence = Evidence.ServiceError,
            Implies = ["R-26"],
            Statement = "Preferred zones come with NumCacheClusters, one zone for each node.",
            Why =
                "The service answers that the number of cache clusters must be specified and must match the number of preferred availability zones.",
            Breaks = """{"PreferredCacheClusterAZs": ["eu-central-1a", "eu-central-1b", "eu-central-1c"] }""",
            Keeps = """{"PreferredCacheClusterAZs": ["eu-central-1a", "eu-central-1b"] }""",
        },
        new Rule<ReplicationGroupSpecification>("R-15", nameof(ReplicationGroupSpecification.PreferredCacheClusterAZs))
        {
            Mistake = group =>
                group.PreferredCacheClusterAZs.TryGet(out _)
                && (
                    (group.NumNodeGroups.TryGet(out var shards) && shards > 1)
                    || group.NodeGroupConfiguration is { Count: > 0 }
                )
                    ? "PreferredCacheClusterAZs places the nodes of one shard only: place those of several in NodeGroupConfiguration"
                    : null,
            Source = Pages.CreateReplicationGroup,
            Implies = ["R-14"],
            Statement = "PreferredCacheClusterAZs is for a group of one shard.",
            Why = "The zones of several shards belong into NodeGroupConfiguration, and the service refuses them here.",
            Breaks = ExampleOf.Sharded(""" "PreferredCacheClusterAZs": ["eu-central-1a", "eu-central-1b"] """),
            Keeps = """{"PreferredCacheClusterAZs": ["eu-central-1a", "eu-central-1b"] }""",
        },
        new Rule<ReplicationGroupSpecification>("R-16", nameof(ReplicationGroupSpecification.PreferredCacheClusterAZs))
        {
            Mistakes = group =>
                WithoutSubnet(group) is [var (_, within), ..] missing
                    ? Said.At(
                        within,
                        $"no subnet of the subnet group is in {string.Join(", ", missing.Select(zone => zone.Name).Distinct())}, only in {string.Join(", ", group.SubnetGroup!.AvailabilityZones.Raw!)}: add a subnet, or place the node elsewhere"
                    )
                    : [],
            Source = Pages.CreateReplicationGroup,
            Evidence = Evidence.ServiceError,
            Statement = "Every zone that is named has a subnet in the subnet group.",
            Why = "The service answers that no subnet is present in the cache subnet group for the availability zone.",
            Breaks = ExampleOf.CacheInSubnets(
                ResourceTypes.ReplicationGroup,
                """ "PreferredCacheClusterAZs": ["eu-central-1a", "eu-central-1c"] """
            ),
            Keeps = ExampleOf.CacheInSubnets(
                ResourceTypes.ReplicationGroup,
                """ "PreferredCacheClusterAZs": ["eu-central-1a", "eu-central-1b"] """
            ),
        },
    ];

    private static List<(string Name, string Within)> WithoutSubnet(ReplicationGroupSpecification group) =>
        group.SubnetGroup is not { } subnets
        || !subnets.AvailabilityZones.TryGet(out var zones)
        || zones.Any(zone => zone.IsUnresolved)
            ? []
            :
            [
                .. NamedZones
                    .Of(group)
                    .Where(named => named.Zone.TryGet(out var name) && !zones.Contains(name))
                    .Select(named => (named.Zone.Raw!, named.Within)),
            ];
}
