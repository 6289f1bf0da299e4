using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.P;

/// <summary>Parameter groups by themselves.</summary>
internal static class ParameterGroupRules
{
    private const string Aof = "appendonly";
    private const string ClusterMode = "cluster-enabled";

    /// <summary>Rules of a parameter group by itself.</summary>
    public static readonly IReadOnlyList<IRule<ParameterGroupSpecification>> All =
    [
        new Rule<ParameterGroupSpecification>("P-01", nameof(ParameterGroupSpecification.CacheParameterGroupFamily))
        {
            Mistake = group =>
                UnknownFamily(group) is { } family && !ParameterGroupFamily.MayCome(family) ? OneOf(family) : null,
            MakesUnknown = true,
            Statement = "The family of a parameter group is one that exists.",
            Why = "The service answers that it is not a valid parameter group family.",
            Breaks = """{"CacheParameterGroupFamily": "redis7.2" }""",
            Keeps = """{"CacheParameterGroupFamily": "redis7" }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.Parameters,
        },
        new Rule<ParameterGroupSpecification>("P-01", nameof(ParameterGroupSpecification.CacheParameterGroupFamily))
        {
            Mistake = group =>
                UnknownFamily(group) is { } family && ParameterGroupFamily.MayCome(family) ? OneOf(family) : null,
            Statement =
                "The family of a later major version of Valkey or a later line of Memcached is one that is known.",
            Why = "The service answers that it is not a valid parameter group family.",
            Breaks = """{"CacheParameterGroupFamily": "valkey10" }""",
            Keeps = """{"CacheParameterGroupFamily": "valkey9" }""",
            Severity = Severity.Unknown,
            Evidence = Evidence.ServiceError,
            Source = Pages.Parameters,
        },
        new Rule<ParameterGroupSpecification>("P-12", nameof(ParameterGroupSpecification.Properties))
        {
            Mistakes = group =>
                EngineOf(group) is EngineName.Valkey or EngineName.Redis
                    ? Refused(group, name => IsFixed(group, name))
                    : [],
            Fix = LeaveOut((group, name) => IsFixed(group, name) && name != Aof),
            Statement = "Parameters that AWS sets itself, most of them by the node type, are not set.",
            Why = "The service refuses to change them.",
            Breaks = """{"Properties": {"maxclients": "100"} }""",
            Keeps = """{"Properties": {"maxmemory-policy": "allkeys-lru"} }""",
            Source = Pages.Parameters,
        },
        new Rule<ParameterGroupSpecification>("P-13", nameof(ParameterGroupSpecification.Properties))
        {
            Mistakes = group => Said.At(ParameterLimit.PathOf(ClusterMode), MistakeOfClusterMode(group)),
            Statement = "cluster-enabled is yes or no, in a family that has it.",
            Why = "The service refuses another word, and the parameter in an older family or for Memcached.",
            Breaks = """{"CacheParameterGroupFamily": "redis2.8", "Properties": {"cluster-enabled": "yes"} }""",
            Keeps = """{"CacheParameterGroupFamily": "redis7", "Properties": {"cluster-enabled": "yes"} }""",
            Source = Pages.Parameters,
        },
        new Rule<ParameterGroupSpecification>("P-33", nameof(ParameterGroupSpecification.Properties))
        {
            Mistakes = group =>
                EngineOf(group) == EngineName.Memcached ? Refused(group, ParameterNames.IsFixedForMemcached) : [],
            Fix = LeaveOut((_, name) => ParameterNames.IsFixedForMemcached(name)),
            Statement = "Parameters of Memcached that AWS fixes at the creation of a node are not set.",
            Why = "The service refuses to change them.",
            Breaks = """{"CacheParameterGroupFamily": "memcached1.6", "Properties": {"config_max": "20"} }""",
            Keeps = """{"CacheParameterGroupFamily": "memcached1.6", "Properties": {"max_item_size": "5242880"} }""",
            Source = Pages.MemcachedParameters,
        },
        new Rule<ParameterGroupSpecification>("N-18", nameof(ParameterGroupSpecification.Description))
        {
            Mistake = group =>
                group.Description.IsAbsent || group.Description.Is("")
                    ? "a parameter group must have a description"
                    : null,
            Source = Pages.CloudFormation + "aws-resource-elasticache-parametergroup.html",
            Statement = "A parameter group has a description.",
            Why = "CloudFormation refuses the resource without one.",
            Breaks = """{"Description": null }""",
            Keeps = """{"Description": "Redis OSS 7 for sessions" }""",
            Evidence = Evidence.Schema,
        },
        .. ParameterNameRules.All,
        new Rule<ParameterGroupSpecification>("P-31", nameof(ParameterGroupSpecification.Properties))
        {
            Mistakes = group =>
                group.CacheParameterGroupFamily.TryGet(out var family)
                    ? group
                        .Properties.Keys.Where(name => IsRemoved(family, name))
                        .Select(name => new Said(
                            name == Unset
                                ? $"{family} lets nobody set {name} any more: leave it out"
                                : $"{family} has no {name} any more: {(Successor(family, name) is { } successor ? $"write {successor}" : "leave it out")}",
                            ParameterLimit.PathOf(name)
                        ))
                    : [],
            Fix = new Fix<ParameterGroupSpecification>(
                "Writes the name that the family has now.",
                group =>
                    group.CacheParameterGroupFamily.TryGet(out var family)
                        ? group
                            .Properties.Keys.Where(name => IsRemoved(family, name))
                            .Select(name =>
                                Successor(family, name) is { } successor
                                    ? FixEdit.Rename(ParameterLimit.PathOf(name), successor)
                                    : null
                            )
                            .OfType<FixEdit>()
                        : []
            ),
            Statement = "Parameters that a family has lost are not set.",
            Why = "The service refuses a name that the family does not have.",
            Breaks = """{"CacheParameterGroupFamily": "redis7", "Properties": {"hash-max-ziplist-entries": "512"} }""",
            Keeps = """{"CacheParameterGroupFamily": "redis7", "Properties": {"hash-max-listpack-entries": "512"} }""",
            Source = Pages.Parameters,
        },
        new Rule<ParameterGroupSpecification>("P-36", nameof(ParameterGroupSpecification.Properties))
        {
            Mistakes = group =>
                Said.At(
                    ParameterLimit.PathOf(Aof),
                    EngineOf(group) is EngineName.Valkey or EngineName.Redis && group.Properties.ContainsKey(Aof)
                        ? "no version that can be created has an append-only file: leave appendonly out; what survives a failure is a replica, a snapshot, or Durability of Valkey 9"
                        : null
                ),
            Fix = LeaveOut((_, name) => name == Aof),
            Statement = "There is no append-only file.",
            Why = "No version that can be created has it, and the service refuses the parameter.",
            Breaks = """{"CacheParameterGroupFamily": "redis7", "Properties": {"appendonly": "yes"} }""",
            Keeps = """{"CacheParameterGroupFamily": "redis7", "Properties": {"timeout": "300"} }""",
            Source = Pages.Failover,
        },
        new Rule<ParameterGroupSpecification>("N-09", nameof(ParameterGroupSpecification.CacheParameterGroupName))
        {
            Mistake = group =>
                ParameterGroupSpecification.MistakeOf(group.CacheParameterGroupName) is { } mistake
                    ? $"{mistake}; leave it out, CloudFormation chooses the name of a parameter group"
                    : null,
            Fix = new Fix<ParameterGroupSpecification>(
                "Leaves the name out.",
                _ => [FixEdit.Remove(nameof(ParameterGroupSpecification.CacheParameterGroupName))]
            ),
            Statement =
                "The name of a parameter group begins with a letter and has letters, digits and single hyphens; no dot.",
            Why = "The service answers that the name is not a valid identifier; only its own default groups have dots.",
            Breaks = """{"CacheParameterGroupName": "my.group" }""",
            Keeps = """{"CacheParameterGroupName": null }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.Parameters,
        },
    ];

