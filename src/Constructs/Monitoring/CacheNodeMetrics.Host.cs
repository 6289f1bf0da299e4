using Amazon.CDK.AWS.CloudWatch;

namespace ElastiCache.Cdk;

/// <summary>The metrics of the host of a node. Those of the engine stand in the other part of the class.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.HostLevel.html</remarks>
public static partial class CacheNodeMetrics
{
    /// <summary>The share of the whole host's CPU that is in use.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in percent, every minute.</param>
    public static Metric MetricCPUUtilization(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("CPUUtilization", options);

    /// <summary>The CPU credits that a burstable node (t3, t4g) has saved.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average, every minute.</param>
    public static Metric MetricCPUCreditBalance(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("CPUCreditBalance", options);

    /// <summary>The CPU credits that a burstable node (t3, t4g) spends.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average, every minute.</param>
    public static Metric MetricCPUCreditUsage(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("CPUCreditUsage", options);

    /// <summary>The memory of the host that is free or can be freed.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the minimum in bytes, every minute.</param>
    public static Metric MetricFreeableMemory(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("FreeableMemory", options);

    /// <summary>The bytes that the host reads from the network.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum in bytes, every minute.</param>
    public static Metric MetricNetworkBytesIn(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("NetworkBytesIn", options);

    /// <summary>The bytes that the host writes to the network.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum in bytes, every minute.</param>
    public static Metric MetricNetworkBytesOut(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("NetworkBytesOut", options);

    /// <summary>The packets that the host receives.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNetworkPacketsIn(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("NetworkPacketsIn", options);

    /// <summary>The packets that the host sends.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNetworkPacketsOut(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("NetworkPacketsOut", options);

    /// <summary>The most bytes that the host received in any second of the minute.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum in bytes, every minute.</param>
    public static Metric MetricNetworkMaxBytesIn(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("NetworkMaxBytesIn", options);

    /// <summary>The most bytes that the host sent in any second of the minute.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum in bytes, every minute.</param>
    public static Metric MetricNetworkMaxBytesOut(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("NetworkMaxBytesOut", options);

    /// <summary>The most packets that the host received in any second of the minute.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricNetworkMaxPacketsIn(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("NetworkMaxPacketsIn", options);

    /// <summary>The most packets that the host sent in any second of the minute.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricNetworkMaxPacketsOut(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("NetworkMaxPacketsOut", options);

    /// <summary>The incoming traffic as a share of the node type's baseline bandwidth.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in percent, every minute.</param>
    public static Metric MetricNetworkBaselineUsageInPercentage(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("NetworkBaselineUsageInPercentage", options);

    /// <summary>The outgoing traffic as a share of the node type's baseline bandwidth.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in percent, every minute.</param>
    public static Metric MetricNetworkBaselineUsageOutPercentage(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("NetworkBaselineUsageOutPercentage", options);

    /// <summary>The incoming traffic of the busiest second as a share of the node type's baseline bandwidth.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum in percent, every minute.</param>
    public static Metric MetricNetworkBaselineMaxUsageInPercentage(
        this CacheNode node,
        MetricOptions? options = null
    ) => node.Metric("NetworkBaselineMaxUsageInPercentage", options);

    /// <summary>The outgoing traffic of the busiest second as a share of the node type's baseline bandwidth.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum in percent, every minute.</param>
    public static Metric MetricNetworkBaselineMaxUsageOutPercentage(
        this CacheNode node,
        MetricOptions? options = null
    ) => node.Metric("NetworkBaselineMaxUsageOutPercentage", options);

    /// <summary>The packets that were queued or dropped because incoming traffic exceeded the node's bandwidth.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNetworkBandwidthInAllowanceExceeded(
        this CacheNode node,
        MetricOptions? options = null
    ) => node.Metric("NetworkBandwidthInAllowanceExceeded", options);

    /// <summary>The packets that were queued or dropped because outgoing traffic exceeded the node's bandwidth.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNetworkBandwidthOutAllowanceExceeded(
        this CacheNode node,
        MetricOptions? options = null
    ) => node.Metric("NetworkBandwidthOutAllowanceExceeded", options);

    /// <summary>The packets that were queued or dropped because their number exceeded what the node handles in a second.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNetworkPacketsPerSecondAllowanceExceeded(
        this CacheNode node,
        MetricOptions? options = null
    ) => node.Metric("NetworkPacketsPerSecondAllowanceExceeded", options);

    /// <summary>The packets that were dropped because the host tracks no more connections.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNetworkConntrackAllowanceExceeded(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("NetworkConntrackAllowanceExceeded", options);

    /// <summary>The packets that were dropped because the traffic to local services (DNS, time, instance metadata) was too much.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNetworkLinkLocalAllowanceExceeded(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("NetworkLinkLocalAllowanceExceeded", options);

    /// <summary>The memory of the host that is swapped out to disk.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum in bytes, every minute.</param>
    public static Metric MetricSwapUsage(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SwapUsage", options);
}
