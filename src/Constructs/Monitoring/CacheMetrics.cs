using Amazon.CDK.AWS.CloudWatch;

namespace ElastiCache.Cdk;

/// <summary>The metrics that CloudWatch has of caches.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.html</remarks>
public static class CacheMetrics
{
    /// <summary>The period in which ElastiCache sends metrics.</summary>
    internal const double PeriodSeconds = 60;

    /// <summary>
    /// A metric of a cache as a whole. Of Memcached it is over all nodes: there the maximum is that of the worst node, the
    /// sum that of all. Of replication groups CloudWatch has few; all others are metrics of their nodes.
    /// </summary>
    /// <param name="cache">The cache.</param>
    /// <param name="metric">
    /// The metric, such as <see cref="CacheMetric.ThrottledCmds"/>, or any other by its name with <see cref="CacheMetric.Of"/>.
    /// </param>
    /// <param name="options">
    /// What differs. Default: the statistic that says most about the metric, every minute. Dimensions are added to that of
    /// the cache: <c>NodeGroupId</c> for one shard.
    /// </param>
    /// <exception cref="CacheConfigurationException">CloudWatch is known not to have this metric of such a cache.</exception>
    public static Metric Metric(this ICache cache, CacheMetric metric, MetricOptions? options = null) =>
        OfCache(cache, metric, [], options);

    /// <summary>A metric of the primaries or of the replicas of a replication group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="metric">CloudWatch has one by role: <see cref="CacheMetric.EngineCpuUtilization"/>.</param>
    /// <param name="role">Primaries or replicas.</param>
    /// <param name="options">What differs. Default: the maximum over the nodes, every minute.</param>
    /// <exception cref="CacheConfigurationException">CloudWatch is known not to have this metric by role.</exception>
    public static Metric Metric(
        this IReplicationGroup group,
        CacheMetric metric,
        CacheNodeRole role,
        MetricOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(metric);
        return metric.Name == CacheMetric.EngineCpuUtilization.Name || !metric.IsKnown
            ? OfCache(group, metric, new() { [MetricDimension.Role] = role.ToString() }, options)
            : throw Refuse(
                group,
                $"CloudWatch has no {metric.Name} by role, only {CacheMetric.EngineCpuUtilization.Name}"
            );
    }

    /// <summary>A metric of a node.</summary>
    internal static Metric OfNode(
        ICache cache,
        CacheMetric metric,
        Dictionary<string, string> dimensions,
        MetricOptions? options
    )
    {
        ArgumentNullException.ThrowIfNull(metric);
        var profile = CacheProfiles.Of(cache);
        var known = Find(profile.Watched.NodeMetrics, metric);
        return known is null && metric.IsKnown
            ? throw Refuse(cache, $"a node of {profile.Kind} has no {metric.Name}")
            : Create(cache, known ?? metric, dimensions, options);
    }

    private static Metric OfCache(
        ICache cache,
        CacheMetric metric,
        Dictionary<string, string> dimensions,
        MetricOptions? options
    )
    {
        ArgumentNullException.ThrowIfNull(metric);
        var profile = CacheProfiles.Of(cache);
        var known = Find(profile.Watched.Metrics, metric);
        if (known is null && Find(profile.Watched.NodeMetrics, metric) is not null)
        {
            throw Refuse(
                cache,
                $"CloudWatch has {metric.Name} of each node of {profile.Kind}, not of all together: use Nodes()[0].Metric, or MemberNode for one by its name"
            );
        }

        if (known is null && metric.IsKnown)
        {
            throw Refuse(cache, $"{profile.Kind}{Running(profile.EngineName)} has no {metric.Name}");
        }

        dimensions[profile.Watched.Dimension] = profile.Name;
        return Create(cache, known ?? metric, dimensions, options);
    }

    private static Metric Create(
        ICache cache,
        CacheMetric row,
        Dictionary<string, string> dimensions,
        MetricOptions? options
    )
    {
        foreach (var (key, value) in options?.DimensionsMap ?? new Dictionary<string, string>())
        {
            dimensions[key] = value;
        }

        var metric = new Metric(
            new MetricProps
            {
                Namespace = CacheMetric.Namespace,
                MetricName = row.Name,
                DimensionsMap = dimensions,
                Statistic = row.Statistic.ToString(),
                Period = Duration.Seconds(PeriodSeconds),
            }
        ).AttachTo(cache);
        return options is null ? metric
            : options.DimensionsMap is null ? metric.With(options)
            : metric.With(options).With(new MetricOptions { DimensionsMap = dimensions });
    }

    private static CacheMetric? Find(IReadOnlyList<CacheMetric> table, CacheMetric metric) =>
        table.FirstOrDefault(row => row.Name == metric.Name);

    private static string Running(string? engine) => engine is null ? "" : $" of {engine}";

    private static CacheConfigurationException Refuse(ICache cache, string message) =>
        Validation.Refuse(cache, nameof(Metric), message);
}
