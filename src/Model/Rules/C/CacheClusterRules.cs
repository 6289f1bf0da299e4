using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.C;

/// <summary>Cache clusters: Memcached, and single Redis OSS nodes.</summary>
internal static class CacheClusterRules
{
    /// <summary>What is particular to cache clusters.</summary>
    public static readonly IReadOnlyList<IRule<CacheClusterSpecification>> All =
    [
        new Rule<CacheClusterSpecification>("C-01", nameof(CacheClusterSpecification.NumCacheNodes))
        {
            Mistake = cluster =>
                cluster.Engine.Is(EngineName.Redis) && cluster.NumCacheNodes.TryGet(out var nodes) && nodes != 1
                    ? $"a Redis OSS cache cluster has 1 node, got {nodes}: use a replication group for more"
                    : null,
            Statement = "A Redis OSS cache cluster has one node.",
            Why = "The service answers: NumCacheNodes should be 1 if engine is redis.",
            Breaks =
                """{"Engine": "redis", "EngineVersion": "7.1", "NumCacheNodes": 2, "TransitEncryptionEnabled": null }""",
            Keeps = ExampleOf.RedisNode(),
            Evidence = Evidence.ServiceError,
            Source = Pages.CreateCacheCluster,
        },
        new Rule<CacheClusterSpecification>("C-02", nameof(CacheClusterSpecification.NumCacheNodes))
        {
            Mistake = cluster =>
                cluster.Engine.Is(EngineName.Memcached)
                && cluster.NumCacheNodes.TryGet(out var nodes)
                && (nodes < 1 || !double.IsInteger(nodes))
                    ? $"a Memcached cluster has 1 node or more, got {nodes}"
                    : null,
            Statement = "A Memcached cluster has 1 node or more.",
            Why = "The service refuses the cluster.",
            Breaks = """{"NumCacheNodes": 0 }""",
            Keeps = """{"NumCacheNodes": 40 }""",
            Source = Pages.Quotas,
            Implies = ["C-02-quota", "C-05"],
        },
        new Rule<CacheClusterSpecification>("C-02-quota", nameof(CacheClusterSpecification.NumCacheNodes))
        {
            Mistake = cluster =>
                !cluster.Engine.Is(EngineName.Memcached) || !cluster.NumCacheNodes.TryGet(out var nodes) ? null
                : nodes > NodeLimits.MemcachedNodesByDefault
                    ? $"{nodes} nodes are more than the {NodeLimits.MemcachedNodesByDefault} that a Memcached cluster has by default: have the quota raised first"
                : nodes > 40
                    ? $"AWS documents a limit of 40 nodes in one place and {NodeLimits.MemcachedNodesByDefault} in another, got {nodes}: make sure that your account may have them"
                : null,
            Statement =
                "More than 40 Memcached nodes are within one documented limit and beyond another, more than 60 need a higher quota.",
            Why = "The account may not have them.",
            Breaks = """{"NumCacheNodes": 41 }""",
            Keeps = """{"NumCacheNodes": 40 }""",
            Severity = Severity.Warning,
            SeverityReason = "Two pages of AWS say different things, and it was not tried.",
            Source = Pages.CreateCacheCluster,
        },
        new Rule<CacheClusterSpecification>("C-03", nameof(CacheClusterSpecification.AZMode))
        {
            Mistake = cluster =>
                !cluster.AZMode.TryGet(out var mode) ? null
                : !Words.AZModes.All.Contains(mode) ? $"the AZ mode is {Words.AZModes.Instead(mode)}"
                : mode == "cross-az" && cluster.Engine.Is(EngineName.Redis)
                    ? "only Memcached clusters can be cross-az, and this one runs redis: leave the AZ mode out, or use a replication group with Multi-AZ"
                : null,
            MakesUnknown = true,
            Statement = "The AZ mode is single-az or cross-az, the latter for Memcached only.",
            Why = "CloudFormation refuses another word, the service another engine.",
            Breaks = """{"AZMode": "multi-az" }""",
            Keeps = """{"AZMode": "cross-az" }""",
            Evidence = Evidence.Schema,
            Source = Pages.CreateCacheCluster,
        },
        Spelling.Rule<CacheClusterSpecification>(
            "C-03",
            nameof(CacheClusterSpecification.AZMode),
            "the AZ mode",
            cluster => [cluster.AZMode],
            """{"AZMode": "Cross-AZ" }""",
            """{"AZMode": "cross-az" }"""
        ),
        new Rule<CacheClusterSpecification>("C-04", nameof(CacheClusterSpecification.AZMode))
        {
            Mistake = cluster =>
                cluster.AZMode.Is("cross-az") && cluster.NumCacheNodes.Is(1)
                    ? "nodes can only be spread over Availability Zones when there are at least 2: add a node, or use single-az"
                    : null,
            Statement = "cross-az needs at least two nodes.",
            Why =
                "The service answers: Must specify at least two cache nodes in order to specify AZ Mode of 'cross-az'.",
            Breaks = """{"AZMode": "cross-az", "NumCacheNodes": 1 }""",
            Keeps = """{"AZMode": "cross-az", "NumCacheNodes": 2 }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.CreateCacheCluster,
        },
        new Rule<CacheClusterSpecification>("K-05", nameof(CacheClusterSpecification.AZMode))
        {
            Mistake = cluster =>
                cluster.AZMode.Is("cross-az")
                && cluster.SubnetGroup is { } subnets
                && subnets.AvailabilityZones.TryGet(out var zones)
                && zones.Count < 2
                    ? $"cross-az needs subnets in at least 2 Availability Zones, got {zones.Count}: add a subnet, or use single-az"
                    : null,
            Statement = "cross-az needs subnets in at least two Availability Zones.",
            Why = "There is no second zone for the nodes.",
            Breaks = ExampleOf.CacheInSubnets(
                ResourceTypes.CacheCluster,
                """ "AZMode": "cross-az" """,
                zone: "eu-central-1a"
            ),
            Keeps = ExampleOf.CacheInSubnets(ResourceTypes.CacheCluster, """ "AZMode": "cross-az" """),
            Source = Pages.CreateCacheCluster,
        },
        new Rule<CacheClusterSpecification>("C-05", nameof(CacheClusterSpecification.PreferredAvailabilityZones))
        {
            Mistake = cluster =>
                !cluster.PreferredAvailabilityZones.TryGet(out var zones) ? null
                : cluster.Engine.Is(EngineName.Redis)
                    ? $"only Memcached clusters list Availability Zones, got {zones.Count} for a Redis OSS node: use PreferredAvailabilityZone"
                : cluster.NumCacheNodes.TryGet(out var nodes) && zones.Count != nodes
                    ? $"there must be one Availability Zone for each node: got {zones.Count} for {Sentences.Counted(nodes, "node")}"
                : null,
            Statement = "A Memcached cluster names one zone for each node.",
            Why =
                "The service answers: Must specify the same number of preferred availability zones as requested number of nodes.",
            Breaks = """{"AZMode": "cross-az", "PreferredAvailabilityZones": ["eu-central-1a", "eu-central-1b"] }""",
            Keeps =
                """{"AZMode": "cross-az", "PreferredAvailabilityZones": ["eu-central-1a", "eu-central-1b", "eu-central-1a"] }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.CreateCacheCluster,
        },
        new Rule<CacheClusterSpecification>("C-06", nameof(CacheClusterSpecification.PreferredAvailabilityZone))
        {
            Mistake = cluster =>
                cluster.PreferredAvailabilityZone.TryGet(out _) && cluster.PreferredAvailabilityZones.TryGet(out _)
                    ? "PreferredAvailabilityZone and PreferredAvailabilityZones say the same in two ways: leave one out"
                    : null,
            Statement = "A cluster names one zone or a list of them, not both.",
            Why = "They say the same in two ways.",
            Breaks =
                """{"PreferredAvailabilityZone": "eu-central-1a", "PreferredAvailabilityZones": ["eu-central-1a", "eu-central-1a", "eu-central-1a"] }""",
            Keeps = """{"PreferredAvailabilityZone": "eu-central-1a" }""",
            Source = Pages.CreateCacheCluster,
        },
        new Rule<CacheClusterSpecification>("C-07", nameof(CacheClusterSpecification.AZMode))
        {
            Mistake = cluster =>
                cluster.AZMode.IsNot("cross-az")
                && !cluster.Engine.Is(EngineName.Redis)
                && cluster.PreferredAvailabilityZones.TryGet(out var zones)
                && zones.Select(zone => zone.TryGet(out var name) ? name : null).OfType<string>().Distinct().Count() > 1
                    ? $"nodes in several Availability Zones need AZ mode cross-az, got {(cluster.AZMode.TryGet(out var mode) ? mode : "none")}: set it, or name one zone"
                    : null,
            Fix = Fixes.Text<CacheClusterSpecification>(
                "Spreads the nodes over the zones that are named.",
                nameof(CacheClusterSpecification.AZMode),
                _ => "cross-az"
            ),
            Statement = "Nodes in several zones need AZ mode cross-az.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = """{"PreferredAvailabilityZones": ["eu-central-1a", "eu-central-1b", "eu-central-1a"] }""",
            Keeps =
                """{"AZMode": "cross-az", "PreferredAvailabilityZones": ["eu-central-1a", "eu-central-1b", "eu-central-1a"] }""",
            Source = Pages.CreateCacheCluster,
        },
        new Rule<CacheClusterSpecification>("C-08", nameof(CacheClusterSpecification.NumCacheNodes))
        {
            Mistake = cluster =>
                Missing(cluster) is { Length: > 0 } missing
                    ? $"a cache cluster needs an engine, a node type and a number of nodes; missing: {missing}"
                    : null,
            Statement = "A cache cluster has an engine, a node type and a number of nodes.",
            Why = "CloudFormation requires all three.",
            Breaks = """{"NumCacheNodes": null }""",
            Keeps = """{"NumCacheNodes": 3 }""",
            Evidence = Evidence.Schema,
            Source = Pages.CreateCacheCluster,
        },
        new Rule<CacheClusterSpecification>("C-11", nameof(CacheClusterSpecification.MisplacedProperties))
        {
            Mistakes = cluster =>
                cluster.MisplacedProperties.Select(name => new Said(
                    $"only replication groups and serverless caches have {name}: leave it out, or use one of those",
                    name
                )),
            IsCalledByItem = true,
            Statement = "A cache cluster has no property of replication groups.",
            Why =
                "CloudFormation knows no such property here; node-based Memcached has no authentication and no encryption at rest.",
            Breaks = """{"AuthToken": "{{resolve:secretsmanager:objects}}" }""",
            Keeps = """{"TransitEncryptionEnabled": true }""",
            Evidence = Evidence.Schema,
            Source = Pages.CreateCacheCluster,
        },
        new Rule<CacheClusterSpecification>("C-09", nameof(CacheClusterSpecification.TransitEncryptionEnabled))
        {
            Mistake = cluster =>
                cluster.Engine.Is(EngineName.Redis) && cluster.TransitEncryptionEnabled.Is(true)
                    ? "a Redis OSS cache cluster cannot be encrypted in transit: use a replication group of one node"
                    : null,
            Statement = "A Redis OSS cache cluster is not encrypted in transit.",
            Why = "The service answers: Encryption feature is not supported for engine REDIS.",
            Breaks =
                """{"Engine": "redis", "EngineVersion": "7.1", "NumCacheNodes": 1, "TransitEncryptionEnabled": true }""",
            Keeps = ExampleOf.RedisNode(),
            Evidence = Evidence.ServiceError,
            Source = Pages.CreateCacheCluster,
        },
        new Rule<CacheClusterSpecification>("C-10", nameof(CacheClusterSpecification.TransitEncryptionEnabled))
        {
            Mistake = cluster =>
                cluster.Engine.Is(EngineName.Memcached) && cluster.TransitEncryptionEnabled.Is(true)
                    ? cluster.Lacks(EngineFeature.TransitEncryption)
                    : null,
            Statement = "Encryption in transit of Memcached needs 1.6.12.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = """{"EngineVersion": "1.6.6" }""",
            Keeps = """{"EngineVersion": "1.6.12" }""",
            Source = Pages.Guide + "in-transit-encryption-mc.html",
        },
    ];

    private static string Missing(CacheClusterSpecification cluster) =>
        Sentences.Those(
            (nameof(cluster.Engine), cluster.Engine.IsAbsent),
            (nameof(cluster.CacheNodeType), cluster.CacheNodeType.IsAbsent),
            (nameof(cluster.NumCacheNodes), cluster.NumCacheNodes.IsAbsent)
        );
}
