using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;

namespace ElastiCache.Cdk;

/// <summary>Makes CloudWatch metrics of those of the model's table.</summary>
internal static class CacheMetrics
{
    /// <summary>The dimension of a node of Valkey or Redis OSS, and of a Memcached cluster.</summary>
    public const string CacheClusterId = "CacheClusterId";

    /// <summary>The dimension of a node of Memcached, and the second of one of Valkey or Redis OSS.</summary>
    public const string CacheNodeId = "CacheNodeId";

    /// <summary>The dimension of a replication group.</summary>
    public const string ReplicationGroupId = "ReplicationGroupId";

    /// <summary>The dimension of a serverless cache.</summary>
    public const string ServerlessCache = "clusterId";

    /// <summary>The node id of every node of Valkey and Redis OSS: each is a cache cluster of one node.</summary>
    public const string OnlyNode = "0001";

    /// <summary>The period in which ElastiCache sends metrics.</summary>
    public const double PeriodSeconds = 60;

    public static Metric Create(
        IResource cache,
        string name,
        IEnumerable<CacheMetric> table,
        Dictionary<string, string> dimensions,
        MetricOptions? options
    )
    {
        // A metric that is not in the table may be newer than it.
        var known = table.FirstOrDefault(metric => metric.Name == name);
        foreach (var (key, value) in options?.DimensionsMap ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            dimensions[key] = value;
        }

        var metric = new Metric(
            new MetricProps
            {
                Namespace = CacheMetric.Namespace,
                MetricName = name,
                DimensionsMap = dimensions,
                Statistic = (known?.Statistic ?? CacheMetricStatistic.Average).ToString(),
                Period = Duration.Seconds(PeriodSeconds),
            }
        ).AttachTo(cache);
        return options is null ? metric
            : options.DimensionsMap is null ? metric.With(options)
            : metric.With(options).With(new MetricOptions { DimensionsMap = dimensions });
    }
}
