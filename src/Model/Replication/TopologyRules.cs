using System.Globalization;
using System.Text.RegularExpressions;
using ElastiCache.Model.Engines;
using ElastiCache.Model.Rules;

namespace ElastiCache.Model.Replication;

/// <summary>Nodes, shards, replicas, failover and their placement.</summary>
internal static partial class TopologyRules
{
    private const string Create =
        "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html";
    private const string Failover = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html";
    private const string Quotas = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html";
    private const int LastSlot = 16383;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> All =
    [
        Rule(
            "R-01",
            nameof(ReplicationGroupSpecification.NumCacheClusters),
            group =>
                group.NumCacheClusters.TryGet(out var nodes) && !IsWhole(nodes, 1, 6)
                    ? $"a group without shards has 1 to 6 nodes (a primary and at most 5 replicas), got {nodes}"
                    : null,
            Create,
            Evidence.Schema
        ),
        Rule(
            "R-02",
            nameof(ReplicationGroupSpecification.ReplicasPerNodeGroup),
            group =>
                group.ReplicasPerNodeGroup.TryGet(out var replicas) && !IsWhole(replicas, 0, 5)
                    ? $"a shard has 0 to 5 replicas, got {replicas}"
                    : null,
            Create,
            Evidence.ServiceError
        ),
        Rule(
            "R-03",
            nameof(ReplicationGroupSpecification.NumCacheClusters),
            group =>
                group.NumCacheClusters.IsPresent && group.NumNodeGroups.TryGet(out var shards) && shards > 1
                    ? $"NumCacheClusters counts the nodes of one shard, but there are {shards}: use ReplicasPerNodeGroup"
                    : null,
            Create,
            Evidence.ServiceError
        ),
        Rule(
            "R-04",
            nameof(ReplicationGroupSpecification.ReplicasPerNodeGroup),
            group =>
                group.NumCacheClusters.IsPresent && group.ReplicasPerNodeGroup.IsPresent
                    ? "NumCacheClusters and ReplicasPerNodeGroup say the same in two ways: leave one out"
                    : null,
            Create,
            Evidence.Tool
        ),
        Rule(
            "R-05",
            nameof(ReplicationGroupSpecification.AutomaticFailoverEnabled),
            group =>
                group.AutomaticFailoverEnabled.Is(true) && group.NumCacheClusters.Is(1)
                    ? "automatic failover needs a replica, and there is one node: add a replica or disable failover"
                    : null,
            Failover,
            Evidence.ServiceError
        ),
        Rule(
            "R-06",
            nameof(ReplicationGroupSpecification.AutomaticFailoverEnabled),
            group =>
                group.AutomaticFailoverEnabled.IsAbsent && group.NumCacheClusters.Is(1)
                    ? "CloudFormation turns failover on when it is left out, which one node cannot have: write false"
                    : null,
            Failover,
            Evidence.ServiceError
        ),
        Rule(
            "R-07",
            nameof(ReplicationGroupSpecification.AutomaticFailoverEnabled),
            group =>
                group.IsClusterModeEnabled == true && group.AutomaticFailoverEnabled.Is(false)
                    ? "cluster mode needs automatic failover: enable it"
                    : null,
            Failover,
            Evidence.ServiceError
        ),
        Rule(
            "R-08",
            nameof(ReplicationGroupSpecification.ReplicasPerNodeGroup),
            group =>
                group.IsClusterModeEnabled == true && group.ReplicasPerNodeGroup.Is(0)
                    ? "shards without replicas can be created, but CloudFormation can never update them again: have at least 1 replica in each shard"
                    : null,
            "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1275",
            Evidence.ServiceError,
            Severity.Warning
        ),
        Rule(
            "R-09",
            nameof(ReplicationGroupSpecification.MultiAZEnabled),
            group =>
                group.MultiAZEnabled.Is(true) && group.AutomaticFailoverEnabled.IsNot(true)
                    ? "Multi-AZ needs automatic failover: enable it, or disable Multi-AZ"
                    : null,
            Failover,
            Evidence.Tool
        ),
        Rule(
            "R-10",
            nameof(ReplicationGroupSpecification.MultiAZEnabled),
            group =>
                group.MultiAZEnabled.Is(true)
                && (
                    group.NumCacheClusters.Is(1)
                    || group.ReplicasPerNodeGroup.Is(0)
                    || group.NodeGroupConfiguration?.Any(shard => shard.ReplicaCount.Is(0)) == true
                )
                    ? "Multi-AZ needs a replica in every shard: add one, or disable Multi-AZ"
                    : null,
            Failover
        ),
        Rule(
            "R-13",
            nameof(ReplicationGroupSpecification.MultiAZEnabled),
            group =>
                group.MultiAZEnabled.Is(true)
                && group.SubnetGroup is { } subnets
                && subnets.AvailabilityZones.TryGet(out var zones)
                && zones.Count < 2
                    ? $"Multi-AZ needs subnets in at least 2 Availability Zones, got {zones.Count}: add a subnet, or disable Multi-AZ"
                    : null,
            Failover
        ),
        Rule(
            "R-14",
            nameof(ReplicationGroupSpecification.PreferredCacheClusterAZs),
            group =>
                group.PreferredCacheClusterAZs.TryGet(out var zones)
                && (
                    group.NumCacheClusters.IsAbsent
                    || (group.NumCacheClusters.TryGet(out var nodes) && nodes != zones.Count)
                )
                    ? $"there must be one Availability Zone for each node: got {zones.Count} for {group.NumCacheClusters} nodes"
                    : null,
            Create,
            Evidence.ServiceError
        ),
        Rule(
            "R-16",
            nameof(ReplicationGroupSpecification.PreferredCacheClusterAZs),
            group =>
                ZonesWithoutSubnet(group) is { Length: > 0 } missing ? $"no subnet of the group is in {missing}" : null,
            Create,
            Evidence.ServiceError
        ),
        Rule(
            "R-17",
            nameof(ReplicationGroupSpecification.NodeGroupConfiguration),
            group =>
                group.NodeGroupConfiguration is { } shards
                && group.NumNodeGroups.TryGet(out var count)
                && shards.Count != count
                    ? $"{shards.Count} shards are described, but NumNodeGroups is {count}"
                    : null,
            Create
        ),
        Rule(
            "R-18",
            nameof(ReplicationGroupSpecification.NodeGroupConfiguration),
            group =>
                Shards(group, shard => shard.NodeGroupId.TryGet(out var id) && !ShardId().IsMatch(id) ? id : null)
                    is { } bad
                    ? $"a shard's id has one to four digits, such as 0001, got '{bad}'"
                    : null,
            Create,
            Evidence.Schema
        ),
        Rule(
            "R-19",
            nameof(ReplicationGroupSpecification.NodeGroupConfiguration),
            group =>
                Shards(
                    group,
                    shard =>
                        shard.ReplicaAvailabilityZones.TryGet(out var zones)
                        && (shard.ReplicaCount.IsPresent ? shard.ReplicaCount : group.ReplicasPerNodeGroup).TryGet(
                            out var replicas
                        )
                        && zones.Count != replicas
                            ? $"there must be one Availability Zone for each replica of a shard: got {zones.Count} for {replicas}"
                            : null
                ),
            Create
        ),
        Rule(
            "R-20",
            nameof(ReplicationGroupSpecification.NodeGroupConfiguration),
            group =>
                Shards(
                    group,
                    shard =>
                        shard.ReplicaCount.TryGet(out var replicas) && !IsWhole(replicas, 0, 5)
                            ? $"a shard has 0 to 5 replicas, got {replicas}"
                            : null
                ),
            Create,
            Evidence.Schema
        ),
        Rule(
            "R-21",
            nameof(ReplicationGroupSpecification.NodeGroupConfiguration),
            group => group.NodeGroupConfiguration is { } shards ? SlotMistake(shards) : null,
            Create
        ),
        Rule(
            "R-22",
            nameof(ReplicationGroupSpecification.NodeGroupConfiguration),
            group =>
                group.SnapshotArns.IsPresent
                && group.IsClusterModeEnabled == true
                && group.NodeGroupConfiguration?.All(shard => shard.Slots.IsPresent) != true
                    ? "restoring RDB files into a group with cluster mode needs the slots of each shard: describe the shards with their slots"
                    : null,
            Create,
            Evidence.ServiceError
        ),
        Rule(
            "R-23",
            nameof(ReplicationGroupSpecification.NumNodeGroups),
            group =>
                group.NumNodeGroups.TryGet(out var shards) && !IsWhole(shards, 1, MaxShards(group))
                    ? $"shards must be between 1 and {MaxShards(group)}, got {shards}"
                    : null,
            Quotas
        ),
        Rule(
            "R-24",
            nameof(ReplicationGroupSpecification.NumNodeGroups),
            group =>
                Nodes(group) is > 500 and var nodes
                    ? $"a group has at most 500 nodes, got {nodes} (shards × (1 + replicas))"
                    : null,
            Quotas,
            implies: ["R-24-quota"]
        ),
        Rule(
            "R-24-quota",
            nameof(ReplicationGroupSpecification.NumNodeGroups),
            group =>
                Nodes(group) is > 90 and var nodes
                    ? $"{nodes} nodes are more than the 90 that an account has by default: have the quota raised first"
                    : null,
            Quotas,
            severity: Severity.Warning
        ),
        Rule(
            "R-26",
            nameof(ReplicationGroupSpecification.NumCacheClusters),
            group =>
                group.NumCacheClusters.IsAbsent
                && group.NumNodeGroups.IsAbsent
                && group.ReplicasPerNodeGroup.IsAbsent
                && group.NodeGroupConfiguration is null
                    ? "the number of nodes is missing: give NumCacheClusters, or NumNodeGroups with ReplicasPerNodeGroup"
                    : null,
            Create
        ),
    ];

