using static ElastiCache.Model.Facts.CacheMetricStatistic;
using static ElastiCache.Model.Facts.CacheMetricUnit;

namespace ElastiCache.Model.Facts;

// Metrics of a node of Valkey or Redis OSS: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.Redis.html
public sealed partial record CacheMetric
{
    private static CacheMetric[] Valkey =>
        [
            new("ActiveDefragHits", Count, Sum, "The values that active defragmentation moves."),
            new(
                "AllocatorFragmentationBytes",
                Bytes,
                Maximum,
                "The memory that the allocator's fragmentation wastes, which activedefrag can win back."
            ),
            new(
                "AllocatorFragmentationRatio",
                None,
                Maximum,
                "The allocator's fragmentation as a ratio of what is allocated."
            ),
            new("AuthenticationFailures", Count, Sum, "The failed attempts to authenticate."),
            new("BlockedConnections", Count, Maximum, "The clients that wait in a blocking command."),
            new("BytesReadFromDisk", Bytes, Sum, "The bytes that are read from SSD. Data tiering only."),
            new(
                "BytesUsedForCache",
                Bytes,
                Maximum,
                "The memory that the engine has allocated for data, buffers and everything else."
            ),
            new("BytesWrittenToDisk", Bytes, Sum, "The bytes that are written to SSD. Data tiering only."),
            new("CacheHitRate", Percent, Average, "The share of lookups that find their key."),
            new("CacheHits", Count, Sum, "The lookups that find their key."),
            new("CacheMisses", Count, Sum, "The lookups that do not find their key."),
            new(
                "ChannelAuthorizationFailures",
                Count,
                Sum,
                "The attempts of users to use channels that they may not use."
            ),
            .. Commands("ClusterBasedCmds", "commands that act upon the cluster"),
            new(
                "CommandAuthorizationFailures",
                Count,
                Sum,
                "The attempts of users to run commands that they may not run."
            ),
            new(
                "CurrConnections",
                Count,
                Maximum,
                "The open connections of clients. Four to six of them are ElastiCache's own."
            ),
            new("CurrItems", Count, Maximum, "The keys."),
            new(
                "CurrItemsWithVolatileFields",
                Count,
                Maximum,
                "The keys with hash fields that expire. Valkey 9.0 or newer."
            ),
            new("CurrVolatileItems", Count, Maximum, "The keys that have a time to live."),
            new(
                "DatabaseAuthorizationFailures",
                Count,
                Sum,
                "The attempts of users to use databases that they may not use. Valkey 9.1 or newer."
            ),
            new(
                "DatabaseCapacityUsageCountedForEvictPercentage",
                Percent,
                Maximum,
                "The share of memory and SSD that is in use, without overhead and output buffers."
            ),
            new("DatabaseCapacityUsagePercentage", Percent, Maximum, "The share of memory and SSD that is in use."),
            new(
                "DatabaseMemoryUsageCountedForEvictPercentage",
                Percent,
                Maximum,
                "The share of maxmemory that is in use, without overhead and output buffers."
            ),
            new("DatabaseMemoryUsagePercentage", Percent, Maximum, "The share of maxmemory that is in use."),
            new("DB0AverageTTL", Milliseconds, Average, "The average time to live in database 0. Of primaries only."),
            new(
                "DurabilityBufferExceededErrorCount",
                Count,
                Sum,
                "The writes that were refused because they waited too long to be made durable."
            ),
            new(
                "DurabilityLag",
                Milliseconds,
                Maximum,
                "The age of the oldest write that was acknowledged and is not durable yet."
            ),
            new("EngineCPUUtilization", Percent, Average, "The share of its core that the engine's main thread uses."),
            new("ErrorCount", Count, Sum, "The commands that failed."),
            .. Commands("EvalBasedCmds", "commands that evaluate scripts"),
            new("Evictions", Count, Sum, "The keys that were evicted because memory was full."),
            .. Commands("GeoSpatialBasedCmds", "commands on geospatial indexes"),
            .. Commands("GetTypeCmds", "commands that only read"),
            .. Commands("HashBasedCmds", "commands on hashes"),
            .. Commands("HyperLogLogBasedCmds", "commands on HyperLogLogs"),
            new("IamAuthenticationExpirations", Count, Sum, "The connections with IAM authentication that expired."),
            new("IamAuthenticationThrottling", Count, Sum, "The IAM authentications that were throttled."),
            new("IsMaster", None, Maximum, "Whether the node is a primary: 1 or 0."),
            .. Commands("JsonBasedCmds", "commands on JSON documents"),
            .. Commands("JsonBasedGetCmds", "commands that read JSON documents"),
            .. Commands("JsonBasedSetCmds", "commands that write JSON documents"),
            new("KeyAuthorizationFailures", Count, Sum, "The attempts of users to use keys that they may not use."),
            .. Commands("KeyBasedCmds", "commands on keys of any type, such as DEL and EXPIRE"),
            new("KeysTracked", Count, Maximum, "The keys that are tracked for clients that cache them themselves."),
            .. Commands("ListBasedCmds", "commands on lists"),
            new("MajorPageFaults", Count, Sum, "The pages that the engine's process had to read back from disk."),
            new(
                "MasterLinkHealthStatus",
                None,
                Minimum,
                "Whether the link to the primary that is migrated from is in sync: 1 or 0."
            ),
            new(
                "MemoryFragmentationRatio",
                None,
                Average,
                "The memory that the process holds over that which the engine has allocated."
            ),
            new("NewConnections", Count, Sum, "The connections that were accepted."),
            .. Commands("NonKeyTypeCmds", "commands that act upon no key, such as INFO"),
            new("NumItemsReadFromDisk", Count, Sum, "The items that are read from SSD. Data tiering only."),
            new("NumItemsWrittenToDisk", Count, Sum, "The items that are written to SSD. Data tiering only."),
            new("ProcessedCommands", Count, Sum, "The commands that were processed."),
            .. Commands("PubSubBasedCmds", "commands of publish and subscribe"),
            new("PubSubChannels", Count, Maximum, "The channels that somebody subscribes to."),
            new("PubSubShardChannels", Count, Maximum, "The sharded channels that somebody subscribes to."),
            new("Reclaimed", Count, Sum, "The keys that expired."),
            new("ReclaimedFields", Count, Sum, "The hash fields that expired. Valkey 9.0 or newer."),
            new(
                "RejectedConnections",
                Count,
                Sum,
                "The connections that were refused, mostly because maxclients was reached."
            ),
            new("ReplicationBytes", Bytes, Maximum, "The bytes that the primary sends to its replicas."),
            new("ReplicationLag", Seconds, Maximum, "How far the replica is behind its primary. Of replicas only."),
            new("SaveInProgress", None, Maximum, "Whether a background save is running: 1 or 0."),
            .. Commands("SearchBasedCmds", "commands of search"),
            .. Commands("SearchBasedGetCmds", "commands of search that read"),
            .. Commands("SearchBasedSetCmds", "commands of search that write"),
            new("SearchNumberOfIndexes", Count, Maximum, "The search indexes. Valkey 8.2 or newer."),
            new("SearchTotalIndexedDocuments", Count, Maximum, "The keys in all search indexes. Valkey 8.2 or newer."),
            new("SearchUsedMemoryBytes", Bytes, Maximum, "The memory of all search indexes. Valkey 8.2 or newer."),
            // https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Durability.html, as of October 2026.
            new(
                "SearchWriteCPUUtilization",
                Percent,
                Average,
                "The share of the CPU that writes to search indexes use."
            ),
            new(
                "SearchWriteThrottleActive",
                None,
                Maximum,
                "Whether writes are held back because search indexes cannot keep up: 1 or 0. With durability only."
            ),
            new(
                "SearchWriteThrottledClientsCount",
                Count,
                Maximum,
                "The clients whose writes wait for search indexes. With durability only."
            ),
            new(
                "SearchWriteThrottleEvents",
                Count,
                Sum,
                "How often writes were held back for search indexes. With durability only."
            ),
            .. Commands("SetBasedCmds", "commands on sets"),
            .. Commands("SetTypeCmds", "commands that write"),
            .. Commands("SortedSetBasedCmds", "commands on sorted sets"),
            .. Commands("StreamBasedCmds", "commands on streams"),
            .. Commands("StringBasedCmds", "commands on strings"),
            new(
                "SuccessfulReadRequestLatency",
                Microseconds,
                Average,
                "The time that the engine takes to answer a read. Has percentiles."
            ),
            new(
                "SuccessfulWriteRequestLatency",
                Microseconds,
                Average,
                "The time that the engine takes to answer a write. Has percentiles."
            ),
            new(
                "TrafficManagementActive",
                None,
                Maximum,
                "Whether ElastiCache holds traffic back because the node cannot keep up: 1 or 0."
            ),
            new("UsedMemoryDataset", Bytes, Maximum, "The memory of the data itself, without overhead."),
        ];

    // Commands of a kind: how many there are, and how long one takes.
    private static CacheMetric[] Commands(string name, string what) =>
        [
            new(name, Count, Sum, $"The {what}."),
            new($"{name}Latency", Microseconds, Average, $"The average CPU time of the {what}."),
        ];
}
