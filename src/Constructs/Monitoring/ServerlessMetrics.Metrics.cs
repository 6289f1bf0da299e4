using Amazon.CDK.AWS.CloudWatch;

namespace ElastiCache.Cdk;

/// <summary>The metrics of a serverless cache.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/serverless-metrics-events-redis.html</remarks>
public static partial class ServerlessMetrics
{
    /// <summary>The failed attempts to authenticate.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricAuthenticationFailures(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("AuthenticationFailures", options);

    /// <summary>The bytes that the data takes.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the maximum in bytes, every minute.</param>
    public static Metric MetricBytesUsedForCache(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("BytesUsedForCache", options);

    /// <summary>The share of lookups that find their key.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the average in percent, every minute.</param>
    public static Metric MetricCacheHitRate(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("CacheHitRate", options);

    /// <summary>The lookups that find their key.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCacheHits(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("CacheHits", options);

    /// <summary>The lookups that do not find their key.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCacheMisses(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("CacheMisses", options);

    /// <summary>The get commands. Memcached only.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCmdGet(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("CmdGet", options);

    /// <summary>The set commands. Memcached only.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCmdSet(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("CmdSet", options);

    /// <summary>The touch commands. Memcached only.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCmdTouch(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("CmdTouch", options);

    /// <summary>The attempts of users to run commands that they may not run.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCommandAuthorizationFailures(
        this IServerlessCache cache,
        MetricOptions? options = null
    ) => cache.Metric("CommandAuthorizationFailures", options);

    /// <summary>The open connections of clients.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricCurrConnections(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("CurrConnections", options);

    /// <summary>The keys.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricCurrItems(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("CurrItems", options);

    /// <summary>The keys that have a time to live.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricCurrVolatileItems(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("CurrVolatileItems", options);

    /// <summary>The ElastiCache processing units (ECPUs) that requests consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricElastiCacheProcessingUnits(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("ElastiCacheProcessingUnits", options);

    /// <summary>The commands that evaluate scripts.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricEvalBasedCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("EvalBasedCmds", options);

    /// <summary>The ECPUs that the commands that evaluate scripts consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricEvalBasedCmdsECPUs(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("EvalBasedCmdsECPUs", options);

    /// <summary>The keys that were evicted because the cache reached its limit of data.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricEvictions(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("Evictions", options);

    /// <summary>The commands on geospatial indexes.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricGeoSpatialBasedCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("GeoSpatialBasedCmds", options);

    /// <summary>The ECPUs that the commands on geospatial indexes consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricGeoSpatialBasedCmdsECPUs(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("GeoSpatialBasedCmdsECPUs", options);

    /// <summary>The commands that only read.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricGetTypeCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("GetTypeCmds", options);

    /// <summary>The ECPUs that the commands that only read consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricGetTypeCmdsECPUs(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("GetTypeCmdsECPUs", options);

    /// <summary>The commands on hashes.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricHashBasedCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("HashBasedCmds", options);

    /// <summary>The ECPUs that the commands on hashes consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricHashBasedCmdsECPUs(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("HashBasedCmdsECPUs", options);

    /// <summary>The commands on HyperLogLogs.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricHyperLogLogBasedCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("HyperLogLogBasedCmds", options);

    /// <summary>The ECPUs that the commands on HyperLogLogs consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricHyperLogLogBasedCmdsECPUs(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("HyperLogLogBasedCmdsECPUs", options);

    /// <summary>The connections with IAM authentication that expired.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricIamAuthenticationExpirations(
        this IServerlessCache cache,
        MetricOptions? options = null
    ) => cache.Metric("IamAuthenticationExpirations", options);

