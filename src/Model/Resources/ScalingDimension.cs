using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>What Application Auto Scaling can change of a cache, and within which limits.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling.html, 21 November 2026.</remarks>
internal static class ScalingDimension
{
    /// <summary>The namespace of ElastiCache in Application Auto Scaling.</summary>
    public const string Namespace = "elasticache";

    /// <summary>The number of shards of a replication group.</summary>
    public const string Shards = "elasticache:replication-group:NodeGroups";

    /// <summary>The number of replicas of every shard of a replication group.</summary>
    public const string Replicas = "elasticache:replication-group:Replicas";

    /// <summary>The number of nodes of a Memcached cluster.</summary>
    public const string Nodes = "elasticache:cache-cluster:Nodes";

    public static IReadOnlyList<string> All { get; } = [Shards, Replicas, Nodes];

    /// <summary>The only way in which caches are scaled by a metric.</summary>
    public const string TargetTracking = "TargetTrackingScaling";

    /// <summary>The most shards that the page on autoscaling speaks of.</summary>
    public const int DocumentedShards = 250;

    /// <summary>The greatest number of replicas of a shard.</summary>
    public const int MostReplicas = 5;

    /// <summary>What the names of all of the metrics below begin with.</summary>
    public const string Prefix = "ElastiCache";

    /// <summary>The CPU of the engine, on average over the primaries.</summary>
    public const string PrimaryCpu = "ElastiCachePrimaryEngineCPUUtilization";

    /// <summary>The CPU of the engine, on average over the replicas.</summary>
    public const string ReplicaCpu = "ElastiCacheReplicaEngineCPUUtilization";

    /// <summary>The memory that counts for eviction, on average over the primaries.</summary>
    public const string Memory = "ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage";

    /// <summary>The memory and SSD that count for eviction, on average over the primaries.</summary>
    public const string Capacity = "ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage";

    /// <summary>The CPU of the engine, on average over the nodes of a Memcached cluster.</summary>
    public const string NodeCpu = "ElastiCacheEngineCPUUtilization";

    /// <summary>The memory that is used, on average over the nodes of a Memcached cluster.</summary>
    public const string NodeMemory = "ElastiCacheDatabaseMemoryUsagePercentage";

    /// <summary>The CPU of the nodes of a Memcached cluster, as the page about them calls it. The API does not take the word.</summary>
    public const string NodeCpuOfPage = "ElastiCacheCPUUtilization";

    /// <summary>The metrics of a dimension; none for one that is not known.</summary>
    public static IReadOnlyList<string> MetricsOf(string dimension) =>
        dimension switch
        {
            Shards => [PrimaryCpu, Memory, Capacity],
            Replicas => [ReplicaCpu],
            // Those of the API's MetricType (botocore 1.43.11) that are of no replication group.
            Nodes => [NodeCpu, NodeMemory],
            _ => [],
        };

    /// <summary>
    /// Whether a cache is meant: by the namespace, or by a dimension of caches under a namespace that is wrong. Only the word of
    /// caches themselves is one, whatever its case: <c>elasticache</c>.
    /// </summary>
    public static bool IsMeantBy(Value<string> space, Value<string> dimension) =>
        space.Is(Namespace)
        || (
            space.TryGet(out var given)
            && (
                Similarity.Slip(given, [Namespace]) is not null
                || (
                    dimension.TryGet(out var scaled)
                    && scaled.StartsWith($"{Namespace}:", StringComparison.OrdinalIgnoreCase)
                )
            )
        );

    /// <summary>
    /// The dimension that one is meant to be that there is not: each of its parts is a slip, from the last on, as far as it has
    /// any. Null for none, and where it may be several.
    /// </summary>
    public static string? Meant(string given) =>
        given.Split(':') is var parts
        && All.Where(known => known.Split(':') is var words && IsSlip(parts, words)).Take(2).ToList() is [var only]
            ? only
            : null;

    private static bool IsSlip(string[] parts, string[] words) =>
        parts.Length <= words.Length
        && parts.Zip(words[^parts.Length..]).All(pair => Similarity.Slip(pair.First, [pair.Second]) is not null);
}
