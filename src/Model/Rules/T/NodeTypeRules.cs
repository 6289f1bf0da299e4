using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.T;

/// <summary>Node types against engines, versions and Regions.</summary>
internal static class NodeTypeRules
{
    /// <summary>Rules that hold for replication groups and cache clusters.</summary>
    public static readonly IReadOnlyList<IRule<CacheSpecification>> ForCaches =
    [
        new Rule<CacheSpecification>("T-01", nameof(CacheSpecification.CacheNodeType))
        {
            Mistake = cache =>
                (cache.CacheNodeType.TryGet(out var type) && !CacheNodeType.IsWellFormed(type))
                || (TextWithGaps.OfName(cache.CacheNodeType) is { } parts && !CacheNodeType.CanBeWellFormed(parts))
                    ? $"a node type has the form cache.FAMILY.SIZE, such as cache.r7g.large, got '{cache.CacheNodeType.Raw}'{(NodeTypeMeant(cache) is { } meant ? $"; did you mean {meant}?" : "")}"
                    : null,
            Fix = Fixes.Text<CacheSpecification>(
                "Writes the node type with cache. before it, in lower case.",
                nameof(CacheSpecification.CacheNodeType),
                NodeTypeMeant
            ),
            MakesUnknown = true,
            Statement = "A node type has the form cache.FAMILY.SIZE.",
            Why = "The service refuses it; no other tool checks that of a replication group.",
            Breaks = """{"CacheNodeType": "db.r7g.large" }""",
            Keeps = """{"CacheNodeType": "cache.r7g.large" }""",
            Source = Pages.NodeTypes,
        },
        new Rule<CacheSpecification>("T-11", nameof(CacheSpecification.CacheNodeType))
        {
            Mistake = cache =>
                cache.CacheNodeType.TryGet(out var type)
                && CacheNodeType.IsWellFormed(type)
                && type.StartsWith("cache.r6gd.", StringComparison.Ordinal)
                && !CacheNodeType.Of(type).IsKnown
                    ? $"{type} is not a size with SSD that is known{NearestNodeTypes.Of(type)}"
                    : null,
            Statement = "An r6gd node has one of the six sizes from xlarge on.",
            Why = "The service refuses a size that the family does not have.",
            Breaks = """{"CacheNodeType": "cache.r6gd.large" }""",
            Keeps = """{"CacheNodeType": "cache.r6gd.xlarge", "DataTieringEnabled": true }""",
            Severity = Severity.Unknown,
            Source = Pages.NodeTypes,
            Implies = ["T-16"],
        },
        new Rule<CacheSpecification>("T-16", nameof(CacheSpecification.CacheNodeType))
        {
            Mistake = cache =>
                cache.CacheNodeType.TryGet(out var type)
                && CacheNodeType.IsWellFormed(type)
                && !CacheNodeType.IsPreviousGeneration(type)
                && !CacheNodeType.Of(type).IsKnown
                    ? $"{type} is not a node type that is known{NearestNodeTypes.Of(type)}"
                    : null,
            Statement = "A node type is one that is known.",
            Why = "The service refuses one that it does not have; if AWS has added it since, acknowledge the rule.",
            Breaks = """{"CacheNodeType": "cache.r7g.huge" }""",
            Keeps = """{"CacheNodeType": "cache.r7g.large" }""",
            Severity = Severity.Unknown,
            Source = Pages.NodeTypes,
        },
        new Rule<CacheSpecification>("T-02", nameof(CacheSpecification.CacheNodeType))
        {
            Mistake = cache =>
                cache.CacheNodeType.TryGet(out var type) && CacheNodeType.IsPreviousGeneration(type)
                    ? $"{Former(type)}: use a current generation, such as cache.t4g or cache.r7g"
                    : null,
            MakesUnknown = true,
            Statement = "A node type is of a generation that AWS still creates.",
            Why = "The service creates no nodes of the previous generations any more.",
            Breaks = """{"CacheNodeType": "cache.t2.micro" }""",
            Keeps = """{"CacheNodeType": "cache.t4g.micro" }""",
            Source = Pages.NodeTypes,
        },
        new Rule<CacheSpecification>("T-03", nameof(CacheSpecification.CacheNodeType))
        {
            Mistake = cache =>
                cache.RunningEngine == EngineName.Redis && Family(cache) is { FirstRedis: null } family
                    ? $"{family} nodes do not run Redis OSS: use Valkey, or a node type of an older family such as cache.r7g"
                    : null,
            Statement = "m8g, r8g and c8gn nodes do not run Redis OSS.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = """{"Engine": "redis", "EngineVersion": "7.1", "CacheNodeType": "cache.r8g.large" }""",
            Keeps = """{"CacheNodeType": "cache.r8g.large" }""",
            Source = Pages.NodeTypes,
        },
        new Rule<CacheSpecification>("T-04", nameof(CacheSpecification.CacheNodeType))
        {
            Mistake = cache => TooOld(cache, "6.2"),
            Statement = "m7g, r7g, c7gn and r6gd nodes run Redis OSS from 6.2 on.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = """{"Engine": "redis", "EngineVersion": "6.0" }""",
            Keeps = """{"Engine": "redis", "EngineVersion": "7.0" }""",
            Source = Pages.NodeTypes,
        },
        new Rule<CacheSpecification>("T-05", nameof(CacheSpecification.CacheNodeType))
        {
            Mistake = cache => TooOld(cache, "5.0.6"),
            Statement = "m6g, r6g and t4g nodes run Redis OSS from 5.0.6 on.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = """{"Engine": "redis", "EngineVersion": "4.0.10", "CacheNodeType": "cache.r6g.large" }""",
            Keeps = """{"Engine": "redis", "EngineVersion": "7.1", "CacheNodeType": "cache.r6g.large" }""",
            Source = Pages.NodeTypes,
        },
        new Rule<CacheSpecification>("T-15", nameof(CacheSpecification.CacheNodeType))
        {
            Mistake = cache =>
                Family(cache) is { } family && cache.Region.TryGet(out var region) && family.IsIn(region) == false
                    ? $"{cache.CacheNodeType} is not offered in {region}; these families are: {Offered(region)}"
                    : null,
            Statement = "A node type is one that the Region has.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = """{"CacheNodeType": "cache.c7gn.large" }""",
            Keeps = """{"CacheNodeType": "cache.c8gn.large" }""",
            Evidence = Evidence.Tool,
            Source = Pages.NodeTypes,
        },
    ];

    /// <summary>Rules of replication groups only.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
    [
        new Rule<ReplicationGroupSpecification>("T-09", nameof(ReplicationGroupSpecification.DataTieringEnabled))
        {
            Mistake = group =>
                Family(group) is { } family
                && family.Can(NodeCapabilities.DataTiering)
                && group.DataTieringEnabled.IsNot(true)
                    ? $"{family} nodes keep part of their data on SSD: data tiering must be enabled"
                    : null,
            Fix = Fixes.Flag<ReplicationGroupSpecification>(
                nameof(ReplicationGroupSpecification.DataTieringEnabled),
                true
            ),
            Statement = "r6gd nodes need data tiering.",
            Why = "The service answers: When using the cache.r6gd.2xlarge node type, you must enable data tiering.",
            Breaks = """{"CacheNodeType": "cache.r6gd.xlarge" }""",
            Keeps = """{"CacheNodeType": "cache.r6gd.xlarge", "DataTieringEnabled": true }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.DataTiering,
        },
        new Rule<ReplicationGroupSpecification>("T-10", nameof(ReplicationGroupSpecification.DataTieringEnabled))
        {
            Mistake = group =>
                group.DataTieringEnabled.Is(true)
                && Family(group) is { } family
                && !family.Can(NodeCapabilities.DataTiering)
                    ? $"{group.CacheNodeType} has no SSD for data tiering: use an r6gd node type, or leave data tiering off"
                    : null,
            Statement = "Data tiering needs r6gd nodes.",
            Why = "The service answers: Data tiering is not supported for the node type cache.t4g.micro.",
            Breaks = """{"CacheNodeType": "cache.t4g.micro", "DataTieringEnabled": true }""",
            Keeps = """{"CacheNodeType": "cache.r6gd.xlarge", "DataTieringEnabled": true }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.DataTiering,
        },
        new Rule<ReplicationGroupSpecification>("T-12", nameof(ReplicationGroupSpecification.DataTieringEnabled))
        {
            Mistake = group => group.DataTieringEnabled.Is(true) ? group.Lacks(EngineFeature.DataTiering) : null,
            Statement = "Data tiering needs Valkey 7.2 or Redis OSS 6.2.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks =
                """{"Engine": "redis", "EngineVersion": "6.0", "CacheNodeType": "cache.r6gd.xlarge", "DataTieringEnabled": true }""",
            Keeps =
                """{"Engine": "redis", "EngineVersion": "7.0", "CacheNodeType": "cache.r6gd.xlarge", "DataTieringEnabled": true }""",
            Source = Pages.DataTiering,
            // An r6gd node needs the same version; one sentence is enough.
            Implies = ["T-04"],
        },
    ];

    /// <summary>Rules of cache clusters only.</summary>
    public static readonly IReadOnlyList<IRule<CacheClusterSpecification>> ForCacheClusters =
    [
        new Rule<CacheClusterSpecification>("T-13", nameof(CacheClusterSpecification.CacheNodeType))
        {
            Mistake = cluster =>
                !cluster.Engine.Is(EngineName.Memcached)
                && Family(cluster) is { } family
                && family.Can(NodeCapabilities.DataTiering)
                    ? $"{family} nodes need data tiering, which a cache cluster cannot have: use a replication group, or another family such as cache.r7g"
                    : null,
            Statement = "A cache cluster cannot have r6gd nodes.",
            Why = "They need data tiering, and a cache cluster has no such property.",
            Breaks = ExampleOf.RedisNode(""" "CacheNodeType": "cache.r6gd.xlarge" """),
            Keeps = ExampleOf.RedisNode(""" "CacheNodeType": "cache.r6g.xlarge" """),
            Source = Pages.DataTiering,
        },
    ];

    private static string? NodeTypeMeant(CacheSpecification cache)
    {
        var parts = cache.CacheNodeType.Raw?.Trim().ToLowerInvariant().Split('.') ?? [];
        return
            parts is [.., { Length: > 0 } family, { Length: > 0 } size]
            && parts is [_, _] or ["db" or "cache", _, _]
            && CacheNodeType.Of($"cache.{family}.{size}") is { IsKnown: true } type
            ? type.Name
            : null;
    }

    /// <summary>The family of the nodes, where it is known.</summary>
    internal static NodeFamily? Family(CacheSpecification cache) =>
        cache.CacheNodeType.TryGet(out var type) ? CacheNodeType.Of(type).Family : null;

    // T-04 and T-05 are the same sentence about two generations of families.
    private static string? TooOld(CacheSpecification cache, string first) =>
        cache.RunningEngine == EngineName.Redis
        && cache.EngineVersion.TryGet(out var version)
        && CacheEngineVersion.TryParse(version, out var number)
        && Family(cache) is { } family
        && family.FirstRedis == first
        && number < CacheEngineVersion.Parse(first)
            ? $"{family} nodes run Redis OSS {first} and newer, got {version}"
            : null;

    private static string Former(string type)
    {
        var parts = type.Split('.');
        var sizes = CacheNodeType.FormerSizes(parts[1]);
        return sizes.Contains(parts[^1])
            ? $"AWS creates no new nodes of {type}"
            : $"there never was a {type} ({parts[1]} had {string.Join(", ", sizes)}), and AWS creates no new {parts[1]} nodes";
    }

    private static string Offered(string region) =>
        string.Join(
            ", ",
            NodeFamily.All.Where(family => family.Can(NodeCapabilities.Creatable) && family.IsIn(region) == true)
        );
}