    /// <summary>The IAM authentications that were throttled.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricIamAuthenticationThrottling(
        this IServerlessCache cache,
        MetricOptions? options = null
    ) => cache.Metric("IamAuthenticationThrottling", options);

    /// <summary>The commands on JSON documents.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricJsonBasedCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("JsonBasedCmds", options);

    /// <summary>The ECPUs that the commands on JSON documents consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricJsonBasedCmdsECPUs(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("JsonBasedCmdsECPUs", options);

    /// <summary>The commands that read JSON documents.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricJsonBasedGetCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("JsonBasedGetCmds", options);

    /// <summary>The ECPUs that the commands that read JSON documents consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricJsonBasedGetCmdsECPUs(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("JsonBasedGetCmdsECPUs", options);

    /// <summary>The commands that write JSON documents.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricJsonBasedSetCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("JsonBasedSetCmds", options);

    /// <summary>The ECPUs that the commands that write JSON documents consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricJsonBasedSetCmdsECPUs(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("JsonBasedSetCmdsECPUs", options);

    /// <summary>The attempts of users to use keys that they may not use.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricKeyAuthorizationFailures(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("KeyAuthorizationFailures", options);

    /// <summary>The commands on keys of any type, such as DEL and EXPIRE.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricKeyBasedCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("KeyBasedCmds", options);

    /// <summary>The ECPUs that the commands on keys of any type, such as DEL and EXPIRE consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricKeyBasedCmdsECPUs(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("KeyBasedCmdsECPUs", options);

    /// <summary>The commands on lists.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricListBasedCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("ListBasedCmds", options);

    /// <summary>The ECPUs that the commands on lists consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricListBasedCmdsECPUs(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("ListBasedCmdsECPUs", options);

    /// <summary>The bytes that came in.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum in bytes, every minute.</param>
    public static Metric MetricNetworkBytesIn(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("NetworkBytesIn", options);

    /// <summary>The bytes that went out.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum in bytes, every minute.</param>
    public static Metric MetricNetworkBytesOut(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("NetworkBytesOut", options);

    /// <summary>The connections that were accepted.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNewConnections(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("NewConnections", options);

    /// <summary>The commands that act upon no key, such as INFO.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNonKeyTypeCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("NonKeyTypeCmds", options);

    /// <summary>The ECPUs that the commands that act upon no key, such as INFO consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNonKeyTypeCmdsECPUs(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("NonKeyTypeCmdsECPUs", options);

    /// <summary>The commands of publish and subscribe.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricPubSubBasedCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("PubSubBasedCmds", options);

    /// <summary>The ECPUs that the commands of publish and subscribe consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricPubSubBasedCmdsECPUs(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("PubSubBasedCmdsECPUs", options);

    /// <summary>The keys that expired. Memcached only.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricReclaimed(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("Reclaimed", options);

    /// <summary>The commands on sets.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricSetBasedCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("SetBasedCmds", options);

    /// <summary>The ECPUs that the commands on sets consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricSetBasedCmdsECPUs(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("SetBasedCmdsECPUs", options);

    /// <summary>The commands that write.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricSetTypeCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("SetTypeCmds", options);

    /// <summary>The ECPUs that the commands that write consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricSetTypeCmdsECPUs(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("SetTypeCmdsECPUs", options);

    /// <summary>The commands on sorted sets.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricSortedSetBasedCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("SortedSetBasedCmds", options);

    /// <summary>The ECPUs that the commands on sorted sets consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricSortedSetBasedCmdsECPUs(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("SortedSetBasedCmdsECPUs", options);

    /// <summary>The commands on streams.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricStreamBasedCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("StreamBasedCmds", options);

    /// <summary>The ECPUs that the commands on streams consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricStreamBasedCmdsECPUs(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("StreamBasedCmdsECPUs", options);

    /// <summary>The commands on strings.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricStringBasedCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("StringBasedCmds", options);

    /// <summary>The ECPUs that the commands on strings consume.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricStringBasedCmdsECPUs(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("StringBasedCmdsECPUs", options);

    /// <summary>The time that a read takes. Has percentiles.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricSuccessfulReadRequestLatency(
        this IServerlessCache cache,
        MetricOptions? options = null
    ) => cache.Metric("SuccessfulReadRequestLatency", options);

    /// <summary>The time that a write takes. Has percentiles.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricSuccessfulWriteRequestLatency(
        this IServerlessCache cache,
        MetricOptions? options = null
    ) => cache.Metric("SuccessfulWriteRequestLatency", options);

    /// <summary>The requests that were throttled, at the limit or because load grew faster than the cache.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricThrottledCmds(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("ThrottledCmds", options);

    /// <summary>The commands.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricTotalCmdsCount(this IServerlessCache cache, MetricOptions? options = null) =>
        cache.Metric("TotalCmdsCount", options);
}
