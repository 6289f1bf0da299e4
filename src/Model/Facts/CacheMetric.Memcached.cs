using static ElastiCache.Model.Facts.CacheMetricStatistic;
using static ElastiCache.Model.Facts.CacheMetricUnit;

namespace ElastiCache.Model.Facts;

// Metrics of a node of Memcached: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.Memcached.html
public sealed partial record CacheMetric
{
    private static CacheMetric[] Memcached =>
        [
            new("BytesReadIntoMemcached", Bytes, Sum, "The bytes that were read from the network."),
            new("BytesUsedForCacheItems", Bytes, Maximum, "The bytes that items take."),
            new("BytesUsedForHash", Bytes, Maximum, "The bytes that hash tables take."),
            new("BytesWrittenOutFromMemcached", Bytes, Sum, "The bytes that were written to the network."),
            new("CasBadval", Count, Sum, "The check-and-set requests whose value did not match."),
            new("CasHits", Count, Sum, "The check-and-set requests whose key was found and whose value matched."),
            new("CasMisses", Count, Sum, "The check-and-set requests whose key was not found."),
            new("CmdConfigGet", Count, Sum, "The requests for the list of nodes (auto discovery)."),
            new("CmdConfigSet", Count, Sum, "The changes of the list of nodes (auto discovery)."),
            new("CmdFlush", Count, Sum, "The flush commands."),
            new("CmdGet", Count, Sum, "The get commands."),
            new("CmdSet", Count, Sum, "The set commands."),
            new("CmdTouch", Count, Sum, "The touch commands."),
            new("CurrConfig", Count, Maximum, "The configurations that are stored."),
            new(
                "CurrConnections",
                Count,
                Maximum,
                "The open connections of clients. Two or three of them are ElastiCache's own."
            ),
            new("CurrItems", Count, Maximum, "The items."),
            new("DecrHits", Count, Sum, "The decrements whose key was found."),
            new("DecrMisses", Count, Sum, "The decrements whose key was not found."),
            new("DeleteHits", Count, Sum, "The deletions whose key was found."),
            new("DeleteMisses", Count, Sum, "The deletions whose key was not found."),
            new("EvictedUnfetched", Count, Sum, "The items that were evicted without ever having been read."),
            new("Evictions", Count, Sum, "The items that were evicted before their time to make room."),
            new("ExpiredUnfetched", Count, Sum, "The items that expired without ever having been read."),
            new("GetHits", Count, Sum, "The gets whose key was found."),
            new("GetMisses", Count, Sum, "The gets whose key was not found."),
            new("IncrHits", Count, Sum, "The increments whose key was found."),
            new("IncrMisses", Count, Sum, "The increments whose key was not found."),
            new("NewConnections", Count, Sum, "The connections that were accepted."),
            new("NewItems", Count, Sum, "The items that were stored."),
            new("Reclaimed", Count, Sum, "The expired items whose room was used again."),
            new("SlabsMoved", Count, Sum, "The slab pages that were moved."),
            new("TouchHits", Count, Sum, "The touches whose key was found."),
            new("TouchMisses", Count, Sum, "The touches whose key was not found."),
            new("UnusedMemory", Bytes, Minimum, "The memory that no item uses. Overhead takes some of it."),
        ];
}
