using Amazon.CDK.AWS.CloudWatch;

namespace ElastiCache.Cdk;

/// <summary>The metrics of a node of a replication group.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.Redis.html</remarks>
public static partial class CacheNodeMetrics
{
    /// <summary>The values that active defragmentation moves.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricActiveDefragHits(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("ActiveDefragHits", options);

    /// <summary>The memory that the allocator's fragmentation wastes, which activedefrag can win back.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum in bytes, every minute.</param>
    public static Metric MetricAllocatorFragmentationBytes(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("AllocatorFragmentationBytes", options);

    /// <summary>The allocator's fragmentation as a ratio of what is allocated.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricAllocatorFragmentationRatio(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("AllocatorFragmentationRatio", options);

    /// <summary>The failed attempts to authenticate.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricAuthenticationFailures(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("AuthenticationFailures", options);

    /// <summary>The clients that wait in a blocking command.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricBlockedConnections(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("BlockedConnections", options);

    /// <summary>The bytes that are read from SSD. Data tiering only.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum in bytes, every minute.</param>
    public static Metric MetricBytesReadFromDisk(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("BytesReadFromDisk", options);

    /// <summary>The memory that the engine has allocated for data, buffers and everything else.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum in bytes, every minute.</param>
    public static Metric MetricBytesUsedForCache(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("BytesUsedForCache", options);

    /// <summary>The bytes that are written to SSD. Data tiering only.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum in bytes, every minute.</param>
    public static Metric MetricBytesWrittenToDisk(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("BytesWrittenToDisk", options);

    /// <summary>The share of lookups that find their key.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in percent, every minute.</param>
    public static Metric MetricCacheHitRate(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("CacheHitRate", options);

    /// <summary>The lookups that find their key.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCacheHits(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("CacheHits", options);

    /// <summary>The lookups that do not find their key.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCacheMisses(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("CacheMisses", options);

    /// <summary>The attempts of users to use channels that they may not use.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricChannelAuthorizationFailures(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("ChannelAuthorizationFailures", options);

    /// <summary>The commands that act upon the cluster.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricClusterBasedCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("ClusterBasedCmds", options);

    /// <summary>The average CPU time of the commands that act upon the cluster.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricClusterBasedCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("ClusterBasedCmdsLatency", options);

    /// <summary>The attempts of users to run commands that they may not run.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricCommandAuthorizationFailures(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("CommandAuthorizationFailures", options);

    /// <summary>The open connections of clients. Four to six of them are ElastiCache's own.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricCurrConnections(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("CurrConnections", options);

    /// <summary>The keys.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricCurrItems(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("CurrItems", options);

    /// <summary>The keys with hash fields that expire. Valkey 9.0 or newer.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricCurrItemsWithVolatileFields(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("CurrItemsWithVolatileFields", options);

    /// <summary>The keys that have a time to live.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricCurrVolatileItems(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("CurrVolatileItems", options);

    /// <summary>The attempts of users to use databases that they may not use. Valkey 9.1 or newer.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricDatabaseAuthorizationFailures(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("DatabaseAuthorizationFailures", options);

    /// <summary>The share of memory and SSD that is in use, without overhead and output buffers.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum in percent, every minute.</param>
    public static Metric MetricDatabaseCapacityUsageCountedForEvictPercentage(
        this CacheNode node,
        MetricOptions? options = null
    ) => node.Metric("DatabaseCapacityUsageCountedForEvictPercentage", options);

    /// <summary>The share of memory and SSD that is in use.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum in percent, every minute.</param>
    public static Metric MetricDatabaseCapacityUsagePercentage(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("DatabaseCapacityUsagePercentage", options);

    /// <summary>The share of maxmemory that is in use, without overhead and output buffers.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum in percent, every minute.</param>
    public static Metric MetricDatabaseMemoryUsageCountedForEvictPercentage(
        this CacheNode node,
        MetricOptions? options = null
    ) => node.Metric("DatabaseMemoryUsageCountedForEvictPercentage", options);

    /// <summary>The share of maxmemory that is in use.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum in percent, every minute.</param>
    public static Metric MetricDatabaseMemoryUsagePercentage(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("DatabaseMemoryUsagePercentage", options);

    /// <summary>The average time to live in database 0. Of primaries only.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in milliseconds, every minute.</param>
    public static Metric MetricDB0AverageTTL(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("DB0AverageTTL", options);

    /// <summary>The writes that were refused because they waited too long to be made durable.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricDurabilityBufferExceededErrorCount(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("DurabilityBufferExceededErrorCount", options);

    /// <summary>The age of the oldest write that was acknowledged and is not durable yet.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum in milliseconds, every minute.</param>
    public static Metric MetricDurabilityLag(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("DurabilityLag", options);

    /// <summary>The share of its core that the engine's main thread uses.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in percent, every minute.</param>
    public static Metric MetricEngineCPUUtilization(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("EngineCPUUtilization", options);

    /// <summary>The commands that failed.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricErrorCount(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("ErrorCount", options);

    /// <summary>The commands that evaluate scripts.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricEvalBasedCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("EvalBasedCmds", options);

    /// <summary>The average CPU time of the commands that evaluate scripts.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricEvalBasedCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("EvalBasedCmdsLatency", options);

    /// <summary>The keys that were evicted because memory was full.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricEvictions(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("Evictions", options);

    /// <summary>The commands on geospatial indexes.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricGeoSpatialBasedCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("GeoSpatialBasedCmds", options);

    /// <summary>The average CPU time of the commands on geospatial indexes.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricGeoSpatialBasedCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("GeoSpatialBasedCmdsLatency", options);

    /// <summary>The commands that only read.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricGetTypeCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("GetTypeCmds", options);

    /// <summary>The average CPU time of the commands that only read.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricGetTypeCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("GetTypeCmdsLatency", options);

    /// <summary>The commands on hashes.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricHashBasedCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("HashBasedCmds", options);

    /// <summary>The average CPU time of the commands on hashes.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricHashBasedCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("HashBasedCmdsLatency", options);

    /// <summary>The commands on HyperLogLogs.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricHyperLogLogBasedCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("HyperLogLogBasedCmds", options);

    /// <summary>The average CPU time of the commands on HyperLogLogs.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricHyperLogLogBasedCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("HyperLogLogBasedCmdsLatency", options);

    /// <summary>The connections with IAM authentication that expired.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricIamAuthenticationExpirations(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("IamAuthenticationExpirations", options);

    /// <summary>The IAM authentications that were throttled.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricIamAuthenticationThrottling(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("IamAuthenticationThrottling", options);

    /// <summary>Whether the node is a primary: 1 or 0.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricIsMaster(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("IsMaster", options);

    /// <summary>The commands on JSON documents.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricJsonBasedCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("JsonBasedCmds", options);

    /// <summary>The average CPU time of the commands on JSON documents.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricJsonBasedCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("JsonBasedCmdsLatency", options);

    /// <summary>The commands that read JSON documents.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricJsonBasedGetCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("JsonBasedGetCmds", options);

    /// <summary>The average CPU time of the commands that read JSON documents.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricJsonBasedGetCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("JsonBasedGetCmdsLatency", options);

    /// <summary>The commands that write JSON documents.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricJsonBasedSetCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("JsonBasedSetCmds", options);

    /// <summary>The average CPU time of the commands that write JSON documents.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricJsonBasedSetCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("JsonBasedSetCmdsLatency", options);

    /// <summary>The attempts of users to use keys that they may not use.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricKeyAuthorizationFailures(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("KeyAuthorizationFailures", options);

    /// <summary>The commands on keys of any type, such as DEL and EXPIRE.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricKeyBasedCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("KeyBasedCmds", options);

    /// <summary>The average CPU time of the commands on keys of any type, such as DEL and EXPIRE.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricKeyBasedCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("KeyBasedCmdsLatency", options);

    /// <summary>The keys that are tracked for clients that cache them themselves.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricKeysTracked(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("KeysTracked", options);

    /// <summary>The commands on lists.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricListBasedCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("ListBasedCmds", options);

    /// <summary>The average CPU time of the commands on lists.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricListBasedCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("ListBasedCmdsLatency", options);

    /// <summary>The pages that the engine's process had to read back from disk.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricMajorPageFaults(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("MajorPageFaults", options);

    /// <summary>Whether the link to the primary that is migrated from is in sync: 1 or 0.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the minimum, every minute.</param>
    public static Metric MetricMasterLinkHealthStatus(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("MasterLinkHealthStatus", options);

    /// <summary>The memory that the process holds over that which the engine has allocated.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average, every minute.</param>
    public static Metric MetricMemoryFragmentationRatio(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("MemoryFragmentationRatio", options);

    /// <summary>The connections that were accepted.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNewConnections(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("NewConnections", options);

    /// <summary>The commands that act upon no key, such as INFO.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNonKeyTypeCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("NonKeyTypeCmds", options);

    /// <summary>The average CPU time of the commands that act upon no key, such as INFO.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricNonKeyTypeCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("NonKeyTypeCmdsLatency", options);

    /// <summary>The items that are read from SSD. Data tiering only.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNumItemsReadFromDisk(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("NumItemsReadFromDisk", options);

    /// <summary>The items that are written to SSD. Data tiering only.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricNumItemsWrittenToDisk(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("NumItemsWrittenToDisk", options);

    /// <summary>The commands that were processed.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricProcessedCommands(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("ProcessedCommands", options);

    /// <summary>The commands of publish and subscribe.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricPubSubBasedCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("PubSubBasedCmds", options);

    /// <summary>The average CPU time of the commands of publish and subscribe.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricPubSubBasedCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("PubSubBasedCmdsLatency", options);

    /// <summary>The channels that somebody subscribes to.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricPubSubChannels(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("PubSubChannels", options);

    /// <summary>The sharded channels that somebody subscribes to.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricPubSubShardChannels(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("PubSubShardChannels", options);

    /// <summary>The keys that expired.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricReclaimed(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("Reclaimed", options);

    /// <summary>The hash fields that expired. Valkey 9.0 or newer.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricReclaimedFields(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("ReclaimedFields", options);

    /// <summary>The connections that were refused, mostly because maxclients was reached.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricRejectedConnections(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("RejectedConnections", options);

    /// <summary>The bytes that the primary sends to its replicas.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum in bytes, every minute.</param>
    public static Metric MetricReplicationBytes(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("ReplicationBytes", options);

    /// <summary>How far the replica is behind its primary. Of replicas only.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum in seconds, every minute.</param>
    public static Metric MetricReplicationLag(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("ReplicationLag", options);

    /// <summary>Whether a background save is running: 1 or 0.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricSaveInProgress(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SaveInProgress", options);

    /// <summary>The commands of search.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricSearchBasedCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SearchBasedCmds", options);

    /// <summary>The average CPU time of the commands of search.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricSearchBasedCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SearchBasedCmdsLatency", options);

    /// <summary>The commands of search that read.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricSearchBasedGetCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SearchBasedGetCmds", options);

    /// <summary>The average CPU time of the commands of search that read.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricSearchBasedGetCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SearchBasedGetCmdsLatency", options);

    /// <summary>The commands of search that write.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricSearchBasedSetCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SearchBasedSetCmds", options);

    /// <summary>The average CPU time of the commands of search that write.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricSearchBasedSetCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SearchBasedSetCmdsLatency", options);

    /// <summary>The search indexes. Valkey 8.2 or newer.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricSearchNumberOfIndexes(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SearchNumberOfIndexes", options);

    /// <summary>The keys in all search indexes. Valkey 8.2 or newer.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricSearchTotalIndexedDocuments(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SearchTotalIndexedDocuments", options);

    /// <summary>The memory of all search indexes. Valkey 8.2 or newer.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum in bytes, every minute.</param>
    public static Metric MetricSearchUsedMemoryBytes(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SearchUsedMemoryBytes", options);

    /// <summary>The commands on sets.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricSetBasedCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SetBasedCmds", options);

    /// <summary>The average CPU time of the commands on sets.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricSetBasedCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SetBasedCmdsLatency", options);

    /// <summary>The commands that write.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricSetTypeCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SetTypeCmds", options);

    /// <summary>The average CPU time of the commands that write.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricSetTypeCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SetTypeCmdsLatency", options);

    /// <summary>The commands on sorted sets.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricSortedSetBasedCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SortedSetBasedCmds", options);

    /// <summary>The average CPU time of the commands on sorted sets.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricSortedSetBasedCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SortedSetBasedCmdsLatency", options);

    /// <summary>The commands on streams.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricStreamBasedCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("StreamBasedCmds", options);

    /// <summary>The average CPU time of the commands on streams.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricStreamBasedCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("StreamBasedCmdsLatency", options);

    /// <summary>The commands on strings.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the sum, every minute.</param>
    public static Metric MetricStringBasedCmds(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("StringBasedCmds", options);

    /// <summary>The average CPU time of the commands on strings.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricStringBasedCmdsLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("StringBasedCmdsLatency", options);

    /// <summary>The time that the engine takes to answer a read. Has percentiles.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricSuccessfulReadRequestLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SuccessfulReadRequestLatency", options);

    /// <summary>The time that the engine takes to answer a write. Has percentiles.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the average in microseconds, every minute.</param>
    public static Metric MetricSuccessfulWriteRequestLatency(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("SuccessfulWriteRequestLatency", options);

    /// <summary>Whether ElastiCache holds traffic back because the node cannot keep up: 1 or 0.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum, every minute.</param>
    public static Metric MetricTrafficManagementActive(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("TrafficManagementActive", options);

    /// <summary>The memory of the data itself, without overhead.</summary>
    /// <param name="node">The node.</param>
    /// <param name="options">What differs. Default: the maximum in bytes, every minute.</param>
    public static Metric MetricUsedMemoryDataset(this CacheNode node, MetricOptions? options = null) =>
        node.Metric("UsedMemoryDataset", options);
}
