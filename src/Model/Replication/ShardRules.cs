using System.Text.RegularExpressions;

namespace ElastiCache.Model;

/// <summary>Shards that are described one by one: <c>NodeGroupConfiguration</c>.</summary>
internal static partial class ShardRules
{
    private const string Create =
        "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html";
    private const string Property = nameof(ReplicationGroupSpecification.NodeGroupConfiguration);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> All =
    [
        new Rule<ReplicationGroupSpecification>(
            "R-17",
            Property,
            group =>
                group.NodeGroupConfiguration is { } shards
                && group.NumNodeGroups.TryGet(out var count)
                && shards.Count != count
                    ? $"{shards.Count} shards are described, but NumNodeGroups is {count}: make them agree, or leave NumNodeGroups out"
                    : null
        )
        {
            Source = Create,
        },
        new Rule<ReplicationGroupSpecification>(
            "R-18",
            Property,
            group =>
                First(group, shard => shard.NodeGroupId.TryGet(out var id) && !Id().IsMatch(id) ? id : null) is { } bad
                    ? $"a shard's id has one to four digits, such as 0001, got '{bad}'"
                    : null
        )
        {
            Evidence = Evidence.Schema,
            Source = Create,
        },
        new Rule<ReplicationGroupSpecification>(
            "R-19",
            Property,
            group =>
                First(
                    group,
                    shard =>
                        shard.ReplicaAvailabilityZones.TryGet(out var zones)
                        && (shard.ReplicaCount.IsPresent ? shard.ReplicaCount : group.ReplicasPerNodeGroup).TryGet(
                            out var replicas
                        )
                        && zones.Count != replicas
                            ? $"there must be one Availability Zone for each replica of a shard: got {zones.Count} for {replicas} replicas"
                            : null
                )
        )
        {
            Source = Create,
        },
        new Rule<ReplicationGroupSpecification>(
            "R-20",
            Property,
            group =>
                First(
                    group,
                    shard =>
                        shard.ReplicaCount.TryGet(out var replicas) && !TopologyRules.IsWhole(replicas, 0, 5)
                            ? $"a shard has 0 to 5 replicas, got {replicas}"
                            : null
                )
        )
        {
            Evidence = Evidence.Schema,
            Source = Create,
        },
        new Rule<ReplicationGroupSpecification>(
            "R-21",
            Property,
            group => group.NodeGroupConfiguration is { } shards ? HashSlots.Mistake(shards) : null
        )
        {
            Source = Create,
        },
        new Rule<ReplicationGroupSpecification>(
            "R-22",
            Property,
            group =>
                group.SnapshotArns.TryGet(out _)
                && group.IsClusterModeEnabled == true
                && group.NodeGroupConfiguration?.All(shard => shard.Slots.IsPresent) != true
                    ? "restoring RDB files into a group with cluster mode needs the slots of each shard: describe the shards with their slots"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Create,
        },
    ];

    private static string? First(ReplicationGroupSpecification group, Func<NodeGroupSpecification, string?> check) =>
        group.NodeGroupConfiguration?.Select(check).FirstOrDefault(message => message is not null);

    [GeneratedRegex(@"^[0-9]{1,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
