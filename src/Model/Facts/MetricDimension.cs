namespace ElastiCache.Model.Facts;

/// <summary>The dimensions under which CloudWatch has the metrics of ElastiCache.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.html and the pages on autoscaling and on serverless
/// metrics, 21 November 2026. CloudWatch compares names of dimensions with regard to case.
/// </remarks>
internal static class MetricDimension
{
    /// <summary>A node of Valkey or Redis OSS, or a Memcached cluster.</summary>
    public const string CacheClusterId = "CacheClusterId";

    /// <summary>A node of Memcached; the second dimension of one of Valkey or Redis OSS.</summary>
    public const string CacheNodeId = "CacheNodeId";

    /// <summary>Memory or SSD of a node with data tiering.</summary>
    public const string Tier = "Tier";

    /// <summary>A replication group as a whole.</summary>
    public const string ReplicationGroupId = "ReplicationGroupId";

    /// <summary>The primaries or the replicas of a replication group.</summary>
    public const string Role = "Role";

    /// <summary>A shard of a replication group.</summary>
    public const string NodeGroupId = "NodeGroupId";

    /// <summary>A serverless cache.</summary>
    public const string ServerlessCache = "clusterId";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [CacheClusterId, CacheNodeId, Tier, ReplicationGroupId, Role, NodeGroupId, ServerlessCache];

    /// <summary>The values that a dimension takes; null for one that takes names.</summary>
    public static IReadOnlyList<string>? ValuesOf(string dimension) =>
        dimension switch
        {
            Role => ["Primary", "Replica"],
            Tier => ["Memory", "SSD"],
            _ => null,
        };

    /// <summary>
    /// Whether metrics are sent with these dimensions together: those of a node, of a replication group, or of a serverless
    /// cache.
    /// </summary>
    public static bool AreSentTogether(IReadOnlyCollection<string> dimensions) =>
        Fits(dimensions, CacheClusterId, CacheNodeId, Tier)
        || Fits(dimensions, ReplicationGroupId, Role, NodeGroupId)
        || Fits(dimensions, ServerlessCache);

    private static bool Fits(IReadOnlyCollection<string> dimensions, string first, params string[] others) =>
        dimensions.Contains(first) && dimensions.All(name => name == first || others.Contains(name));
}
