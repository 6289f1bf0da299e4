using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.E;

/// <summary>Engines of cache clusters.</summary>
internal static class CacheClusterEngineRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<CacheClusterSpecification>> All =
    [
        new Rule<CacheClusterSpecification>("E-02", nameof(CacheClusterSpecification.Engine))
        {
            Mistake = cluster =>
                cluster.Engine.TryGet(out var engine) && engine is not (EngineName.Memcached or EngineName.Redis)
                    ? $"a cache cluster runs memcached or redis, got '{engine}'{(engine == EngineName.Valkey ? ": use a replication group, of one node if need be" : Words.Meant(engine, [EngineName.Memcached, EngineName.Redis]))}"
                    : null,
            Source = Pages.CreateCacheCluster,
            Statement = "A cache cluster runs memcached or redis.",
            Why =
                "The service answers that this API does not support Valkey, though the schema of CloudFormation still lists it.",
            Breaks =
                """{"Engine": "valkey", "EngineVersion": "8.2", "NumCacheNodes": 1, "TransitEncryptionEnabled": null }""",
            Keeps = ExampleOf.RedisNode(),
            Evidence = Evidence.ServiceError,
            MakesUnknown = true,
        },
        Spelling.Rule<CacheClusterSpecification>(
            "E-02",
            nameof(CacheClusterSpecification.Engine),
            "the engine",
            cluster => [cluster.Engine],
            """{"Engine": "Memcached" }""",
            """{"Engine": "memcached" }"""
        ),
    ];
}
