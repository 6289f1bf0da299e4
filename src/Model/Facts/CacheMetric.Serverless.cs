using static ElastiCache.Model.Facts.CacheMetricStatistic;
using static ElastiCache.Model.Facts.CacheMetricUnit;

namespace ElastiCache.Model.Facts;

// Metrics of a serverless cache: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/serverless-metrics-events-redis.html
public sealed partial record CacheMetric
{
    private static CacheMetric[] Serverless =>
        [
            new("AuthenticationFailures", Count, Sum, "The failed attempts to authenticate."),
            new("BytesUsedForCache", Bytes, Maximum, "The bytes that the data takes."),
            new("CacheHitRate", Percent, Average, "The share of lookups that find their key."),
            new("CacheHits", Count, Sum, "The lookups that find their key."),
            new("CacheMisses", Count, Sum, "The lookups that do not find their key."),
            new("CmdGet", Count, Sum, "The get commands.") { Engine = EngineName.Memcached },
            new("CmdSet", Count, Sum, "The set commands.") { Engine = EngineName.Memcached },
            new("CmdTouch", Count, Sum, "The touch commands.") { Engine = EngineName.Memcached },
            new(
                "CommandAuthorizationFailures",
                Count,
                Sum,
                "The attempts of users to run commands that they may not run."
            ),
            new("CurrConnections", Count, Maximum, "The open connections of clients."),
            new("CurrItems", Count, Maximum, "The keys."),
            new("CurrVolatileItems", Count, Maximum, "The keys that have a time to live."),
            new(
                "ElastiCacheProcessingUnits",
                Count,
                Sum,
                "The ElastiCache processing units (ECPUs) that requests consume."
            ),
            new("EvalBasedCmds", Count, Sum, "The commands that evaluate scripts."),
            new("EvalBasedCmdsECPUs", Count, Sum, "The ECPUs that the commands that evaluate scripts consume."),
            new("Evictions", Count, Sum, "The keys that were evicted because the cache reached its limit of data."),
            new("GeoSpatialBasedCmds", Count, Sum, "The commands on geospatial indexes."),
            new("GeoSpatialBasedCmdsECPUs", Count, Sum, "The ECPUs that the commands on geospatial indexes consume."),
            new("GetTypeCmds", Count, Sum, "The commands that only read."),
            new("GetTypeCmdsECPUs", Count, Sum, "The ECPUs that the commands that only read consume."),
            new("HashBasedCmds", Count, Sum, "The commands on hashes."),
            new("HashBasedCmdsECPUs", Count, Sum, "The ECPUs that the commands on hashes consume."),
            new("HyperLogLogBasedCmds", Count, Sum, "The commands on HyperLogLogs."),
            new("HyperLogLogBasedCmdsECPUs", Count, Sum, "The ECPUs that the commands on HyperLogLogs consume."),
            new("IamAuthenticationExpirations", Count, Sum, "The connections with IAM authentication that expired."),
            new("IamAuthenticationThrottling", Count, Sum, "The IAM authentications that were throttled."),
            new("JsonBasedCmds", Count, Sum, "The commands on JSON documents."),
            new("JsonBasedCmdsECPUs", Count, Sum, "The ECPUs that the commands on JSON documents consume."),
            new("JsonBasedGetCmds", Count, Sum, "The commands that read JSON documents."),
            new("JsonBasedGetCmdsECPUs", Count, Sum, "The ECPUs that the commands that read JSON documents consume."),
            new("JsonBasedSetCmds", Count, Sum, "The commands that write JSON documents."),
            new("JsonBasedSetCmdsECPUs", Count, Sum, "The ECPUs that the commands that write JSON documents consume."),
            new("KeyAuthorizationFailures", Count, Sum, "The attempts of users to use keys that they may not use."),
            new("KeyBasedCmds", Count, Sum, "The commands on keys of any type, such as DEL and EXPIRE."),
            new(
                "KeyBasedCmdsECPUs",
                Count,
                Sum,
                "The ECPUs that the commands on keys of any type, such as DEL and EXPIRE consume."
            ),
            new("ListBasedCmds", Count, Sum, "The commands on lists."),
            new("ListBasedCmdsECPUs", Count, Sum, "The ECPUs that the commands on lists consume."),
            new("NetworkBytesIn", Bytes, Sum, "The bytes that came in."),
            new("NetworkBytesOut", Bytes, Sum, "The bytes that went out."),
            new("NewConnections", Count, Sum, "The connections that were accepted."),
            new("NonKeyTypeCmds", Count, Sum, "The commands that act upon no key, such as INFO."),
            new(
                "NonKeyTypeCmdsECPUs",
                Count,
                Sum,
                "The ECPUs that the commands that act upon no key, such as INFO consume."
            ),
            new("PubSubBasedCmds", Count, Sum, "The commands of publish and subscribe."),
            new("PubSubBasedCmdsECPUs", Count, Sum, "The ECPUs that the commands of publish and subscribe consume."),
            new("Reclaimed", Count, Sum, "The keys that expired.") { Engine = EngineName.Memcached },
            new("SetBasedCmds", Count, Sum, "The commands on sets."),
            new("SetBasedCmdsECPUs", Count, Sum, "The ECPUs that the commands on sets consume."),
            new("SetTypeCmds", Count, Sum, "The commands that write."),
            new("SetTypeCmdsECPUs", Count, Sum, "The ECPUs that the commands that write consume."),
            new("SortedSetBasedCmds", Count, Sum, "The commands on sorted sets."),
            new("SortedSetBasedCmdsECPUs", Count, Sum, "The ECPUs that the commands on sorted sets consume."),
            new("StreamBasedCmds", Count, Sum, "The commands on streams."),
            new("StreamBasedCmdsECPUs", Count, Sum, "The ECPUs that the commands on streams consume."),
            new("StringBasedCmds", Count, Sum, "The commands on strings."),
            new("StringBasedCmdsECPUs", Count, Sum, "The ECPUs that the commands on strings consume."),
            new("SuccessfulReadRequestLatency", Microseconds, Average, "The time that a read takes. Has percentiles."),
            new(
                "SuccessfulWriteRequestLatency",
                Microseconds,
                Average,
                "The time that a write takes. Has percentiles."
            ),
            new(
                "ThrottledCmds",
                Count,
                Sum,
                "The requests that were throttled, at the limit or because load grew faster than the cache."
            ),
            new("TotalCmdsCount", Count, Sum, "The commands."),
        ];
}
