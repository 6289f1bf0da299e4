namespace ElastiCache.Model;

/// <summary>Node types against engines, versions and Regions.</summary>
internal static class NodeTypeRules
{
    private const string Types =
        "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheNodes.SupportedTypes.html";
    private const string Tiering = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/data-tiering.html";

    /// <summary>Rules that hold for replication groups and cache clusters.</summary>
    public static readonly IReadOnlyList<IRule<ICacheSpecification>> ForCaches =
    [
        new Rule<ICacheSpecification>(
            "T-01",
            nameof(ICacheSpecification.CacheNodeType),
            cache =>
                cache.CacheNodeType.TryGet(out var type) && !NodeType.IsWellFormed(type)
                    ? $"a node type has the form cache.FAMILY.SIZE, such as cache.r7g.large, got '{type}'"
                    : null
        )
        {
            Source = Types,
        },
        new Rule<ICacheSpecification>(
            "T-16",
            nameof(ICacheSpecification.CacheNodeType),
            cache =>
                cache.CacheNodeType.TryGet(out var type)
                && NodeType.IsWellFormed(type)
                && !NodeType.IsPreviousGeneration(type)
                && !NodeType.Of(type).IsKnown
                    ? $"{type} is not a node type that is known{Nearest(type)}"
                    : null
        )
        {
            Severity = Severity.Unknown,
            Source = Types,
        },
        new Rule<ICacheSpecification>(
            "T-02",
            nameof(ICacheSpecification.CacheNodeType),
            cache =>
                cache.CacheNodeType.TryGet(out var type) && NodeType.IsPreviousGeneration(type)
                    ? $"AWS creates no new {type} nodes: use a current generation, such as cache.t4g or cache.r7g"
                    : null
        )
        {
            Source = Types,
            Implies = ["T-04", "T-05", "T-06", "T-15", "L-03"],
        },
        new Rule<ICacheSpecification>(
            "T-03",
            nameof(ICacheSpecification.CacheNodeType),
            cache =>
                cache.Engine.Is(EngineName.Redis) && Family(cache) is { FirstRedis: null } family
                    ? $"{family} nodes do not run Redis OSS: use Valkey, or a node type of an older family such as cache.r7g"
                    : null
        )
        {
            Source = Types,
        },
        new Rule<ICacheSpecification>("T-04", nameof(ICacheSpecification.CacheNodeType), cache => TooOld(cache, "6.2"))
        {
            Source = Types,
        },
        new Rule<ICacheSpecification>(
            "T-05",
            nameof(ICacheSpecification.CacheNodeType),
            cache => TooOld(cache, "5.0.6")
        )
        {
            Source = Types,
        },
        new Rule<ICacheSpecification>(
            "T-06",
            nameof(ICacheSpecification.CacheNodeType),
            cache =>
                !cache.Engine.Is(EngineName.Memcached) || Family(cache) is not { } family ? null
                : family.FirstMemcached is not { } first
                    ? $"{family} nodes do not run Memcached: use another family, such as cache.r7g"
                : cache.EngineVersion.TryGet(out var version)
                && EngineVersion.TryParse(version, out var number)
                && number < EngineVersion.Parse(first)
                    ? $"{family} nodes run Memcached {first} and newer, got {version}"
                : null
        )
        {
            Source = Types,
        },
        new Rule<ICacheSpecification>(
            "T-15",
            nameof(ICacheSpecification.CacheNodeType),
            cache =>
                cache.Region.TryGet(out var region) && Family(cache) is { } family && family.IsIn(region) == false
                    ? $"{cache.CacheNodeType} is not offered in {region}; these families are: {Offered(region)}"
                    : null
        )
        {
            Evidence = Evidence.Tool,
            Source = Types,
        },
    ];

    /// <summary>Rules of replication groups only.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
    [
        new Rule<ReplicationGroupSpecification>(
            "T-09",
            nameof(ReplicationGroupSpecification.DataTieringEnabled),
            group =>
                Family(group) is { } family
                && family.Can(NodeCapabilities.DataTiering)
                && group.DataTieringEnabled.IsNot(true)
                    ? $"{family} nodes keep part of their data on SSD: data tiering must be enabled"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Tiering,
        },
        new Rule<ReplicationGroupSpecification>(
            "T-10",
            nameof(ReplicationGroupSpecification.DataTieringEnabled),
            group =>
                group.DataTieringEnabled.Is(true)
                && Family(group) is { } family
                && !family.Can(NodeCapabilities.DataTiering)
                    ? $"{group.CacheNodeType} has no SSD for data tiering: use an r6gd node type, or leave data tiering off"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Tiering,
        },
        new Rule<ReplicationGroupSpecification>(
            "T-12",
            nameof(ReplicationGroupSpecification.DataTieringEnabled),
            group =>
                group.DataTieringEnabled.Is(true)
                && group.Engine.TryGet(out var engine)
                && group.EngineVersion.TryGet(out var version)
                && EngineFeature.DataTiering.SupportedBy(engine, version) == false
                    ? $"data tiering needs {EngineFeature.DataTiering.Availability}, got {engine} {version}"
                    : null
        )
        {
            Source = Tiering,
            // An r6gd node needs the same version; one sentence is enough.
            Implies = ["T-04"],
        },
    ];

    private static NodeFamily? Family(ICacheSpecification cache) =>
        cache.CacheNodeType.TryGet(out var type) ? NodeType.Of(type).Family : null;

    // T-04 and T-05 are the same sentence about two generations of families.
    private static string? TooOld(ICacheSpecification cache, string first) =>
        cache.Engine.Is(EngineName.Redis)
        && cache.EngineVersion.TryGet(out var version)
        && EngineVersion.TryParse(version, out var number)
        && Family(cache) is { } family
        && family.FirstRedis == first
        && number < EngineVersion.Parse(first)
            ? $"{family} nodes run Redis OSS {first} and newer, got {version}"
            : null;

    private static string Offered(string region) =>
        string.Join(
            ", ",
            NodeFamily.All.Where(family => family.Can(NodeCapabilities.Creatable) && family.IsIn(region) == true)
        );

    // A wrong size names the sizes of its family; a wrong family has nothing near.
    private static string Nearest(string type)
    {
        var parts = type.Split('.');
        var family = NodeFamily.All.FirstOrDefault(known => known.Name == parts[1]);
        return family is null
            ? $"; the families are {string.Join(", ", NodeFamily.All.Where(known => known.Can(NodeCapabilities.Creatable)))}"
            : $"; {family} has {string.Join(", ", family.Sizes.Select(size => size.Name))}";
    }
}
