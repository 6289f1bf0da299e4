using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.W;

/// <summary>Rules about what CloudWatch takes, and has no data of.</summary>
internal static class MetricRule
{
    /// <summary>A rule about a property of what is watched.</summary>
    public static Rule<MetricUseSpecification> Of(string id, string property) =>
        new(id, property)
        {
            Place = use => use.At(use.MetricPath, property),
            Severity = Severity.Warning,
            SeverityReason = "CloudWatch takes it, and has no data.",
            Why = "An alarm stays without data and never fires, a graph stays empty, and a policy never scales.",
            Source = CacheMetric.Source,
        };
}