    private static string? MistakeOfClusterMode(ParameterGroupSpecification group) =>
        !group.Properties.TryGetValue(ClusterMode, out var value)
        || !group.CacheParameterGroupFamily.TryGet(out var family)
            ? null
        : !ParameterGroupFamily.HasClusterMode(family)
            ? $"{family} has no cluster-enabled: leave it out, or use a family of Valkey or of Redis OSS from 3.2 on"
        : value.TryGet(out var text) && text is not ("yes" or "no")
            ? $"cluster-enabled is yes or no, got '{text}'{ParameterLimit.Hint(text)}"
        : null;

    // It is still there, and not to be changed.
    private const string Unset = "activerehashing";

    // What no family knows was never there.
    private static bool IsRemoved(string family, string name) =>
        WasRemoved(family, name) && ParameterGroupFamily.All.Any(other => ParameterNames.IsKnown(other, name));

    private static bool WasRemoved(string family, string name) =>
        name.StartsWith("list-max-ziplist-", StringComparison.Ordinal) && name != "list-max-ziplist-size"
            ? IsOfRedis(family) && family is not ("redis2.6" or "redis2.8")
        : name.Contains("-ziplist-", StringComparison.Ordinal)
            ? family is "redis7" || ParameterGroupFamily.EngineOf(family) == EngineName.Valkey
        : name.StartsWith("lazyfree-lazy-", StringComparison.Ordinal) ? family is "valkey8" or "valkey9"
        : name == Unset ? family is "redis7" || ParameterGroupFamily.EngineOf(family) == EngineName.Valkey
        : name is "modern" or "expirezero_does_not_evict" ? family is "memcached1.5" or "memcached1.6"
        : name == "lua-replicate-commands"
            && (family is "redis6.x" or "redis7" || ParameterGroupFamily.EngineOf(family) == EngineName.Valkey);