    private static Rule<ReplicationGroupSpecification> Rule(
        string id,
        string property,
        Func<ReplicationGroupSpecification, string?> check,
        string source,
        Evidence evidence = Evidence.Documentation,
        Severity severity = Severity.Error,
        IReadOnlyList<string>? implies = null
    ) =>
        new(id, property, check)
        {
            Source = source,
            Evidence = evidence,
            Severity = severity,
            Implies = implies ?? [],
        };

    private static bool IsWhole(double number, int least, int most) =>
        number >= least && number <= most && double.IsInteger(number);

    private static string? Shards(ReplicationGroupSpecification group, Func<NodeGroupSpecification, string?> check) =>
        group.NodeGroupConfiguration?.Select(check).FirstOrDefault(message => message is not null);

    // Versions before the 500-shard limit stop at 250; an unknown version is given the benefit of the doubt.
    private static int MaxShards(ReplicationGroupSpecification group) =>
        group.Engine.TryGet(out var engine)
        && group.EngineVersion.TryGet(out var version)
        && EngineFeature.FiveHundredShards.SupportedBy(engine, version) == false
            ? 250
            : 500;

    private static double? Nodes(ReplicationGroupSpecification group) =>
        group.NumNodeGroups.TryGet(out var shards) && group.ReplicasPerNodeGroup.TryGet(out var replicas)
            ? shards * (1 + replicas)
            : null;

