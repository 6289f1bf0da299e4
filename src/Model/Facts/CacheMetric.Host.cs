using static ElastiCache.Model.Facts.CacheMetricStatistic;
using static ElastiCache.Model.Facts.CacheMetricUnit;

namespace ElastiCache.Model.Facts;

// Metrics of the host of a node, whatever engine it runs:
// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.HostLevel.html
public sealed partial record CacheMetric
{
    private static CacheMetric[] Host =>
        [
            new("CPUUtilization", Percent, Average, "The share of the whole host's CPU that is in use."),
            new("CPUCreditBalance", Count, Average, "The CPU credits that a burstable node (t3, t4g) has saved."),
            new("CPUCreditUsage", Count, Average, "The CPU credits that a burstable node (t3, t4g) spends."),
            new("FreeableMemory", Bytes, Minimum, "The memory of the host that is free or can be freed."),
            new("NetworkBytesIn", Bytes, Sum, "The bytes that the host reads from the network."),
            new("NetworkBytesOut", Bytes, Sum, "The bytes that the host writes to the network."),
            new("NetworkPacketsIn", Count, Sum, "The packets that the host receives."),
            new("NetworkPacketsOut", Count, Sum, "The packets that the host sends."),
            .. PerNode([
                new(
                    "NetworkMaxBytesIn",
                    Bytes,
                    Maximum,
                    "The most bytes that the host received in any second of the minute."
                ),
                new(
                    "NetworkMaxBytesOut",
                    Bytes,
                    Maximum,
                    "The most bytes that the host sent in any second of the minute."
                ),
                new(
                    "NetworkMaxPacketsIn",
                    Count,
                    Maximum,
                    "The most packets that the host received in any second of the minute."
                ),
                new(
                    "NetworkMaxPacketsOut",
                    Count,
                    Maximum,
                    "The most packets that the host sent in any second of the minute."
                ),
                new(
                    "NetworkBaselineUsageInPercentage",
                    Percent,
                    Average,
                    "The incoming traffic as a share of the node type's baseline bandwidth."
                ),
                new(
                    "NetworkBaselineUsageOutPercentage",
                    Percent,
                    Average,
                    "The outgoing traffic as a share of the node type's baseline bandwidth."
                ),
                new(
                    "NetworkBaselineMaxUsageInPercentage",
                    Percent,
                    Maximum,
                    "The incoming traffic of the busiest second as a share of the node type's baseline bandwidth."
                ),
                new(
                    "NetworkBaselineMaxUsageOutPercentage",
                    Percent,
                    Maximum,
                    "The outgoing traffic of the busiest second as a share of the node type's baseline bandwidth."
                ),
            ]),
            new(
                "NetworkBandwidthInAllowanceExceeded",
                Count,
                Sum,
                "The packets that were queued or dropped because incoming traffic exceeded the node's bandwidth."
            ),
            new(
                "NetworkBandwidthOutAllowanceExceeded",
                Count,
                Sum,
                "The packets that were queued or dropped because outgoing traffic exceeded the node's bandwidth."
            ),
            new(
                "NetworkPacketsPerSecondAllowanceExceeded",
                Count,
                Sum,
                "The packets that were queued or dropped because their number exceeded what the node handles in a second."
            ),
            new(
                "NetworkConntrackAllowanceExceeded",
                Count,
                Sum,
                "The packets that were dropped because the host tracks no more connections."
            ),
            new(
                "NetworkLinkLocalAllowanceExceeded",
                Count,
                Sum,
                "The packets that were dropped because the traffic to local services (DNS, time, instance metadata) was too much."
            ),
            new("SwapUsage", Bytes, Maximum, "The memory of the host that is swapped out to disk."),
        ];

    private static IEnumerable<CacheMetric> PerNode(CacheMetric[] metrics) =>
        metrics.Select(metric => metric with { PerNodeOnly = true });
}
