using System.Text.RegularExpressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.R;

/// <summary>Shards that are described one by one: <c>NodeGroupConfiguration</c>.</summary>
internal static partial class ShardRules
{
    private const string Property = nameof(ReplicationGroupSpecification.NodeGroupConfiguration);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> All =
    [
        new Rule<ReplicationGroupSpecification>("R-17", Property)
        {
            Mistake = group =>
                group.NodeGroupConfiguration is { } shards
                && group.NumNodeGroups.TryGet(out var count)
                && shards.Count != count
                    ? $"{shards.Count} {(shards.Count == 1 ? "shard is" : "shards are")} described, but NumNodeGroups is {count}: make them agree, or leave NumNodeGroups out"
                    : null,
            Statement = "As many shards are described as NumNodeGroups says.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = Described("""{"ReplicaCount": 1}, {"ReplicaCount": 1}""", """ "NumNodeGroups": 3 """),
            Keeps = Described("""{"ReplicaCount": 1}, {"ReplicaCount": 1}""", """ "NumNodeGroups": 2 """),
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<ReplicationGroupSpecification>("R-18", Property)
        {
            Mistakes = Each(
                shard =>
                    shard.NodeGroupId.TryGet(out var id) && !Id().IsMatch(id)
                        ? $"a shard's id has one to four digits, such as 0001, got '{id}'"
                        : null,
                nameof(NodeGroupSpecification.NodeGroupId)
            ),
            Statement = "The id of a shard has one to four digits.",
            Why = "CloudFormation refuses another form.",
            Breaks = Described("""{"NodeGroupId": "shard1", "ReplicaCount": 1}"""),
            Keeps = Described("""{"NodeGroupId": "0001", "ReplicaCount": 1}"""),
            Evidence = Evidence.Schema,
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<ReplicationGroupSpecification>("R-18", Property)
        {
            Mistakes = group =>
                Said.Twice(
                    (group.NodeGroupConfiguration ?? []).Select(shard => shard.NodeGroupId),
                    Property,
                    id => $"two shards have the id '{id}': give each its own, or leave the ids out",
                    nameof(NodeGroupSpecification.NodeGroupId)
                ),
            Statement = "No two shards have the same id.",
            Why = "An id names one shard, and the service refuses the request or gives one of them another.",
            Breaks = Described(
                """{"NodeGroupId": "0001", "ReplicaCount": 1}, {"NodeGroupId": "0001", "ReplicaCount": 1}"""
            ),
            Keeps = Described(
                """{"NodeGroupId": "0001", "ReplicaCount": 1}, {"NodeGroupId": "0002", "ReplicaCount": 1}"""
            ),
            Severity = Severity.Warning,
            Evidence = Evidence.Inferred,
            Source = Pages.Api + "API_NodeGroupConfiguration.html",
        },
        new Rule<ReplicationGroupSpecification>("R-19", Property)
        {
            Mistakes = group =>
                Said.Of(
                    group.NodeGroupConfiguration,
                    Property,
                    shard =>
                        shard.ReplicaAvailabilityZones.TryGet(out var zones)
                        && (shard.ReplicaCount.IsPresent ? shard.ReplicaCount : group.ReplicasPerNodeGroup).TryGet(
                            out var replicas
                        )
                        && zones.Count != replicas
                            ? $"there must be one Availability Zone for each replica of a shard: got {zones.Count} for {Sentences.Counted(replicas, "replica")}"
                            : null,
                    nameof(NodeGroupSpecification.ReplicaAvailabilityZones)
                ),
            Statement = "A shard names one zone for each of its replicas.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = Described("""{"ReplicaCount": 2, "ReplicaAvailabilityZones": ["eu-central-1a"]}"""),
            Keeps = Described(
                """{"ReplicaCount": 2, "ReplicaAvailabilityZones": ["eu-central-1a", "eu-central-1b"]}"""
            ),
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<ReplicationGroupSpecification>("R-20", Property)
        {
            Mistakes = Each(
                shard =>
                    shard.ReplicaCount.TryGet(out var replicas) && !NodeCountRules.IsWhole(replicas, 0, 5)
                        ? $"a shard has 0 to 5 replicas, got {replicas}"
                        : null,
                nameof(NodeGroupSpecification.ReplicaCount)
            ),
            Statement = "A shard that is described has 0 to 5 replicas.",
            Why = "CloudFormation refuses another number.",
            Breaks = Described("""{"ReplicaCount": 6}"""),
            Keeps = Described("""{"ReplicaCount": 5}"""),
            Evidence = Evidence.Schema,
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<ReplicationGroupSpecification>("R-21", Property)
        {
            Mistake = group => group.NodeGroupConfiguration is { } shards ? HashSlots.Mistake(shards) : null,
            Statement = "The slots of the shards cover 0 to 16383, each exactly once.",
            Why = "The service refuses gaps and overlaps.",
            Breaks = Described(
                """{"ReplicaCount": 1, "Slots": "0-8191"}, {"ReplicaCount": 1, "Slots": "8193-16383"}"""
            ),
            Keeps = Described("""{"ReplicaCount": 1, "Slots": "0-8191"}, {"ReplicaCount": 1, "Slots": "8192-16383"}"""),
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<ReplicationGroupSpecification>("R-22", Property)
        {
            Mistake = group =>
                group.SnapshotArns.TryGet(out _)
                && group.HasClusterMode == true
                && group.NodeGroupConfiguration?.All(shard => shard.Slots.IsPresent) != true
                    ? "restoring RDB files into a group with cluster mode needs the slots of each shard: describe the shards with their slots"
                    : null,
            Statement = "A restore of RDB files into cluster mode names the slots of each shard.",
            Why =
                "The service answers: Slots must be provided when restoring from snapshot ARNs with cluster mode enabled.",
            Breaks = Described("""{"ReplicaCount": 1}""", """ "SnapshotArns": ["arn:aws:s3:::bucket/shard-1.rdb"] """),
            Keeps = Described(
                """{"ReplicaCount": 1, "Slots": "0-16383"}""",
                """ "SnapshotArns": ["arn:aws:s3:::bucket/shard-1.rdb"] """
            ),
            Evidence = Evidence.ServiceError,
            Source = Pages.CreateReplicationGroup,
        },
    ];

    private static Func<ReplicationGroupSpecification, IEnumerable<Said>> Each(
        Func<NodeGroupSpecification, string?> check,
        string key
    ) => group => Said.Of(group.NodeGroupConfiguration, Property, check, key);

    private static string Described(string shards, string more = "") =>
        $$"""{"NumCacheClusters": null, "CacheParameterGroupName": "default.valkey8.cluster.on", "NodeGroupConfiguration": [{{shards}}]{{ExampleOf.Behind(more)}} }""";

    [GeneratedRegex(@"^[0-9]{1,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
