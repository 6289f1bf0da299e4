namespace ElastiCache.Model;

/// <summary>Parameter groups by themselves, and against the caches that use them.</summary>
internal static class ParameterGroupRules
{
    private const string Parameters =
        "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html";

    // "Node-derived" in the documentation: AWS computes them from the node type and takes no other value.
    private static readonly HashSet<string> Fixed = new(StringComparer.Ordinal)
    {
        "maxmemory",
        "maxclients",
        "appendonly",
        "appendfsync",
        "repl-timeout",
        "lua-time-limit",
        "slave-allow-chaining",
        "replica-lazy-flush",
        "replica-ignore-maxmemory",
        "client-output-buffer-limit-replica-hard-limit",
        "client-output-buffer-limit-replica-soft-limit",
        "client-output-buffer-limit-replica-soft-seconds",
    };

    private static readonly HashSet<string> FixedForMemcached = new(StringComparer.Ordinal)
    {
        "backlog_queue_limit",
        "config_max",
        "hashpower_init",
        "large_memory_pages",
        "max_simultaneous_connections",
        "requests_per_event",
    };

    /// <summary>Rules of a parameter group by itself.</summary>
    public static readonly IReadOnlyList<IRule<ParameterGroupSpecification>> All =
    [
        new Rule<ParameterGroupSpecification>(
            "P-01",
            nameof(ParameterGroupSpecification.CacheParameterGroupFamily),
            group =>
                group.CacheParameterGroupFamily.TryGet(out var family) && !ParameterGroupFamily.All.Contains(family)
                    ? $"'{family}' is not a parameter group family that is known: {string.Join(", ", ParameterGroupFamily.All)}"
                    : null
        )
        {
            Severity = Severity.Unknown,
            Evidence = Evidence.ServiceError,
            Source = Parameters,
        },
        new Rule<ParameterGroupSpecification>(
            "P-12",
            nameof(ParameterGroupSpecification.Properties),
            group => EngineOf(group) is EngineName.Valkey or EngineName.Redis ? Refused(group, Fixed) : null
        )
        {
            Source = Parameters,
        },
        new Rule<ParameterGroupSpecification>(
            "P-13",
            nameof(ParameterGroupSpecification.Properties),
            group =>
                group.Properties.TryGetValue("cluster-enabled", out var value)
                && group.CacheParameterGroupFamily.TryGet(out var family)
                    ? !ParameterGroupFamily.HasClusterMode(family)
                        ? $"{family} has no cluster-enabled: leave it out, or use a family of Valkey or of Redis OSS from 3.2 on"
                        : value.TryGet(out var text) && text is not ("yes" or "no")
                            ? $"cluster-enabled is yes or no, got '{text}'"
                            : null
                    : null
        )
        {
            Source = Parameters,
        },
        new Rule<ParameterGroupSpecification>(
            "P-33",
            nameof(ParameterGroupSpecification.Properties),
            group => EngineOf(group) == EngineName.Memcached ? Refused(group, FixedForMemcached) : null
        )
        {
            Source = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Memcached.html",
        },
        new Rule<ParameterGroupSpecification>(
            "N-18",
            nameof(ParameterGroupSpecification.Description),
            group =>
                group.Description.IsAbsent || group.Description.Is("")
                    ? "a parameter group must have a description"
                    : null
        )
        {
            Evidence = Evidence.Schema,
        },
    ];

    /// <summary>Rules of a cache and the group that it uses.</summary>
    public static readonly IReadOnlyList<IRule<ICacheSpecification>> ForCaches =
    [
        new Rule<ICacheSpecification>(
            "P-03",
            nameof(ICacheSpecification.CacheParameterGroupName),
            cache =>
                cache.CacheParameterGroupName.TryGet(out var name)
                && name.StartsWith("default.", StringComparison.Ordinal)
                && ParameterGroupSpecification.Default(name) is null
                    ? $"there is no default group '{name}': default groups are default.FAMILY and, for Valkey and Redis OSS, default.FAMILY.cluster.on, such as default.valkey8"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Parameters,
        },
        new Rule<ICacheSpecification>(
            "P-04",
            nameof(ICacheSpecification.CacheParameterGroupName),
            cache =>
                Families(cache) is (var needed, var given)
                && ParameterGroupFamily.EngineOf(given) is { } engine
                && engine != ParameterGroupFamily.EngineOf(needed)
                    ? $"a parameter group of {engine} ({given}) does not fit {cache.Engine} {cache.EngineVersion}: use one of family {needed}"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Parameters,
            Implies = ["P-02"],
        },
        // A family that is not known is a guess from the version, and CacheEngine.Of may know better.
        new Rule<ICacheSpecification>(
            "P-02",
            nameof(ICacheSpecification.CacheParameterGroupName),
            cache =>
                Families(cache) is (var needed, var given)
                && needed != given
                && ParameterGroupFamily.All.Contains(needed)
                    ? $"{cache.Engine} {cache.EngineVersion} needs a parameter group of family {needed}, got {given}"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Parameters,
        },
    ];

    /// <summary>Rules of a replication group and the group that it uses.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
    [
        new Rule<ReplicationGroupSpecification>(
            "P-05",
            nameof(ReplicationGroupSpecification.CacheParameterGroupName),
            group =>
                group.ParameterGroup?.ClusterEnabled == false
                && (
                    (group.NumNodeGroups.TryGet(out var shards) && shards > 1)
                    || group.NodeGroupConfiguration is { Count: > 1 }
                )
                    ? "more than one shard needs a parameter group with cluster-enabled yes, and this one has not: set it, or use a default group whose name ends in .cluster.on"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Parameters,
        },
        new Rule<ReplicationGroupSpecification>(
            "P-07",
            nameof(ReplicationGroupSpecification.ClusterMode),
            group =>
                group.ParameterGroup?.ClusterEnabled is { } on
                && group.ClusterMode.TryGet(out var mode)
                && mode is "enabled" or "compatible" or "disabled"
                && on == (mode == "disabled")
                    ? $"cluster mode {mode} needs a parameter group with cluster-enabled {(on ? "no, and this one has yes" : "yes, and this one has no")}"
                    : null
        )
        {
            Source = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/modify-cluster-mode.html",
        },
    ];

    private static string? EngineOf(ParameterGroupSpecification group) =>
        group.CacheParameterGroupFamily.TryGet(out var family) ? ParameterGroupFamily.EngineOf(family) : null;

    private static string? Refused(ParameterGroupSpecification group, HashSet<string> names) =>
        group.Properties.Keys.FirstOrDefault(names.Contains) is { } name
            ? $"{name} is set by AWS for each node type and cannot be changed: leave it out"
            : null;

    private static (string Needed, string Given)? Families(ICacheSpecification cache) =>
        cache.Engine.TryGet(out var engine)
        && cache.EngineVersion.TryGet(out var version)
        && ParameterGroupFamily.For(engine, version) is { } needed
        && cache.ParameterGroup is { } group
        && group.CacheParameterGroupFamily.TryGet(out var given)
            ? (needed, given)
            : null;
}
