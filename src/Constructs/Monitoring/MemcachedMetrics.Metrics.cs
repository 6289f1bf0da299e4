using Amazon.CDK.AWS.CloudWatch;

namespace ElastiCache.Cdk;

/// <summary>The metrics of a Memcached cluster, over all nodes or of one of them.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.Memcached.html
/// </remarks>
public static partial class MemcachedMetrics
{
    /// <summary>The bytes that were read from the network.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum in bytes, every minute.</param>
    public static Metric MetricBytesReadIntoMemcached(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("BytesReadIntoMemcached", node, options);

    /// <summary>The bytes that items take.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the maximum in bytes, every minute.</param>
    public static Metric MetricBytesUsedForCacheItems(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("BytesUsedForCacheItems", node, options);

    /// <summary>The bytes that hash tables take.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the maximum in bytes, every minute.</param>
    public static Metric MetricBytesUsedForHash(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("BytesUsedForHash", node, options);

    /// <summary>The bytes that were written to the network.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum in bytes, every minute.</param>
    public static Metric MetricBytesWrittenOutFromMemcached(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("BytesWrittenOutFromMemcached", node, options);

    /// <summary>The check-and-set requests whose value did not match.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCasBadval(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("CasBadval", node, options);

    /// <summary>The check-and-set requests whose key was found and whose value matched.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCasHits(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("CasHits", node, options);

    /// <summary>The check-and-set requests whose key was not found.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCasMisses(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("CasMisses", node, options);

    /// <summary>The requests for the list of nodes (auto discovery).</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCmdConfigGet(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("CmdConfigGet", node, options);

    /// <summary>The changes of the list of nodes (auto discovery).</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCmdConfigSet(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("CmdConfigSet", node, options);

    /// <summary>The flush commands.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCmdFlush(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("CmdFlush", node, options);

    /// <summary>The get commands.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCmdGet(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("CmdGet", node, options);

    /// <summary>The set commands.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCmdSet(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("CmdSet", node, options);

    /// <summary>The touch commands.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCmdTouch(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("CmdTouch", node, options);

    /// <summary>The CPU credits that a burstable node (t3, t4g) has saved.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the average, every minute.</param>
    public static Metric MetricCPUCreditBalance(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("CPUCreditBalance", node, options);

    /// <summary>The CPU credits that a burstable node (t3, t4g) spends.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the average, every minute.</param>
    public static Metric MetricCPUCreditUsage(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("CPUCreditUsage", node, options);

    /// <summary>The share of the whole host's CPU that is in use.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the average in percent, every minute.</param>
    public static Metric MetricCPUUtilization(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("CPUUtilization", node, options);

    /// <summary>The configurations that are stored.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricCurrConfig(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("CurrConfig", node, options);

    /// <summary>The open connections of clients. Two or three of them are ElastiCache's own.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricCurrConnections(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("CurrConnections", node, options);

    /// <summary>The items.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricCurrItems(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("CurrItems", node, options);

    /// <summary>The decrements whose key was found.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricDecrHits(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("DecrHits", node, options);

    /// <summary>The decrements whose key was not found.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricDecrMisses(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("DecrMisses", node, options);

    /// <summary>The deletions whose key was found.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricDeleteHits(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("DeleteHits", node, options);

    /// <summary>The deletions whose key was not found.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricDeleteMisses(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("DeleteMisses", node, options);

    /// <summary>The items that were evicted without ever having been read.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricEvictedUnfetched(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("EvictedUnfetched", node, options);

    /// <summary>The items that were evicted before their time to make room.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricEvictions(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("Evictions", node, options);

    /// <summary>The items that expired without ever having been read.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricExpiredUnfetched(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("ExpiredUnfetched", node, options);

    /// <summary>The memory of the host that is free or can be freed.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the minimum in bytes, every minute.</param>
    public static Metric MetricFreeableMemory(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("FreeableMemory", node, options);

    /// <summary>The gets whose key was found.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricGetHits(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("GetHits", node, options);

    /// <summary>The gets whose key was not found.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricGetMisses(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("GetMisses", node, options);

    /// <summary>The increments whose key was found.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricIncrHits(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("IncrHits", node, options);

    /// <summary>The increments whose key was not found.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricIncrMisses(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("IncrMisses", node, options);

    /// <summary>The packets that were queued or dropped because incoming traffic exceeded the node's bandwidth.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNetworkBandwidthInAllowanceExceeded(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("NetworkBandwidthInAllowanceExceeded", node, options);

    /// <summary>The packets that were queued or dropped because outgoing traffic exceeded the node's bandwidth.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNetworkBandwidthOutAllowanceExceeded(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("NetworkBandwidthOutAllowanceExceeded", node, options);

    /// <summary>The incoming traffic of the busiest second as a share of the node type's baseline bandwidth.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first.</param>
    /// <param name="options">What differs. Default: the maximum in percent, every minute.</param>
    public static Metric MetricNetworkBaselineMaxUsageInPercentage(
        this IMemcachedCluster cluster,
        int node,
        MetricOptions? options = null
    ) => cluster.Metric("NetworkBaselineMaxUsageInPercentage", node, options);

    /// <summary>The outgoing traffic of the busiest second as a share of the node type's baseline bandwidth.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first.</param>
    /// <param name="options">What differs. Default: the maximum in percent, every minute.</param>
    public static Metric MetricNetworkBaselineMaxUsageOutPercentage(
        this IMemcachedCluster cluster,
        int node,
        MetricOptions? options = null
    ) => cluster.Metric("NetworkBaselineMaxUsageOutPercentage", node, options);

    /// <summary>The incoming traffic as a share of the node type's baseline bandwidth.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first.</param>
    /// <param name="options">What differs. Default: the average in percent, every minute.</param>
    public static Metric MetricNetworkBaselineUsageInPercentage(
        this IMemcachedCluster cluster,
        int node,
        MetricOptions? options = null
    ) => cluster.Metric("NetworkBaselineUsageInPercentage", node, options);

    /// <summary>The outgoing traffic as a share of the node type's baseline bandwidth.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first.</param>
    /// <param name="options">What differs. Default: the average in percent, every minute.</param>
    public static Metric MetricNetworkBaselineUsageOutPercentage(
        this IMemcachedCluster cluster,
        int node,
        MetricOptions? options = null
    ) => cluster.Metric("NetworkBaselineUsageOutPercentage", node, options);

    /// <summary>The bytes that the host reads from the network.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum in bytes, every minute.</param>
    public static Metric MetricNetworkBytesIn(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("NetworkBytesIn", node, options);

    /// <summary>The bytes that the host writes to the network.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum in bytes, every minute.</param>
    public static Metric MetricNetworkBytesOut(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("NetworkBytesOut", node, options);

    /// <summary>The packets that were dropped because the host tracks no more connections.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNetworkConntrackAllowanceExceeded(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("NetworkConntrackAllowanceExceeded", node, options);

    /// <summary>The packets that were dropped because the traffic to local services (DNS, time, instance metadata) was too much.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNetworkLinkLocalAllowanceExceeded(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("NetworkLinkLocalAllowanceExceeded", node, options);

    /// <summary>The most bytes that the host received in any second of the minute.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first.</param>
    /// <param name="options">What differs. Default: the maximum in bytes, every minute.</param>
    public static Metric MetricNetworkMaxBytesIn(
        this IMemcachedCluster cluster,
        int node,
        MetricOptions? options = null
    ) => cluster.Metric("NetworkMaxBytesIn", node, options);

    /// <summary>The most bytes that the host sent in any second of the minute.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first.</param>
    /// <param name="options">What differs. Default: the maximum in bytes, every minute.</param>
    public static Metric MetricNetworkMaxBytesOut(
        this IMemcachedCluster cluster,
        int node,
        MetricOptions? options = null
    ) => cluster.Metric("NetworkMaxBytesOut", node, options);

    /// <summary>The most packets that the host received in any second of the minute.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricNetworkMaxPacketsIn(
        this IMemcachedCluster cluster,
        int node,
        MetricOptions? options = null
    ) => cluster.Metric("NetworkMaxPacketsIn", node, options);

    /// <summary>The most packets that the host sent in any second of the minute.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricNetworkMaxPacketsOut(
        this IMemcachedCluster cluster,
        int node,
        MetricOptions? options = null
    ) => cluster.Metric("NetworkMaxPacketsOut", node, options);

    /// <summary>The packets that the host receives.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNetworkPacketsIn(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("NetworkPacketsIn", node, options);

    /// <summary>The packets that the host sends.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNetworkPacketsOut(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("NetworkPacketsOut", node, options);

    /// <summary>The packets that were queued or dropped because their number exceeded what the node handles in a second.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNetworkPacketsPerSecondAllowanceExceeded(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("NetworkPacketsPerSecondAllowanceExceeded", node, options);

    /// <summary>The connections that were accepted.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNewConnections(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("NewConnections", node, options);

    /// <summary>The items that were stored.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNewItems(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("NewItems", node, options);

    /// <summary>The expired items whose room was used again.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricReclaimed(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("Reclaimed", node, options);

    /// <summary>The slab pages that were moved.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricSlabsMoved(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("SlabsMoved", node, options);

    /// <summary>The memory of the host that is swapped out to disk.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the maximum in bytes, every minute.</param>
    public static Metric MetricSwapUsage(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("SwapUsage", node, options);

    /// <summary>The touches whose key was found.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricTouchHits(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("TouchHits", node, options);

    /// <summary>The touches whose key was not found.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricTouchMisses(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("TouchMisses", node, options);

    /// <summary>The memory that no item uses. Overhead takes some of it.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="node">The number of a node, 1 for the first. Default: all nodes together.</param>
    /// <param name="options">What differs. Default: the minimum in bytes, every minute.</param>
    public static Metric MetricUnusedMemory(
        this IMemcachedCluster cluster,
        int? node = null,
        MetricOptions? options = null
    ) => cluster.Metric("UnusedMemory", node, options);
}
