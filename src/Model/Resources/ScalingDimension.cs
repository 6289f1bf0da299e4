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

    /// <summary>The most shards that a group can have, by the page of quotas.</summary>
    public const int MostShards = 500;

    /// <summary>The most shards that the page on autoscaling speaks of.</summary>
    public const int DocumentedShards = 250;

    /// <summary>The greatest number of replicas of a shard.</summary>
    public const int MostReplicas = 5;

    /// <summary>The greatest number of nodes of a Memcached cluster, as the quota has it.</summary>
    public const int MostNodes = 60;

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

    /// <summary>
    /// The CPU of the nodes of a Memcached cluster, as the page about them calls it. The API does not take the word.
    /// </summary>
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
}
