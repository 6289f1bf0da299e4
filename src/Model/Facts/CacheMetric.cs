using ElastiCache.Model.Values;

namespace ElastiCache.Model.Facts;

/// <summary>A metric that ElastiCache sends to CloudWatch, once a minute.</summary>
/// <param name="Name">The name, such as <c>EngineCPUUtilization</c>.</param>
/// <param name="Unit">What it counts in.</param>
/// <param name="Statistic">The statistic that says most about it.</param>
/// <param name="Description">What it means.</param>
/// <remarks>
/// Read on 2026-11-21 from the pages that the parts of this class name. The sets of dimensions are those of the list of
/// supported metrics in the CloudWatch user guide.
/// </remarks>
public sealed partial record CacheMetric(
    string Name,
    CacheMetricUnit Unit,
    CacheMetricStatistic Statistic,
    string Description
)
{
    /// <summary>Whether Memcached has it for each node only, and not for all nodes together.</summary>
    public bool PerNodeOnly { get; init; }

    /// <summary>The only engine whose serverless caches have it, such as <c>memcached</c>; null where all have.</summary>
    public string? Engine { get; init; }

    /// <summary>Whether the tables have a metric of this name, so that it is known which caches have it.</summary>
    public bool IsKnown => All.Any(metric => metric.Name == Name);

    /// <summary>The namespace of all of them.</summary>
    public const string Namespace = "AWS/ElastiCache";

    /// <summary>
    /// Whether a namespace is meant to be that of ElastiCache: in another case, with a slip, or without <c>AWS/</c> and for a
    /// metric of this name. A namespace of one's own does not begin with <c>AWS/</c>.
    /// </summary>
    /// <param name="written">The namespace.</param>
    /// <param name="metric">The name of the metric; null where it is not known.</param>
    internal static bool IsMeantBy(string written, string? metric) =>
        written.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? IsNear(written[Prefix.Length..])
            : IsNear(written) && All.Any(known => known.Name == metric);

    private const string Prefix = "AWS/";

    private static bool IsNear(string service) =>
        Similarity.Nearest(service, [(Namespace[Prefix.Length..], 2)], ignoreCase: true) is not null;

    /// <summary>The seconds between two values.</summary>
    internal const double SecondsBetween = 60;

    /// <summary>Where the names, units and dimensions are from.</summary>
    public const string Source = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.html";

    /// <summary>
    /// Metrics of the host of any node, by the dimensions <c>CacheClusterId</c> and <c>CacheNodeId</c>.
    /// </summary>
    public static IReadOnlyList<CacheMetric> OfHosts { get; } = Host;

    /// <summary>
    /// Metrics of a node of Valkey or Redis OSS besides those of its host, by the dimensions <c>CacheClusterId</c> and
    /// <c>CacheNodeId</c>.
    /// </summary>
    public static IReadOnlyList<CacheMetric> OfNodes { get; } = Valkey;

    /// <summary>
    /// Metrics of Memcached besides those of the host, by the dimension <c>CacheClusterId</c> for all nodes together and
    /// with <c>CacheNodeId</c> for one.
    /// </summary>
    public static IReadOnlyList<CacheMetric> OfMemcached { get; } = Memcached;

    /// <summary>
    /// The few metrics of a replication group as a whole, by the dimension <c>ReplicationGroupId</c>. All others exist for
    /// each node only.
    /// </summary>
    public static IReadOnlyList<CacheMetric> OfReplicationGroups { get; } = Group;

    /// <summary>Metrics of a serverless cache, by the dimension <c>clusterId</c>.</summary>
    public static IReadOnlyList<CacheMetric> OfServerlessCaches { get; } = Serverless;

    /// <summary>Every row of the tables.</summary>
    public static IReadOnlyList<CacheMetric> All { get; } =
    [.. OfNodes, .. OfHosts, .. OfMemcached, .. OfReplicationGroups, .. OfServerlessCaches];
}
