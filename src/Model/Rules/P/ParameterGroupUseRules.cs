using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.P;

/// <summary>Parameter groups against the caches that use them.</summary>
internal static class ParameterGroupUseRules
{
    private static readonly Fix<CacheSpecification> TakeDefaultGroup = Fixes.Text<CacheSpecification>(
        "Names the default group of the family that follows from the version.",
        nameof(CacheSpecification.CacheParameterGroupName),
        DefaultGroup
    );

    /// <summary>Rules of a cache and the group that it uses.</summary>
    public static readonly IReadOnlyList<IRule<CacheSpecification>> ForCaches =
    [
        new Rule<CacheSpecification>("P-03", nameof(CacheSpecification.CacheParameterGroupName))
        {
            Mistake = cache =>
                cache.CacheParameterGroupName.TryGet(out var name)
                && DefaultGroupName.Is(name)
                && ParameterGroupSpecification.Default(name) is null
                    ? $"there is no default group '{name}': default groups are default.FAMILY and, for Valkey and Redis OSS, default.FAMILY.cluster.on, such as default.valkey8"
                    : null,
            Fix = TakeDefaultGroup,
            Statement =
                "A default parameter group has the name of a family, with .cluster.on behind it for cluster mode.",
            Why = "The service does not find the group.",
            Breaks = """{"CacheParameterGroupName": "default.valkey8.2" }""",
            Keeps = """{"CacheParameterGroupName": "default.valkey8" }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.Parameters,
        },
        new Rule<CacheSpecification>("P-04", nameof(CacheSpecification.CacheParameterGroupName))
        {
            Mistake = cache =>
                Families(cache) is (var needed, var given)
                    ? ParameterGroupFamily.EngineOf(given) is { } engine
                    && engine != ParameterGroupFamily.EngineOf(needed)
                        ? $"a parameter group of {engine} ({given}) does not fit {cache.RunningEngine} {cache.EngineVersion}: use one of family {needed}"
                        : null
                    : OfAnotherEngine(cache),
            Fix = TakeDefaultGroup,
            IsUntold = cache => cache.IsOfNoEngine,
            Statement = "The parameter group of a cache is of its engine.",
            Why = "The service answers that the group is not applicable to the engine.",
            Breaks = """{"Engine": "redis", "EngineVersion": "7.1", "CacheParameterGroupName": "default.valkey8" }""",
            Keeps = """{"Engine": "redis", "EngineVersion": "7.1", "CacheParameterGroupName": "default.redis7" }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.Parameters,
            Implies = ["P-02"],
        },
        // What the service takes without a version is of the newest family: that one is known where the line is closed, or has
        // had one family for years.
        new Rule<CacheSpecification>("P-02", nameof(CacheSpecification.CacheParameterGroupName))
        {
            Mistake = cache =>
                cache.EngineVersion.IsAbsent
                && WithoutVersion(cache) is (var engine, var given)
                && DefaultFamily(engine) is { } usual
                && ParameterGroupFamily.EngineOf(given) == engine
                && given != usual
                    ? $"without EngineVersion the service takes a version of family {usual}, and this parameter group is of {given}: write a version of {given}, or use a group of {usual}"
                    : null,
            Severity = Severity.Warning,
            SeverityReason =
                "No page says which version is the default; of these engines none of another family was seen.",
            Statement =
                "A cache without a version has a parameter group of the newest family of Redis OSS or Memcached.",
            Why = "The service answers: Expected a parameter group of family redis7 but found one of family redis6.x.",
            Breaks = """{"Engine": "redis", "EngineVersion": null, "CacheParameterGroupName": "default.redis6.x" }""",
            Keeps = """{"Engine": "redis", "EngineVersion": "7.1", "CacheParameterGroupName": "default.redis7" }""",
            Evidence = Evidence.ServiceError,
            Implies = ["E-13"],
            Source = "https://github.com/hashicorp/terraform-provider-aws/issues/27748",
        },
        // A family that is not known is a guess from the version, and CacheEngine.Of may know better.
        new Rule<CacheSpecification>("P-02", nameof(CacheSpecification.CacheParameterGroupName))
        {
            Mistake = cache =>
                Families(cache) is (var needed, var given)
                && needed != given
                && ParameterGroupFamily.All.Contains(needed)
                    ? $"{cache.RunningEngine} {cache.EngineVersion} needs a parameter group of family {needed}, got {given}"
                    : null,
            Fix = TakeDefaultGroup,
            Statement = "The parameter group of a cache has the family of its engine version.",
            Why = "The service answers: Expected a parameter group of family redis7 but found one of family redis6.x.",
            Breaks = """{"CacheParameterGroupName": "default.valkey7" }""",
            Keeps = """{"CacheParameterGroupName": "default.valkey8" }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.Parameters,
        },
    ];

    /// <summary>Rules of a replication group and the group that it uses.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
    [
        new Rule<ReplicationGroupSpecification>("P-05", nameof(ReplicationGroupSpecification.CacheParameterGroupName))
        {
            Mistake = group =>
                group.ParameterGroup?.ClusterEnabled == false && group.HasSeveralShards
                    ? "more than one shard needs a parameter group with cluster-enabled yes, and this one has not: set it, or use a default group whose name ends in .cluster.on"
                    : null,
            Fix = Fixes.Text<ReplicationGroupSpecification>(
                "Names the default group with cluster mode.",
                nameof(ReplicationGroupSpecification.CacheParameterGroupName),
                group =>
                    group.CacheParameterGroupName.TryGet(out var name)
                    && DefaultGroupName.Parts(name) is (var family, _)
                        ? DefaultGroupName.Of(family, hasClusterMode: true)
                        : null
            ),
            Implies = ["L-23"],
            Statement = "More than one shard needs a parameter group with cluster-enabled yes.",
            Why =
                "The service answers: Use a parameter group with cluster-enabled parameter to create more than one node group.",
            Breaks =
                """{"NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey8" }""",
            Keeps = ExampleOf.Sharded(),
            Evidence = Evidence.ServiceError,
            Source = Pages.Parameters,
        },
        new Rule<ReplicationGroupSpecification>("P-07", nameof(ReplicationGroupSpecification.ClusterMode))
        {
            Mistake = group =>
                group.ParameterGroup?.ClusterEnabled is { } on
                && group.ClusterMode.TryGet(out var mode)
                && mode is "enabled" or "compatible" or "disabled"
                && on == (mode == "disabled")
                // Of several shards P-05 or R-25 has said what is wrong.
                && (mode == "compatible" || !group.HasSeveralShards)
                    ? $"cluster mode {mode} needs a parameter group with cluster-enabled {(on ? "no, and this one has yes" : "yes, and this one has no")}"
                    : null,
            Statement = "The cluster mode of a group agrees with its parameter group.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = """{"ClusterMode": "enabled", "CacheParameterGroupName": "default.valkey8" }""",
            Keeps = ExampleOf.Sharded(""" "ClusterMode": "enabled" """),
            Source = Pages.ClusterMode,
        },
    ];

    /// <summary>Rules of a single Redis OSS node and the group that it uses.</summary>
    public static readonly IReadOnlyList<IRule<CacheClusterSpecification>> ForCacheClusters =
    [
        new Rule<CacheClusterSpecification>("P-06", nameof(CacheClusterSpecification.CacheParameterGroupName))
        {
            Mistake = cluster =>
                cluster.Engine.Is(EngineName.Redis) && cluster.ParameterGroup?.ClusterEnabled == true
                    ? "a cache cluster has no cluster mode, and this parameter group has cluster-enabled yes: use one without, or a replication group"
                    : null,
            Fix = Fixes.Text<CacheClusterSpecification>(
                "Names the default group without cluster mode.",
                nameof(CacheClusterSpecification.CacheParameterGroupName),
                cluster =>
                    cluster.CacheParameterGroupName.TryGet(out var name)
                        ? DefaultGroupName.WithoutClusterMode(name)
                        : null
            ),
            Statement = "A single Redis OSS node has a parameter group without cluster mode.",
            Why = "The service answers: Cluster mode should be disabled in parameter group, but found it is enabled.",
            Breaks = ExampleOf.RedisNode(""" "CacheParameterGroupName": "default.redis7.cluster.on" """),
            Keeps = ExampleOf.RedisNode(""" "CacheParameterGroupName": "default.redis7" """),
            Evidence = Evidence.ServiceError,
            Source = Pages.Parameters,
        },
    ];

    // What stands in the place of another default group.
    private static string? DefaultGroup(CacheSpecification cache) =>
        cache.CacheParameterGroupName.TryGet(out var name)
        && DefaultGroupName.Parts(name) is (_, var hasClusterMode)
        && cache.RunningEngine is { } engine
        && cache.EngineVersion.TryGet(out var version)
        && ParameterGroupFamily.For(engine, version) is { } family
        && ParameterGroupFamily.All.Contains(family)
            ? DefaultGroupName.Of(family, hasClusterMode)
            : null;

    // Whatever version an engine has, it takes groups of its own families only.
    private static string? OfAnotherEngine(CacheSpecification cache) =>
        cache.RunningEngine is null ? OfNoEngine(cache)
        : WithoutVersion(cache) is (var engine, var given)
        && ParameterGroupFamily.EngineOf(given) is { } other
        && other != engine
            ? $"a parameter group of {other} ({given}) does not fit {engine}: use one of a family of its own, such as {ParameterGroupFamily.All.Last(family => ParameterGroupFamily.EngineOf(family) == engine)}"
        : null;

    // Whichever engine it is.
    private static string? OfNoEngine(CacheSpecification cache) =>
        cache.ParameterGroup?.CacheParameterGroupFamily.TryGet(out var given) == true
        // A family that does not exist is told at the group (P-01).
        && (ParameterGroupFamily.All.Contains(given) || ParameterGroupFamily.MayCome(given))
        && ParameterGroupFamily.EngineOf(given) is { } other
        && !cache.PossibleEngines.Contains(other)
            ? $"a parameter group of {other} ({given}) fits no engine here: {string.Join(" and ", cache.PossibleEngines)} take groups of their own families, such as {ParameterGroupFamily.All.Last(family => ParameterGroupFamily.EngineOf(family) == cache.PossibleEngines[0])}"
            : null;

    private static (string Engine, string Given)? WithoutVersion(CacheSpecification cache) =>
        cache.RunningEngine is { } engine
        && EngineName.All.Contains(engine)
        && !cache.EngineVersion.TryGet(out _)
        && (cache.EngineVersion.IsUnresolved || cache is not ReplicationGroupSpecification { Inherits: true })
        && cache.ParameterGroup is { } group
        && group.CacheParameterGroupFamily.TryGet(out var given)
            ? (engine, given)
            : null;

    private static string? DefaultFamily(string engine) =>
        engine switch
        {
            EngineName.Redis => "redis7",
            EngineName.Memcached => "memcached1.6",
            _ => null,
        };

    private static (string Needed, string Given)? Families(CacheSpecification cache) =>
        cache.RunningEngine is { } engine
        && cache.EngineVersion.TryGet(out var version)
        && ParameterGroupFamily.For(engine, version) is { } needed
        && cache.ParameterGroup is { } group
        && group.CacheParameterGroupFamily.TryGet(out var given)
        // A family that does not exist is told at the group (P-01).
        && (ParameterGroupFamily.All.Contains(given) || ParameterGroupFamily.MayCome(given))
            ? (needed, given)
            : null;
}
