namespace ElastiCache.Model;

/// <summary>Cache clusters: Memcached, and single Redis OSS nodes.</summary>
internal static class CacheClusterRules
{
    private const string Create =
        "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html";

    /// <summary>All rules of a cache cluster.</summary>
    public static readonly IReadOnlyList<IRule<CacheClusterSpecification>> All =
    [
        .. NameRules.ForCacheClusters,
        .. NameRules.ForCaches,
        new Rule<CacheClusterSpecification>(
            "E-02",
            nameof(CacheClusterSpecification.Engine),
            cluster =>
                cluster.Engine.TryGet(out var engine) && engine is not (EngineName.Memcached or EngineName.Redis)
                    ? $"a cache cluster runs memcached or redis, got '{engine}'{(engine == EngineName.Valkey ? ": use a replication group, of one node if need be" : EngineName.Respell(engine))}"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Implies = ["P-02", "P-04"],
        },
        .. EngineRules.ForCaches,
        .. NodeTypeRules.ForCaches,
        .. ParameterGroupRules.ForCaches,
        .. NetworkRules.ForCaches,
        .. BackupRules.ForMemcached,
        .. BackupRules.ForCaches,
        new Rule<CacheClusterSpecification>(
            "C-01",
            nameof(CacheClusterSpecification.NumCacheNodes),
            cluster =>
                cluster.Engine.Is(EngineName.Redis) && cluster.NumCacheNodes.TryGet(out var nodes) && nodes != 1
                    ? $"a Redis OSS cache cluster has 1 node, got {nodes}: use a replication group for more"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Create,
        },
        new Rule<CacheClusterSpecification>(
            "C-02",
            nameof(CacheClusterSpecification.NumCacheNodes),
            cluster =>
                cluster.Engine.Is(EngineName.Memcached)
                && cluster.NumCacheNodes.TryGet(out var nodes)
                && (nodes is < 1 or > 60 || !double.IsInteger(nodes))
                    ? $"a Memcached cluster has 1 to 60 nodes, got {nodes}"
                    : null
        )
        {
            Source = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html",
            Implies = ["C-02-quota"],
        },
        new Rule<CacheClusterSpecification>(
            "C-02-quota",
            nameof(CacheClusterSpecification.NumCacheNodes),
            cluster =>
                cluster.Engine.Is(EngineName.Memcached) && cluster.NumCacheNodes.TryGet(out var nodes) && nodes > 40
                    ? $"AWS documents a limit of 40 nodes in one place and 60 in another, got {nodes}: make sure that your account may have them"
                    : null
        )
        {
            Severity = Severity.Warning,
            Source = Create,
        },
        new Rule<CacheClusterSpecification>(
            "C-03",
            nameof(CacheClusterSpecification.AZMode),
            cluster =>
                !cluster.AZMode.TryGet(out var mode) ? null
                : mode is not ("single-az" or "cross-az") ? $"the AZ mode is single-az or cross-az, got '{mode}'"
                : mode == "cross-az" && cluster.Engine.Is(EngineName.Redis)
                    ? "only Memcached clusters can be cross-az, and this one runs redis: leave the AZ mode out, or use a replication group with Multi-AZ"
                : null
        )
        {
            Evidence = Evidence.Schema,
            Source = Create,
            Implies = ["C-04", "C-05", "K-05"],
        },
        new Rule<CacheClusterSpecification>(
            "C-04",
            nameof(CacheClusterSpecification.AZMode),
            cluster =>
                cluster.AZMode.Is("cross-az") && cluster.NumCacheNodes.Is(1)
                    ? "nodes can only be spread over Availability Zones when there are at least 2: add a node, or use single-az"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Create,
        },
        new Rule<CacheClusterSpecification>(
            "K-05",
            nameof(CacheClusterSpecification.AZMode),
            cluster =>
                cluster.AZMode.Is("cross-az")
                && cluster.SubnetGroup is { } subnets
                && subnets.AvailabilityZones.TryGet(out var zones)
                && zones.Count < 2
                    ? $"cross-az needs subnets in at least 2 Availability Zones, got {zones.Count}: add a subnet, or use single-az"
                    : null
        )
        {
            Source = Create,
        },
        new Rule<CacheClusterSpecification>(
            "C-05",
            nameof(CacheClusterSpecification.PreferredAvailabilityZones),
            cluster =>
                !cluster.PreferredAvailabilityZones.TryGet(out var zones) ? null
                : cluster.Engine.Is(EngineName.Redis)
                    ? $"only Memcached clusters list Availability Zones, got {zones.Count} for a Redis OSS node: use PreferredAvailabilityZone"
                : cluster.NumCacheNodes.TryGet(out var nodes) && zones.Count != nodes
                    ? $"there must be one Availability Zone for each node: got {zones.Count} for {nodes} nodes"
                : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Create,
        },
        new Rule<CacheClusterSpecification>(
            "C-06",
            nameof(CacheClusterSpecification.PreferredAvailabilityZone),
            cluster =>
                cluster.PreferredAvailabilityZone.TryGet(out _) && cluster.PreferredAvailabilityZones.TryGet(out _)
                    ? "PreferredAvailabilityZone and PreferredAvailabilityZones say the same in two ways: leave one out"
                    : null
        )
        {
            Source = Create,
        },
        new Rule<CacheClusterSpecification>(
            "C-07",
            nameof(CacheClusterSpecification.AZMode),
            cluster =>
                cluster.AZMode.IsNot("cross-az")
                && !cluster.Engine.Is(EngineName.Redis)
                && cluster.PreferredAvailabilityZones.TryGet(out var zones)
                && zones.Select(zone => zone.TryGet(out var name) ? name : null).OfType<string>().Distinct().Count() > 1
                    ? $"nodes in several Availability Zones need AZ mode cross-az, got {(cluster.AZMode.TryGet(out var mode) ? mode : "none")}: set it, or name one zone"
                    : null
        )
        {
            Source = Create,
        },
        new Rule<CacheClusterSpecification>(
            "C-09",
            nameof(CacheClusterSpecification.TransitEncryptionEnabled),
            cluster =>
                cluster.Engine.Is(EngineName.Redis) && cluster.TransitEncryptionEnabled.Is(true)
                    ? "a Redis OSS cache cluster cannot be encrypted in transit: use a replication group of one node"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Create,
        },
        new Rule<CacheClusterSpecification>(
            "C-10",
            nameof(CacheClusterSpecification.TransitEncryptionEnabled),
            cluster =>
                cluster.Engine.Is(EngineName.Memcached)
                && cluster.TransitEncryptionEnabled.Is(true)
                && cluster.EngineVersion.TryGet(out var version)
                && EngineFeature.TransitEncryption.SupportedBy(EngineName.Memcached, version) == false
                    ? $"encryption in transit needs {EngineFeature.TransitEncryption.Availability}, got memcached {version}"
                    : null
        )
        {
            Source = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-mc.html",
        },
    ];
}
