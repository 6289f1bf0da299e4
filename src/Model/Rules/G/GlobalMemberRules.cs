using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.G;

/// <summary>Global datastores and the replication groups that are their members.</summary>
internal static class GlobalMemberRules
{
    /// <summary>Rules of the datastore over its members.</summary>
    public static readonly IReadOnlyList<IRule<GlobalReplicationGroupSpecification>> All =
    [
        new Rule<GlobalReplicationGroupSpecification>("G-04", nameof(GlobalReplicationGroupSpecification.Members))
        {
            Mistakes = global =>
                Each(group => WrongNode(group.CacheNodeType))(global)
                    .Concat(Said.At(nameof(global.CacheNodeType), WrongNode(global.CacheNodeType))),
            Evidence = Evidence.ServiceError,
            Source = Pages.GlobalDatastores,
            Statement =
                "Members of a global datastore run on m5, m6g, m7g, m8g, r5, r6g, r6gd, r7g, r8g, c7gn or c8gn, of size large or more.",
            Why = "The service answers: Global replication group is not supported for the node type.",
            Breaks = WithPrimary(RuleExamples.Pair(nodeType: "cache.t4g.medium")),
            Keeps = WithPrimary(RuleExamples.Pair(nodeType: "cache.r7g.large")),
        },
        new Rule<GlobalReplicationGroupSpecification>("G-05", nameof(GlobalReplicationGroupSpecification.Members))
        {
            Mistakes = Each(group => group.Lacks(GlobalMembership.Feature)),
            Source = Pages.GlobalDatastores,
            Statement = "Members of a global datastore run Valkey 7.2 or Redis OSS 5.0.6, or newer.",
            Why = "The service refuses the datastore.",
            Breaks = WithPrimary(RuleExamples.Pair(EngineName.Redis, "4.0.10", nodeType: "cache.r5.large")),
            Keeps = WithPrimary(RuleExamples.Pair(EngineName.Redis, "7.1")),
        },
        new Rule<GlobalReplicationGroupSpecification>("G-06", nameof(GlobalReplicationGroupSpecification.Members))
        {
            Mistakes = Each(WrongNetwork),
            Source = Pages.GlobalDatastores,
            Statement =
                "Members of a global datastore are in a VPC of a Region, not in a Local Zone, without IPv6 and without durability.",
            Why = "The service refuses the datastore.",
            Breaks = WithPrimary(
                RuleExamples.Pair(
                    more: """ "PreferredCacheClusterAZs": ["us-west-2-lax-1a", "us-west-2-lax-1b"] """,
                    nodeType: "cache.r5.large"
                )
            ),
            Keeps = WithPrimary(
                RuleExamples.Pair(
                    more: """ "PreferredCacheClusterAZs": ["us-west-2a", "us-west-2b"] """,
                    nodeType: "cache.r5.large"
                )
            ),
        },
        new Rule<GlobalReplicationGroupSpecification>("G-07", nameof(GlobalReplicationGroupSpecification.Members))
        {
            Mistake = global =>
                Differing(global, "node type", group => group.CacheNodeType)
                ?? Differing(global, "engine version", group => group.EngineVersion)
                ?? Differing(
                    global,
                    "number of shards",
                    group => group.NumNodeGroups.TryGet(out var shards) ? $"{shards}" : Value<string>.Unresolved()
                ),
            Source = Pages.GlobalDatastores,
            Implies = ["G-08"],
            Statement =
                "The members of a global datastore have the same node type, engine version and number of shards.",
            Why = "The service refuses the datastore.",
            Breaks = WithBoth(RuleExamples.Pair(nodeType: "cache.r6g.large")),
            Keeps = WithBoth(RuleExamples.Pair()),
        },
        new Rule<GlobalReplicationGroupSpecification>(
            "G-10",
            nameof(GlobalReplicationGroupSpecification.AutomaticFailoverEnabled)
        )
        {
            Mistake = global =>
                global.AutomaticFailoverEnabled.Is(true)
                && global.InRole(GlobalRules.Secondary).Any(member => member.Group is { } group && HasNoReplica(group))
                    ? "failover of a global datastore needs a replica in every secondary, and one has none: add one, or disable failover"
                    : null,
            Source = Pages.GlobalDatastores,
            Statement = "With automatic failover, every secondary of a global datastore has at least one replica.",
            Why = "The service refuses the datastore or the failover.",
            Breaks = WithSecondary(1),
            Keeps = WithSecondary(2),
        },
    ];