    private static bool IsOfRedis(string family) =>
        ParameterGroupFamily.EngineOf(family) is EngineName.Valkey or EngineName.Redis;

    private static string? Successor(string family, string name) =>
        name.Replace("ziplist", "listpack", StringComparison.Ordinal) is var successor
        && successor != name
        && ParameterNames.IsKnown(family, successor)
            ? successor
            : null;

    private static string? UnknownFamily(ParameterGroupSpecification group) =>
        group.CacheParameterGroupFamily.TryGet(out var family) && !ParameterGroupFamily.All.Contains(family)
            ? family
            : null;

    private static string OneOf(string family) =>
        $"'{family}' is not a parameter group family that is known: {string.Join(", ", ParameterGroupFamily.All)}{(ParameterGroupFamily.Nearest(family) is { } meant ? $"; did you mean {meant}?" : "")}";

    private static string? EngineOf(ParameterGroupSpecification group) =>
        group.CacheParameterGroupFamily.TryGet(out var family) ? ParameterGroupFamily.EngineOf(family) : null;

    private static bool IsFixed(ParameterGroupSpecification group, string name) =>
        group.CacheParameterGroupFamily.TryGet(out var family) && ParameterNames.IsFixed(family, name);

    private static Fix<ParameterGroupSpecification> LeaveOut(Func<ParameterGroupSpecification, string, bool> isWrong) =>
        new(
            "Leaves the parameter out.",
            group =>
                group
                    .Properties.Keys.Where(name => isWrong(group, name))
                    .Select(name => FixEdit.Remove(ParameterLimit.PathOf(name)))
        );

    private static IEnumerable<Said> Refused(ParameterGroupSpecification group, Func<string, bool> isFixed) =>
        group
            .Properties.Keys.Where(name => isFixed(name) && name != Aof)
            .Select(name => new Said(
                $"AWS sets {name}, and nobody can change it: leave it out",
                ParameterLimit.PathOf(name)
            ));
}
