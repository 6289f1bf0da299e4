using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.W;

/// <summary>Metrics that there are, and that the watched node never sends.</summary>
internal static class SilentMetricRules
{
    // "Data tiering only", by the page.
    private static readonly string[] OfDisks =
    [
        "BytesReadFromDisk",
        "BytesWrittenToDisk",
        "NumItemsReadFromDisk",
        "NumItemsWrittenToDisk",
    ];

    // "With durability only", by the page. Those of search that begin with SearchWriteThrottle, too.
    private static readonly string[] OfDurability =
    [
        "DurabilityBufferExceededErrorCount",
        "DurabilityLag",
        "SearchWriteThrottleActive",
        "SearchWriteThrottledClientsCount",
        "SearchWriteThrottleEvents",
    ];

    private static readonly EngineFeature ExpiringFields = new("expiry of hash fields", "9.0", null, null);
    private static readonly EngineFeature DatabaseAccess = new("access by database", "9.1", null, null);

    // Which metrics are about what an engine has from a version on.
    private static readonly (Func<string, bool> Is, EngineFeature Feature)[] OfVersions =
    [
        (OfDurability.Contains, EngineFeature.Durability),
        (metric => metric.StartsWith("Search", StringComparison.Ordinal), EngineFeature.Search),
        (metric => metric is "CurrItemsWithVolatileFields" or "ReclaimedFields", ExpiringFields),
        (metric => metric == "DatabaseAuthorizationFailures", DatabaseAccess),
    ];

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<MetricUseSpecification>> All =
    [
        MetricRule.Of("W-13", nameof(MetricUseSpecification.MetricName)) with
        {
            Mistake = NeverSent,
            Statement =
                "CPU credits are watched of burstable nodes (t2, t3, t4g), the traffic of disks of nodes with data tiering, ReplicationLag where there are replicas, what a version brings (durability, search, expiry of hash fields, access by database) where the version has it, and GlobalDatastoreReplicationLag where a global datastore can be.",
            Why =
                "The node never sends the metric: an alarm stays without data and never fires, and a graph stays empty.",
            Breaks = MetricExamples.Alarm("CPUCreditBalance"),
            Keeps = MetricExamples.Alarm("ReplicationLag"),
        },
    ];

    private static string? NeverSent(MetricUseSpecification use) =>
        use.MetricName.TryGet(out var name) && Watched(use) is { } cache
            ? OfNodeType(name, cache)
                ?? OfVersion(name, cache)
                ?? OfDatastore(name, cache)
                ?? (
                    name == "ReplicationLag" && cache.HasNoReplicas
                        ? $"only replicas send {name}, and {cache.Name} has none: leave it out, or add a replica"
                        : null
                )
            : null;

    private static WatchedCache? Watched(MetricUseSpecification use) =>
        (use.Dimension(MetricDimension.CacheClusterId) ?? use.Dimension(MetricDimension.ReplicationGroupId))?.Cache;

    // Durability that is left out may be what AWS takes for the best; only what the version cannot have is certain.
    private static string? OfVersion(string metric, WatchedCache cache) =>
        OfDurability.Contains(metric) && cache.Durability.Is("disabled")
            ? $"only caches with durability send {metric}, and that of {cache.Name} is disabled: leave it out"
        : OfVersions.FirstOrDefault(known => known.Is(metric)).Feature is { } feature
        && cache.Engine.TryGet(out var engine)
        && engine != EngineName.Memcached
        && cache.EngineVersion.TryGet(out var version)
        && feature.SupportedBy(engine, version) == false
            ? $"only caches with {feature.Name} send {metric}, which needs {feature.Availability}, and {cache.Name} is {engine} {version}: leave it out"
        : null;

    // A group may be in a datastore that another template or nobody's template makes, and its primary of today may be a secondary
    // after a failover; a cluster, and what no member may have, cannot be in one. What is wrong with a member is told there.
    private static string? OfDatastore(string metric, WatchedCache cache) =>
        metric != CacheMetric.GlobalDatastoreReplicationLag.Name ? null
        : cache.IsAlone
            ? $"only secondaries of a global datastore send {metric}, and {cache.Name} is no replication group: leave it out"
        : cache.NoMemberFor is { } obstacle
            ? $"only secondaries of a global datastore send {metric}, and {obstacle} cannot be in one: leave it out"
        : null;

    private static bool DependsOnNodeType(string metric) =>
        IsOfCredits(metric) || OfDisks.Contains(metric) || metric.StartsWith("Search", StringComparison.Ordinal);

    private static bool IsOfCredits(string metric) => metric is "CPUCreditBalance" or "CPUCreditUsage";

    private static string? OfNodeType(string metric, WatchedCache cache) =>
        // Of most metrics the type says nothing, and is not asked for.
        !DependsOnNodeType(metric)
        || !cache.NodeType.TryGet(out var type)
        || CacheNodeType.Of(type) is not { Family: { } family }
            ? null
        : IsOfCredits(metric) && family.Name[0] != 't'
            ? $"only burstable nodes (t2, t3, t4g) send {metric}, and those of {cache.Name} are {type}: leave it out, or watch CPUUtilization"
        : OfDisks.Contains(metric) && !family.Can(NodeCapabilities.DataTiering)
            ? $"only nodes with data tiering (r6gd) send {metric}, and those of {cache.Name} are {type}: leave it out"
        : metric.StartsWith("Search", StringComparison.Ordinal) && family.Can(NodeCapabilities.DataTiering)
            ? $"nodes with data tiering have no search and send no {metric}, and those of {cache.Name} are {type}: leave it out"
        : null;
}