    /// <summary>Rules of a replication group that joins a datastore.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
    [
        new Rule<ReplicationGroupSpecification>("G-08", nameof(ReplicationGroupSpecification.GlobalReplicationGroupId))
        {
            Mistake = group =>
                group.JoinsGlobalDatastore && group.SetBesideGlobalDatastore.ToList() is { Count: > 0 } names
                    ? $"a secondary of a global datastore has its {string.Join(", ", names)} from the datastore: leave {(names.Count == 1 ? "it" : "them")} out"
                    : null,
            MakesUnknown = true,
            LeavesOut = group => group.SetBesideGlobalDatastore,
            Fix = new Fix<ReplicationGroupSpecification>(
                "Leaves out what the datastore decides.",
                group => group.SetBesideGlobalDatastore.Select(FixEdit.Remove)
            ),
            Evidence = Evidence.ServiceError,
            Source = Pages.GlobalDatastores,
            Statement =
                "A replication group that joins a global datastore sets no engine, version, node type, parameter group, number of shards, encryption or snapshot.",
            Why =
                "The service answers: Cannot use the given parameters when creating new replication group in an existing global replication group.",
            Breaks = Joining(""" "CacheNodeType": "cache.r7g.large", """),
            Keeps = Joining(""),
        },
        new Rule<ReplicationGroupSpecification>("G-16", nameof(ReplicationGroupSpecification.AutoMinorVersionUpgrade))
        {
            Mistake = group =>
                group.IsGlobalMember && group.AutoMinorVersionUpgrade.Is(true)
                    ? "AWS does not upgrade members of a global datastore by itself: leave AutoMinorVersionUpgrade out, and upgrade the datastore"
                    : null,
            Fix = Fixes.Flag<ReplicationGroupSpecification>(
                nameof(ReplicationGroupSpecification.AutoMinorVersionUpgrade),
                false
            ),
            Severity = Severity.Warning,
            SeverityReason = "The service switches the property off; nothing is refused.",
            Source = Pages.GlobalDatastores,
            Statement = "A member of a global datastore is not upgraded automatically.",
            Why = "The service switches the property off, so the declaration is not what runs.",
            Breaks = Joining(""" "AutoMinorVersionUpgrade": true, """),
            Keeps = Joining(""" "AutoMinorVersionUpgrade": false, """),
        },
    ];

    private static Func<GlobalReplicationGroupSpecification, IEnumerable<Said>> Each(
        Func<ReplicationGroupSpecification, string?> check
    ) =>
        global =>
            Said.Of(
                global.Members,
                nameof(GlobalReplicationGroupSpecification.Members),
                member => member.Group is { } group ? check(group) : null
            );

    private static IEnumerable<ReplicationGroupSpecification> Groups(GlobalReplicationGroupSpecification global) =>
        (global.Members ?? []).Select(member => member.Group).OfType<ReplicationGroupSpecification>();

    private static string? WrongNode(Value<string> nodeType) =>
        nodeType.TryGet(out var name)
        && CacheNodeType.Of(name) is { Family: { } family, Size: { } size }
        && !family.Can(NodeCapabilities.GlobalDatastore, size)
            ? $"a member of a global datastore cannot run on {name}: take one of {string.Join(", ", NodeFamily.All.Where(known => known.Can(NodeCapabilities.GlobalDatastore)))}, size large or more"
            : null;

    private static string? WrongNetwork(ReplicationGroupSpecification group) =>
        group.NetworkType.TryGet(out var type) && type is "ipv6" or "dual_stack"
            ? $"members of a global datastore speak ipv4 only, got '{type}'"
        : LocalZone.Of(group) is { } zone ? $"members of a global datastore are not in a Local Zone, got {zone}"
        : CacheTopology.AsksForDurability(group)
            ? $"members of a global datastore have no durability, got {group.Durability}: leave it out"
        : null;

    private static string? Differing(
        GlobalReplicationGroupSpecification global,
        string what,
        Func<ReplicationGroupSpecification, Value<string>> get
    ) =>
        Groups(global)
            .Select(get)
            .Where(value => value.TryGet(out _))
            .Select(value => value.Raw!)
            .Distinct(StringComparer.Ordinal)
            .ToList()
            is [var first, var second, ..]
            ? $"the members of a global datastore have the same {what}, got {first} and {second}"
            : null;

    private static bool HasNoReplica(ReplicationGroupSpecification group) =>
        group.NumCacheClusters.Is(1) || group.ReplicasPerNodeGroup.Is(0);

    private static string WithPrimary(string group) => With(group, """{"Ref": "Cache"}""", GlobalRules.Primary);

    private static string With(string group, string id, string role, params (string, string)[] others)
    {
        var region = role == GlobalRules.Primary ? "us-west-2" : "eu-west-1";
        var other =
            role == GlobalRules.Primary
                ? ""
                : """, {"ReplicationGroupId": "elsewhere", "ReplicationGroupRegion": "us-east-1", "Role": "PRIMARY"}""";
        return RuleExamples.Template([
            ("Cache", group),
            ExampleOf.Resource(
                "Global",
                ResourceTypes.GlobalReplicationGroup,
                $$"""{"GlobalReplicationGroupIdSuffix": "orders-global", "AutomaticFailoverEnabled": true, "Members": [{"ReplicationGroupId": {{id}}, "ReplicationGroupRegion": "{{region}}", "Role": "{{role}}"}{{other}}]}"""
            ),
            .. others,
        ]);
    }

    private static string WithBoth(string second) =>
        RuleExamples.Template(
            ("Cache", RuleExamples.Pair()),
            ("Copy", second),
            ExampleOf.Resource(
                "Global",
                ResourceTypes.GlobalReplicationGroup,
                """{"GlobalReplicationGroupIdSuffix": "orders-global", "Members": [{"ReplicationGroupId": {"Ref": "Cache"}, "ReplicationGroupRegion": "us-east-1", "Role": "PRIMARY"}, {"ReplicationGroupId": {"Ref": "Copy"}, "ReplicationGroupRegion": "eu-west-1", "Role": "SECONDARY"}]}"""
            )
        );

    private static string WithSecondary(int nodes) =>
        With(RuleExamples.Joining(nodes: nodes), """{"Ref": "Cache"}""", GlobalRules.Secondary);

    private static string Joining(string more) => RuleExamples.Template(("Cache", RuleExamples.Joining(more)));
}
