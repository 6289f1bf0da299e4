using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.W;

/// <summary>Metrics that alarms, dashboards and scaling policies look at: whether CloudWatch has them.</summary>
internal static class MetricRules
{
    private const string Search = Pages.CloudWatch + "cloudwatch_concepts.html";

    private const string Percentage = "Percentage";

    /// <summary>All of them. They are silent where a name, a dimension or a cache is not known.</summary>
    public static readonly IReadOnlyList<IRule<MetricUseSpecification>> All =
    [
        MetricRule.Of("W-01", nameof(MetricUseSpecification.Namespace)) with
        {
            Mistake = use =>
                use.Namespace.TryGet(out var space) && space != CacheMetric.Namespace
                    ? $"metrics of ElastiCache have the namespace {CacheMetric.Namespace}, got '{space}'{(space.Equals(CacheMetric.Namespace, StringComparison.OrdinalIgnoreCase) ? ": case counts" : ": write it so")}"
                    : null,
            Fix = new Fix<MetricUseSpecification>(
                "Writes the namespace as it is.",
                use =>
                    use.Namespace.TryGet(out var space)
                        ? [FixEdit.Replace("", "Namespace", space, CacheMetric.Namespace)]
                        : []
            ),
            Source = Search,
            Statement = "The namespace of ElastiCache's metrics is written AWS/ElastiCache.",
            Breaks = MetricExamples.Alarm("CPUUtilization", space: "AWS/Elasticache"),
            Keeps = MetricExamples.Alarm("CPUUtilization"),
        },
        MetricRule.Of("W-02", nameof(MetricUseSpecification.MetricName)) with
        {
            Mistake = UnknownMetric,
            Implies = ["W-03"],
            Statement = "A metric is one that ElastiCache sends, by the tables of this project.",
            Breaks = MetricExamples.Alarm("CpuUtilisation"),
            Keeps = MetricExamples.Alarm("CPUUtilization"),
        },
        MetricRule.Of("W-03", nameof(MetricUseSpecification.MetricName)) with
        {
            Mistake = MetricOfOthers,
            // What the cache has not is not sent either.
            Implies = ["W-13"],
            Why =
                "By AWS's pages each metric is calculated for a node, and a replication group as a whole has those that autoscaling follows: an alarm on another one stays without data and never fires, a graph stays empty, and a policy never scales.",
            Source = Pages.Guide + "AutoScaling-Scaling-Policies-Target.html",
            Statement =
                "A metric is one that the watched cache has: by its engine, and as a node, a replication group or a serverless cache.",
            Breaks = MetricExamples.Alarm("CPUUtilization", MetricExamples.Group),
            Keeps = MetricExamples.Alarm("EngineCPUUtilization", MetricExamples.Group),
        },
        MetricRule.Of("W-04", nameof(MetricUseSpecification.Dimensions)) with
        {
            Mistake = WrongDimensions,
            Implies = ["W-03", "W-05"],
            Statement =
                "Dimensions are those that metrics are sent with: CacheClusterId, with CacheNodeId and Tier; ReplicationGroupId, with Role and NodeGroupId; or clusterId.",
            Breaks = MetricExamples.Alarm("CPUUtilization", """{"Name": "ClusterId", "Value": "orders-001"}"""),
            Keeps = MetricExamples.Alarm("CPUUtilization", """{"Name": "CacheClusterId", "Value": "orders-001"}"""),
        },
        .. WatchedCacheRules.All,
        .. SilentMetricRules.All,
        .. StatisticRules.All,
    ];

    private static string? UnknownMetric(MetricUseSpecification use) =>
        !use.MetricName.TryGet(out var name) || CacheMetric.All.Any(metric => metric.Name == name) ? null
        : (
            Similarity.Nearest(
                name,
                CacheMetric.All.Select(metric => (metric.Name, Math.Max(2, metric.Name.Length / 5))),
                ignoreCase: true
            ) ?? Similarity.AlikeByWords(name, CacheMetric.All.Select(metric => metric.Name))
        )
            is { } meant
            ? $"ElastiCache sends no metric '{name}': did you mean {meant}?"
        : $"ElastiCache sends no metric '{name}' that is known here: look it up, or acknowledge it if AWS has added it since";

    private static string? MetricOfOthers(MetricUseSpecification use) =>
        use.MetricName.TryGet(out var name)
        && MetricsOf(use) is var (what, metrics)
        && metrics.All(metric => metric.Name != name)
            ? $"{what} has no metric {name}{Instead(use, name)}"
            : null;

    private static (string What, IEnumerable<CacheMetric> Metrics)? MetricsOf(MetricUseSpecification use) =>
        use.DimensionNames is not { } names ? null
        : names.Contains(MetricDimension.ServerlessCache) ? OfServerless(use)
        : names.Contains(MetricDimension.CacheClusterId) ? OfNode(use)
        : names.Contains(MetricDimension.ReplicationGroupId)
            ? ("a replication group as a whole", CacheMetric.OfReplicationGroups)
        : null;

    private static (string, IEnumerable<CacheMetric>) OfServerless(MetricUseSpecification use) =>
        use.Dimension(MetricDimension.ServerlessCache)?.Cache?.Engine.TryGet(out var engine) == true
            ? (
                $"a serverless cache of {engine}",
                CacheMetric.OfServerlessCaches.Where(metric => metric.Engine is null || metric.Engine == engine)
            )
            : ("a serverless cache", CacheMetric.OfServerlessCaches);

