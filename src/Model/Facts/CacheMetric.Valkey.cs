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
            new("ClusterBasedCmds", Count, Sum, "The commands that act upon the cluster."),
            new(
                "ClusterBasedCmdsLatency",
                Microseconds,
                Average,
                "The average CPU time of the commands that act upon the cluster."
            ),
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
            new("EvalBasedCmds", Count, Sum, "The commands that evaluate scripts."),
            new(
                "EvalBasedCmdsLatency",
                Microseconds,
                Average,
                "The average CPU time of the commands that evaluate scripts."
            ),
            new("Evictions", Count, Sum, "The keys that were evicted because memory was full."),
            new("GeoSpatialBasedCmds", Count, Sum, "The commands on geospatial indexes."),
            new(
                "GeoSpatialBasedCmdsLatency",
                Microseconds,
                Average,
                "The average CPU time of the commands on geospatial indexes."
            ),
            new("GetTypeCmds", Count, Sum, "The commands that only read."),
            new("GetTypeCmdsLatency", Microseconds, Average, "The average CPU time of the commands that only read."),
            new("HashBasedCmds", Count, Sum, "The commands on hashes."),
            new("HashBasedCmdsLatency", Microseconds, Average, "The average CPU time of the commands on hashes."),
            new("HyperLogLogBasedCmds", Count, Sum, "The commands on HyperLogLogs."),
            new(
                "HyperLogLogBasedCmdsLatency",
                Microseconds,
                Average,
                "The average CPU time of the commands on HyperLogLogs."
            ),
            new("IamAuthenticationExpirations", Count, Sum, "The connections with IAM authentication that expired."),
            new("IamAuthenticationThrottling", Count, Sum, "The IAM authentications that were throttled."),
            new("IsMaster", None, Maximum, "Whether the node is a primary: 1 or 0."),
            new("JsonBasedCmds", Count, Sum, "The commands on JSON documents."),
            new(
                "JsonBasedCmdsLatency",
                Microseconds,
                Average,
                "The average CPU time of the commands on JSON documents."
            ),
            new("JsonBasedGetCmds", Count, Sum, "The commands that read JSON documents."),
            new(
                "JsonBasedGetCmdsLatency",
                Microseconds,
                Average,
                "The average CPU time of the commands that read JSON documents."
            ),
            new("JsonBasedSetCmds", Count, Sum, "The commands that write JSON documents."),
            new(
                "JsonBasedSetCmdsLatency",
                Microseconds,
                Average,
                "The average CPU time of the commands that write JSON documents."
            ),
            new("KeyAuthorizationFailures", Count, Sum, "The attempts of users to use keys that they may not use."),
            new("KeyBasedCmds", Count, Sum, "The commands on keys of any type, such as DEL and EXPIRE."),
            new(
                "KeyBasedCmdsLatency",
                Microseconds,
                Average,
                "The average CPU time of the commands on keys of any type, such as DEL and EXPIRE."
            ),
            new("KeysTracked", Count, Maximum, "The keys that are tracked for clients that cache them themselves."),
            new("ListBasedCmds", Count, Sum, "The commands on lists."),
            new("ListBasedCmdsLatency", Microseconds, Average, "The average CPU time of the commands on lists."),
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
            new("NonKeyTypeCmds", Count, Sum, "The commands that act upon no key, such as INFO."),
            new(
                "NonKeyTypeCmdsLatency",
                Microseconds,
                Average,
                "The average CPU time of the commands that act upon no key, such as INFO."
            ),
            new("NumItemsReadFromDisk", Count, Sum, "The items that are read from SSD. Data tiering only."),
            new("NumItemsWrittenToDisk", Count, Sum, "The items that are written to SSD. Data tiering only."),
            new("ProcessedCommands", Count, Sum, "The commands that were processed."),
            new("PubSubBasedCmds", Count, Sum, "The commands of publish and subscribe."),
            new(
                "PubSubBasedCmdsLatency",
                Microseconds,
                Average,
                "The average CPU time of the commands of publish and subscribe."
            ),
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
            new("SearchBasedCmds", Count, Sum, "The commands of search."),
            new("SearchBasedCmdsLatency", Microseconds, Average, "The average CPU time of the commands of search."),
            new("SearchBasedGetCmds", Count, Sum, "The commands of search that read."),
            new(
                "SearchBasedGetCmdsLatency",
                Microseconds,
                Average,
                "The average CPU time of the commands of search that read."
            ),
            new("SearchBasedSetCmds", Count, Sum, "The commands of search that write."),
            new(
                "SearchBasedSetCmdsLatency",
                Microseconds,
                Average,
                "The average CPU time of the commands of search that write."
            ),
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
            new("SetBasedCmds", Count, Sum, "The commands on sets."),
            new("SetBasedCmdsLatency", Microseconds, Average, "The average CPU time of the commands on sets."),
            new("SetTypeCmds", Count, Sum, "The commands that write."),
            new("SetTypeCmdsLatency", Microseconds, Average, "The average CPU time of the commands that write."),
            new("SortedSetBasedCmds", Count, Sum, "The commands on sorted sets."),
            new(
                "SortedSetBasedCmdsLatency",
                Microseconds,
                Average,
                "The average CPU time of the commands on sorted sets."
            ),
            new("StreamBasedCmds", Count, Sum, "The commands on streams."),
            new("StreamBasedCmdsLatency", Microseconds, Average, "The average CPU time of the commands on streams."),
            new("StringBasedCmds", Count, Sum, "The commands on strings."),
            new("StringBasedCmdsLatency", Microseconds, Average, "The average CPU time of the commands on strings."),
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
}
