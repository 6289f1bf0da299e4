namespace ElastiCache.Cdk;

/// <summary>The dimensions under which CloudWatch has the metrics of ElastiCache.</summary>
internal static class MetricDimension
{
    /// <summary>A node of Valkey or Redis OSS, or a Memcached cluster.</summary>
    public const string CacheClusterId = "CacheClusterId";

    /// <summary>A node of Memcached; the second dimension of one of Valkey or Redis OSS.</summary>
    public const string CacheNodeId = "CacheNodeId";

    /// <summary>A replication group as a whole.</summary>
    public const string ReplicationGroupId = "ReplicationGroupId";

    /// <summary>The primaries or the replicas of a replication group.</summary>
    public const string Role = "Role";

    /// <summary>A serverless cache.</summary>
    public const string ServerlessCache = "clusterId";
}
