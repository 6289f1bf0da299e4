using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.L;

/// <summary>Durability of Valkey 9: writes that survive the loss of a node.</summary>
internal static class DurabilityPropertyRules
{
    private const string Durability = Pages.Guide + "durability.html";
    private const string Property = nameof(ReplicationGroupSpecification.Durability);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> All =
    [
        new Rule<ReplicationGroupSpecification>("L-21", Property)
        {
            Mistake = group =>
                Words.Durabilities.Wrong(group.Durability) is { } mode
                    ? $"durability is {Words.Durabilities.Instead(mode)}"
                    : null,
            Statement = "Durability is default, async, sync or disabled.",
            Why = "CloudFormation refuses another word.",
            Breaks = """{"Durability": "on" }""",
            Keeps = """{"Durability": "disabled" }""",
            Evidence = Evidence.Schema,
            Source = Durability,
        },
        Spelling.Rule<ReplicationGroupSpecification>(
            "L-21",
            nameof(ReplicationGroupSpecification.Durability),
            "durability",
            group => [group.Durability],
            """{"Durability": "Disabled" }""",
            """{"Durability": "disabled" }"""
        ),
        new Rule<ReplicationGroupSpecification>("L-22", Property)
        {
            Mistake = group => CacheTopology.AsksForDurability(group) ? group.Lacks(EngineFeature.Durability) : null,
            Statement = "Durability needs Valkey 9.0.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = ExampleOf.Sharded(""" "Durability": "sync" """),
            Keeps = Durable(),
            Source = Durability,
        },
        new Rule<ReplicationGroupSpecification>("L-23", Property)
        {
            Mistake = group =>
                !CacheTopology.AsksForDurability(group) ? null
                : group.HasClusterMode == false
                    ? "durability needs cluster mode: use a parameter group with cluster-enabled yes, or leave durability out"
                : group.HasMultiAZ == false ? "durability needs Multi-AZ: enable it, or leave durability out"
                : CacheTopology.HasShardWithoutReplica(group)
                    ? "durability needs a replica in every shard: add one, or leave durability out"
                : null,
            Statement = "Durability needs cluster mode, Multi-AZ and a replica in every shard.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = Durable(""" "MultiAZEnabled": false """),
            Keeps = Durable(),
            Source = Durability,
        },
        new Rule<ReplicationGroupSpecification>("L-24", Property)
        {
            Mistake = group =>
                !CacheTopology.AsksForDurability(group) ? null
                : group.HasTransitEncryption == false
                    ? "durability needs encryption in transit from the start: enable it, or leave durability out"
                : group.HasAtRestEncryption == false
                    ? "durability needs encryption at rest: enable it, or leave durability out"
                : null,
            Implies = ["S-01"],
            Statement = "Durability needs encryption in transit and at rest.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = Durable(""" "TransitEncryptionEnabled": false """),
            Keeps = Durable(),
            Source = Durability,
        },
        new Rule<ReplicationGroupSpecification>("L-25", Property)
        {
            Mistake = group =>
                CacheTopology.AsksForDurability(group)
                && group.CacheNodeType.TryGet(out var type)
                && CacheNodeType.Of(type).Family is { } family
                && !family.Can(NodeCapabilities.Durability)
                    ? $"durability needs nodes of {string.Join(", ", NodeFamily.All.Where(known => known.Can(NodeCapabilities.Durability)))}, got {type}"
                    : null,
            Statement = "Durability needs nodes of r8g, r7g, r6g, m8g, m7g, m6g, c8gn or c7gn.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = Durable(""" "CacheNodeType": "cache.t4g.medium" """),
            Keeps = Durable(),
            Source = Durability,
        },
        new Rule<ReplicationGroupSpecification>("L-26", Property)
        {
            Mistake = group =>
                !CacheTopology.AsksForDurability(group) ? null
                : group.GlobalReplicationGroupId.IsPresent
                    ? "a member of a global datastore cannot have durability: leave it out"
                : group.DataTieringEnabled.Is(true) ? "durability and data tiering exclude each other: leave one out"
                : LocalZone.Of(group) is { } zone
                    ? $"a cache in a Local Zone ({zone}) cannot have durability: leave it out"
                : group.SubnetGroup?.IsOnOutpost.Is(true) == true
                    ? "a cache on an Outpost cannot have durability: leave it out"
                : null,
            Statement = "Durability goes with no global datastore, data tiering, Outpost or Local Zone.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = Durable(""" "CacheNodeType": "cache.r6gd.xlarge", "DataTieringEnabled": true """),
            Keeps = Durable(),
            Source = Durability,
            Implies = ["L-25"],
        },
    ];

    private static string Durable(string more = "") =>
        $$"""{"EngineVersion": "9.0", "NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey9.cluster.on", "Durability": "sync"{{ExampleOf.Behind(more)}} }""";
}
