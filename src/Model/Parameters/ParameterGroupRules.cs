namespace ElastiCache.Model;

/// <summary>Parameter groups by themselves, and against the caches that use them.</summary>
internal static class ParameterGroupRules
{
    private const string Parameters =
        "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html";

    private const string Tiering = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/data-tiering.html";
    private const string Aof = "appendonly";

    private static readonly string[] Tiered =
    [
        "volatile-lru",
        "allkeys-lru",
        "volatile-lfu",
        "allkeys-lfu",
        "noeviction",
    ];

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
            Statement = "The family of a parameter group is one that exists.",
            Why = "The service answers that it is not a valid parameter group family.",
            Breaks = """{"CacheParameterGroupFamily": "redis7.2" }""",
            Keeps = """{"CacheParameterGroupFamily": "redis7" }""",
            Severity = Severity.Unknown,
            Evidence = Evidence.ServiceError,
            Source = Parameters,
        },
        new Rule<ParameterGroupSpecification>(
            "P-12",
            nameof(ParameterGroupSpecification.Properties),
            group =>
                EngineOf(group) is EngineName.Valkey or EngineName.Redis ? Refused(group, ParameterNames.IsFixed) : null
        )
        {
            Statement = "Parameters that AWS derives from the node type are not set.",
            Why = "The service refuses to change them.",
            Breaks = """{"Properties": {"maxclients": "100"} }""",
            Keeps = """{"Properties": {"maxmemory-policy": "allkeys-lru"} }""",
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
            Statement = "cluster-enabled is yes or no, in a family that has it.",
            Why = "The service refuses another word, and the parameter in an older family or for Memcached.",
            Breaks = """{"CacheParameterGroupFamily": "redis2.8", "Properties": {"cluster-enabled": "yes"} }""",
            Keeps = """{"CacheParameterGroupFamily": "redis7", "Properties": {"cluster-enabled": "yes"} }""",
            Source = Parameters,
        },
        new Rule<ParameterGroupSpecification>(
            "P-33",
            nameof(ParameterGroupSpecification.Properties),
            group => EngineOf(group) == EngineName.Memcached ? Refused(group, ParameterNames.IsFixedForMemcached) : null
        )
        {
            Statement = "Parameters of Memcached that AWS fixes at the creation of a node are not set.",
            Why = "The service refuses to change them.",
            Breaks = """{"CacheParameterGroupFamily": "memcached1.6", "Properties": {"config_max": "20"} }""",
            Keeps = """{"CacheParameterGroupFamily": "memcached1.6", "Properties": {"max_item_size": "5242880"} }""",
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
            Statement = "A parameter group has a description.",
            Why = "CloudFormation refuses the resource without one.",
            Breaks = """{"Description": null }""",
            Keeps = """{"Description": "Redis OSS 7 for sessions" }""",
            Evidence = Evidence.Schema,
        },
        new Rule<ParameterGroupSpecification>(
            "P-11",
            nameof(ParameterGroupSpecification.Properties),
            group =>
                EngineOf(group) is { } engine
                && group.Properties.Keys.FirstOrDefault(name =>
                    name != "cluster-enabled" && !ParameterNames.IsKnown(engine, name)
                )
                    is { } unknown
                    ? $"'{unknown}' is not a parameter of {engine} that is known{(ParameterNames.Nearest(engine, unknown) is { } near ? $"; did you mean {near}?" : "")}"
                    : null
        )
        {
            Statement = "The parameters of a group are ones that its engine has.",
            Why = "The service refuses a name that the family does not have.",
            Breaks = """{"Properties": {"maxmemory_policy": "allkeys-lru"} }""",
            Keeps = """{"Properties": {"maxmemory-policy": "allkeys-lru"} }""",
            Severity = Severity.Warning,
            Source = Parameters,
        },
        new Rule<ParameterGroupSpecification>(
            "P-31",
            nameof(ParameterGroupSpecification.Properties),
            group =>
                group.CacheParameterGroupFamily.TryGet(out var family)
                && group.Properties.Keys.FirstOrDefault(name => IsRemoved(family, name)) is { } removed
                    ? $"{family} has no {removed} any more{(removed.Contains("ziplist", StringComparison.Ordinal) ? $": write {removed.Replace("ziplist", "listpack", StringComparison.Ordinal)}" : ": leave it out")}"
                    : null
        )
        {
            Statement = "Parameters that a family has lost are not set.",
            Why = "The service refuses a name that the family does not have.",
            Breaks = """{"CacheParameterGroupFamily": "redis7", "Properties": {"hash-max-ziplist-entries": "512"} }""",
            Keeps = """{"CacheParameterGroupFamily": "redis7", "Properties": {"hash-max-listpack-entries": "512"} }""",
            Source = Parameters,
        },
        new Rule<ParameterGroupSpecification>(
            "P-36",
            nameof(ParameterGroupSpecification.Properties),
            group =>
                EngineOf(group) is EngineName.Valkey or EngineName.Redis && group.Properties.ContainsKey(Aof)
                    ? "no version that can be created has an append-only file: leave appendonly out; what survives a failure is a replica, a snapshot, or Durability of Valkey 9"
                    : null
        )
        {
            Statement = "There is no append-only file.",
            Why = "No version that can be created has it, and the service refuses the parameter.",
            Breaks = """{"CacheParameterGroupFamily": "redis7", "Properties": {"appendonly": "yes"} }""",
            Keeps = """{"CacheParameterGroupFamily": "redis7", "Properties": {"timeout": "300"} }""",
            Source = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html",
        },
        new Rule<ParameterGroupSpecification>(
            "N-09",
            nameof(ParameterGroupSpecification.CacheParameterGroupName),
            group => Identifier.Mistake(group.CacheParameterGroupName, 255)
        )
        {
            Statement =
                "The name of a parameter group begins with a letter and has letters, digits and single hyphens; no dot.",
            Why = "The service answers that the name is not a valid identifier; only its own default groups have dots.",
            Breaks = """{"CacheParameterGroupName": "my.group" }""",
            Keeps = """{"CacheParameterGroupName": "my-group" }""",
            Evidence = Evidence.ServiceError,
            Source = Parameters,
        },
        .. ParameterValueRules.All,
        .. TagRules.All,
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
            Statement =
                "A default parameter group has the name of a family, with .cluster.on behind it for cluster mode.",
            Why = "The service does not find the group.",
            Breaks = """{"CacheParameterGroupName": "default.valkey8.2" }""",
            Keeps = """{"CacheParameterGroupName": "default.valkey8" }""",
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
            Statement = "The parameter group of a cache is of its engine.",
            Why = "The service answers that the group is not applicable to the engine.",
            Breaks = """{"Engine": "redis", "EngineVersion": "7.1", "CacheParameterGroupName": "default.valkey8" }""",
            Keeps = """{"Engine": "redis", "EngineVersion": "7.1", "CacheParameterGroupName": "default.redis7" }""",
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
            Statement = "The parameter group of a cache has the family of its engine version.",
            Why = "The service answers: Expected a parameter group of family redis7 but found one of family redis6.x.",
            Breaks = """{"CacheParameterGroupName": "default.valkey7" }""",
            Keeps = """{"CacheParameterGroupName": "default.valkey8" }""",
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
            Statement = "More than one shard needs a parameter group with cluster-enabled yes.",
            Why =
                "The service answers: Use a parameter group with cluster-enabled parameter to create more than one node group.",
            Breaks =
                """{"NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey8" }""",
            Keeps =
                """{"NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey8.cluster.on" }""",
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
            Statement = "The cluster mode of a group agrees with its parameter group.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = """{"ClusterMode": "enabled", "CacheParameterGroupName": "default.valkey8" }""",
            Keeps =
                """{"NumCacheClusters": null, "NumNodeGroups": 2, "ReplicasPerNodeGroup": 1, "CacheParameterGroupName": "default.valkey8.cluster.on", "ClusterMode": "enabled" }""",
            Source = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/modify-cluster-mode.html",
        },
        new Rule<ReplicationGroupSpecification>(
            "P-16",
            nameof(ReplicationGroupSpecification.CacheParameterGroupName),
            group =>
                Eviction(group) is { } policy && !Tiered.Contains(policy)
                    ? $"data tiering takes the eviction policies {string.Join(", ", Tiered)}, and the parameter group has '{policy}'"
                    : null
        )
        {
            Statement = "Data tiering takes only some eviction policies.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks =
                """{"Resources": {"Parameters": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {"CacheParameterGroupFamily": "valkey8", "Properties": {"maxmemory-policy": "volatile-ttl"}}}, "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "valkey", "EngineVersion": "8.2", "CacheNodeType": "cache.r6gd.xlarge", "DataTieringEnabled": true, "CacheParameterGroupName": {"Ref": "Parameters"}}}} }""",
            Keeps =
                """{"Resources": {"Parameters": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {"CacheParameterGroupFamily": "valkey8", "Properties": {"maxmemory-policy": "allkeys-lru"}}}, "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "valkey", "EngineVersion": "8.2", "CacheNodeType": "cache.r6gd.xlarge", "DataTieringEnabled": true, "CacheParameterGroupName": {"Ref": "Parameters"}}}} }""",
            Source = Tiering,
        },
        new Rule<ReplicationGroupSpecification>(
            "P-16",
            nameof(ReplicationGroupSpecification.CacheParameterGroupName),
            group =>
                group.Engine.Is(EngineName.Redis)
                && group.EngineVersion.Is("6.2")
                && Eviction(group) is { } policy
                && policy.EndsWith("-lfu", StringComparison.Ordinal)
                    ? $"for data tiering on Redis OSS 6.2 one page of AWS lists no lfu policy, and the parameter group has '{policy}': use allkeys-lru, volatile-lru or noeviction"
                    : null
        )
        {
            Statement = "Data tiering on Redis OSS 6.2 is documented without the lfu policies on one page of two.",
            Why = "The service may refuse them.",
            Breaks =
                """{"Resources": {"Parameters": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {"CacheParameterGroupFamily": "redis6.x", "Properties": {"maxmemory-policy": "allkeys-lfu"}}}, "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "redis", "EngineVersion": "6.2", "CacheNodeType": "cache.r6gd.xlarge", "DataTieringEnabled": true, "CacheParameterGroupName": {"Ref": "Parameters"}}}} }""",
            Keeps =
                """{"Resources": {"Parameters": {"Type": "AWS::ElastiCache::ParameterGroup", "Properties": {"CacheParameterGroupFamily": "redis7", "Properties": {"maxmemory-policy": "allkeys-lfu"}}}, "Cache": {"Type": "AWS::ElastiCache::ReplicationGroup", "Properties": {"Engine": "redis", "EngineVersion": "7.1", "CacheNodeType": "cache.r6gd.xlarge", "DataTieringEnabled": true, "CacheParameterGroupName": {"Ref": "Parameters"}}}} }""",
            Severity = Severity.Warning,
            Source = Tiering,
        },
    ];

    /// <summary>Rules of a single Redis OSS node and the group that it uses.</summary>
    public static readonly IReadOnlyList<IRule<CacheClusterSpecification>> ForCacheClusters =
    [
        new Rule<CacheClusterSpecification>(
            "P-06",
            nameof(CacheClusterSpecification.CacheParameterGroupName),
            cluster =>
                cluster.Engine.Is(EngineName.Redis) && cluster.ParameterGroup?.ClusterEnabled == true
                    ? "a cache cluster has no cluster mode, and this parameter group has cluster-enabled yes: use one without, or a replication group"
                    : null
        )
        {
            Statement = "A single Redis OSS node has a parameter group without cluster mode.",
            Why = "The service answers: Cluster mode should be disabled in parameter group, but found it is enabled.",
            Breaks =
                """{"Engine": "redis", "EngineVersion": "7.1", "NumCacheNodes": 1, "TransitEncryptionEnabled": null, "CacheParameterGroupName": "default.redis7.cluster.on" }""",
            Keeps =
                """{"Engine": "redis", "EngineVersion": "7.1", "NumCacheNodes": 1, "TransitEncryptionEnabled": null, "CacheParameterGroupName": "default.redis7" }""",
            Evidence = Evidence.ServiceError,
            Source = Parameters,
        },
    ];

    // The policy of a group with data tiering, where its parameter group sets one.
    private static string? Eviction(ReplicationGroupSpecification group) =>
        group.DataTieringEnabled.Is(true)
        && group.ParameterGroup?.Properties.TryGetValue("maxmemory-policy", out var value) == true
        && value.TryGet(out var policy)
            ? policy
            : null;

    private static bool IsRemoved(string family, string name) =>
        name.Contains("-ziplist-", StringComparison.Ordinal)
            ? family is "redis7" || ParameterGroupFamily.EngineOf(family) == EngineName.Valkey
        : name.StartsWith("lazyfree-lazy-", StringComparison.Ordinal) ? family is "valkey8" or "valkey9"
        : name == "lua-replicate-commands"
            && (family is "redis6.x" or "redis7" || ParameterGroupFamily.EngineOf(family) == EngineName.Valkey);

    private static string? EngineOf(ParameterGroupSpecification group) =>
        group.CacheParameterGroupFamily.TryGet(out var family) ? ParameterGroupFamily.EngineOf(family) : null;

    private static string? Refused(ParameterGroupSpecification group, Func<string, bool> isFixed) =>
        group.Properties.Keys.FirstOrDefault(name => isFixed(name) && name != Aof) is { } name
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