    private static string? ZonesWithoutSubnet(ReplicationGroupSpecification group)
    {
        if (
            group.SubnetGroup is not { } subnets
            || !subnets.AvailabilityZones.TryGet(out var zones)
            || zones.Any(zone => zone.IsUnresolved)
        )
        {
            return null;
        }

        var wanted = group.PreferredCacheClusterAZs.TryGet(out var listed) ? listed : [];
        foreach (var shard in group.NodeGroupConfiguration ?? [])
        {
            var replicas = shard.ReplicaAvailabilityZones.TryGet(out var more) ? more : [];
            wanted = [.. wanted, shard.PrimaryAvailabilityZone, .. replicas];
        }

        return string.Join(
            ", ",
            wanted
                .Select(zone => zone.TryGet(out var name) && !zones.Contains(zone) ? name : null)
                .OfType<string>()
                .Distinct()
        );
    }

    private static string? SlotMistake(IReadOnlyList<NodeGroupSpecification> shards)
    {
        if (shards.All(shard => shard.Slots.IsAbsent))
        {
            return null;
        }

        if (shards.Any(shard => shard.Slots.IsAbsent))
        {
            return "either every shard names its slots or none does";
        }

        var taken = new bool[LastSlot + 1];
        foreach (var shard in shards)
        {
            if (!shard.Slots.TryGet(out var slots))
            {
                return null;
            }

            foreach (var range in slots.Split(','))
            {
                var match = SlotRange().Match(range);
                var first = match.Success ? Number(match.Groups[1]) : -1;
                var last = match.Groups[2].Success ? Number(match.Groups[2]) : first;
                if (first < 0 || last > LastSlot || first > last)
                {
                    return $"slots are written first-last within 0 to {LastSlot}, such as 0-5460, got '{slots}'";
                }

                if (taken.AsSpan(first, last - first + 1).Contains(true))
                {
                    return $"slots {range} belong to two shards";
                }

                taken.AsSpan(first, last - first + 1).Fill(true);
            }
        }

        return Array.IndexOf(taken, false) is >= 0 and var gap
            ? $"slot {gap} belongs to no shard: all of 0 to {LastSlot} must be covered"
            : null;
    }

    // Five digits at most (the pattern's), so it fits.
    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d{1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex ShardId();

    [GeneratedRegex(@"^(\d{1,5})(?:-(\d{1,5}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex SlotRange();
}