    private static (string, IEnumerable<CacheMetric>) OfNode(MetricUseSpecification use) =>
        use.Dimension(MetricDimension.CacheClusterId)?.Cache switch
        {
            { Type: ResourceTypes.ReplicationGroup } => (
                "a node of a replication group",
                [.. CacheMetric.OfHosts, .. CacheMetric.OfNodes, Lag]
            ),
            { Type: ResourceTypes.CacheCluster } cluster when cluster.Engine.Is(EngineName.Memcached) => (
                "a Memcached cluster",
                [.. CacheMetric.OfHosts, .. CacheMetric.OfMemcached]
            ),
            { Type: ResourceTypes.CacheCluster } cluster when cluster.Engine.Is(EngineName.Redis) => (
                "a node of Redis OSS",
                // W-13 says why it has no lag of a datastore.
                [.. CacheMetric.OfHosts, .. CacheMetric.OfNodes, Lag]
            ),
            _ => ("a node", [.. CacheMetric.OfHosts, .. CacheMetric.OfNodes, .. CacheMetric.OfMemcached, Lag]),
        };

    // The page of a global datastore's metrics looks at it by node, that of all metrics by group.
    private static CacheMetric Lag => CacheMetric.GlobalDatastoreReplicationLag;

    private static string Instead(MetricUseSpecification use, string name) =>
        use.DimensionNames!.Contains(MetricDimension.ReplicationGroupId)
        && CacheMetric.OfHosts.Concat(CacheMetric.OfNodes).Any(metric => metric.Name == name)
            ? $": watch each of its nodes by {MetricDimension.CacheClusterId}, or {Whole(name)}"
            : "";

    // What says the same of a group as a whole, where one does.
    private static string Whole(string name) =>
        CacheMetric.OfReplicationGroups.FirstOrDefault(metric => Begins(name, metric.Name)) is { } same
            ? $"the group by {same.Name}"
            : $"one of {string.Join(", ", CacheMetric.OfReplicationGroups.Select(metric => metric.Name))}";

    private static bool Begins(string name, string other) =>
        name.EndsWith(Percentage, StringComparison.Ordinal)
        && other.StartsWith(name[..^Percentage.Length], StringComparison.Ordinal);

    private static string? WrongDimensions(MetricUseSpecification use)
    {
        if (use.DimensionNames is not { Count: > 0 } names)
        {
            return null;
        }

        var known = MetricDimension.All;
        return names.FirstOrDefault(name => !known.Contains(name)) is { } unknown
                ? $"metrics of ElastiCache have no dimension {unknown}{Meant(unknown, use)}"
            : !MetricDimension.AreSentTogether([.. names])
                ? $"no metric is sent with {string.Join(" and ", names)}: a node has {MetricDimension.CacheClusterId} (and {MetricDimension.CacheNodeId}), a replication group {MetricDimension.ReplicationGroupId} (and {MetricDimension.Role}), a serverless cache {MetricDimension.ServerlessCache}"
            : names is [MetricDimension.CacheClusterId]
            && use.Dimensions![0].Cache?.Engine.Is(EngineName.Memcached) == true
            && use.MetricName.TryGet(out var metric)
            && CacheMetric.All.Any(row => row.Name == metric && row.PerNodeOnly)
                ? $"Memcached sends {metric} for each node only: add the dimension {MetricDimension.CacheNodeId}"
            : null;
    }

    // What is watched says more of the dimension that is meant than its letters do.
    private static string Meant(string dimension, MetricUseSpecification use)
    {
        var fitting = Fitting(dimension, use);
        return
            (
                fitting is [var only] ? only
                : fitting.Count == 0 ? Near(dimension, MetricDimension.All)
                : Near(dimension, fitting)
                    ?? fitting.FirstOrDefault(known => known.EndsWith(dimension, StringComparison.OrdinalIgnoreCase))
            )
                is { } meant
            ? $": did you mean {meant}?"
            : $": there are {string.Join(", ", MetricDimension.All)}";
    }

    private static string? Near(string dimension, IEnumerable<string> known) =>
        Similarity.Nearest(dimension, known.Select(name => (name, name.Length / 3)), ignoreCase: true);

    // Those that name a cache of the kind that the value names, or that the metric is sent by.
    private static IReadOnlyList<string> Fitting(string dimension, MetricUseSpecification use) =>
        use.Dimension(dimension)?.Cache is { } cache
            ? cache switch
            {
                { Type: ResourceTypes.ServerlessCache } => [MetricDimension.ServerlessCache],
                { Type: ResourceTypes.CacheCluster } => [MetricDimension.CacheClusterId],
                { Type: ResourceTypes.ReplicationGroup } when use.Dimension(dimension)!.Suffix.Length > 0 =>
                [
                    MetricDimension.CacheClusterId,
                ],
                { Type: ResourceTypes.ReplicationGroup }
                    when CacheMetric.OfReplicationGroups.Any(row => use.MetricName.Is(row.Name)) =>
                [
                    MetricDimension.ReplicationGroupId,
                ],
                { Type: ResourceTypes.ReplicationGroup } =>
                [
                    MetricDimension.ReplicationGroupId,
                    MetricDimension.CacheClusterId,
                ],
                _ => [],
            }
        : use.MetricName.TryGet(out var metric)
            ? (
                CacheMetric.OfServerlessCaches.Any(row => row.Name == metric),
                CacheMetric
                    .OfNodes.Concat(CacheMetric.OfHosts)
                    .Concat(CacheMetric.OfMemcached)
                    .Concat(CacheMetric.OfReplicationGroups)
                    .Any(row => row.Name == metric)
            ) switch
            {
                (true, false) => [MetricDimension.ServerlessCache],
                (false, true) => [.. MetricDimension.All.Except([MetricDimension.ServerlessCache])],
                _ => [],
            }
        : [];
}
