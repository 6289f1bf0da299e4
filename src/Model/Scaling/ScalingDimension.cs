namespace ElastiCache.Model;

/// <summary>What Application Auto Scaling can change of a cache, and within which limits.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling.html, 21 November 2026.</remarks>
internal static class ScalingDimension
{
    public const string Namespace = "elasticache";
    public const string Shards = "elasticache:replication-group:NodeGroups";
    public const string Replicas = "elasticache:replication-group:Replicas";
    public const string Nodes = "elasticache:cache-cluster:Nodes";

    /// <summary>The most shards that a group can have, by the page of quotas.</summary>
    public const int MostShards = 500;

    /// <summary>The most shards that the page on autoscaling speaks of.</summary>
    public const int DocumentedShards = 250;

    public const int MostReplicas = 5;

    public const string PrimaryCpu = "ElastiCachePrimaryEngineCPUUtilization";
    public const string ReplicaCpu = "ElastiCacheReplicaEngineCPUUtilization";
    public const string Memory = "ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage";
    public const string Capacity = "ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage";

    /// <summary>The metrics of a dimension; none for one that is not known.</summary>
    public static IReadOnlyList<string> MetricsOf(string dimension) =>
        dimension switch
        {
            Shards => [PrimaryCpu, Memory, Capacity],
            Replicas => [ReplicaCpu],
            _ => [],
        };
}
