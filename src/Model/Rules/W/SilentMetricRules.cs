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

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<MetricUseSpecification>> All =
    [
        new Rule<MetricUseSpecification>("W-13", nameof(MetricUseSpecification.MetricName), NeverSent)
        {
            Place = use => use.At(use.MetricPath, nameof(MetricUseSpecification.MetricName)),
            Severity = Severity.Warning,
            SeverityReason = "CloudWatch takes it, and has no data.",
            Source = CacheMetric.Source,
            Statement =
                "CPU credits are watched of burstable nodes (t2, t3, t4g), the traffic of disks of nodes with data tiering, and ReplicationLag where there are replicas.",
            Why =
                "The node never sends the metric: an alarm stays without data and never fires, and a graph stays empty.",
            Breaks = MetricExamples.Alarm("CPUCreditBalance"),
            Keeps = MetricExamples.Alarm("ReplicationLag"),
        },
    ];

    private static string? NeverSent(MetricUseSpecification use) =>
        use.MetricName.TryGet(out var name) && use.Dimension(MetricDimension.CacheClusterId)?.Cache is { } cache
            ? OfNodeType(name, cache)
                ?? (
                    name == "ReplicationLag" && cache.HasNoReplicas
                        ? $"only replicas send {name}, and {cache.Name} has none: leave it out, or add a replica"
                        : null
                )
            : null;

    private static string? OfNodeType(string metric, WatchedCache cache) =>
        !cache.NodeType.TryGet(out var type) || CacheNodeType.Of(type) is not { Family: { } family } ? null
        : metric is "CPUCreditBalance" or "CPUCreditUsage" && family.Name[0] != 't'
            ? $"only burstable nodes (t2, t3, t4g) send {metric}, and those of {cache.Name} are {type}: leave it out, or watch CPUUtilization"
        : OfDisks.Contains(metric) && !family.Can(NodeCapabilities.DataTiering)
            ? $"only nodes with data tiering (r6gd) send {metric}, and those of {cache.Name} are {type}: leave it out"
        : null;
}
