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
            .. Consuming("EvalBasedCmds", "commands that evaluate scripts"),
            new("Evictions", Count, Sum, "The keys that were evicted because the cache reached its limit of data."),
            .. Consuming("GeoSpatialBasedCmds", "commands on geospatial indexes"),
            .. Consuming("GetTypeCmds", "commands that only read"),
            .. Consuming("HashBasedCmds", "commands on hashes"),
            .. Consuming("HyperLogLogBasedCmds", "commands on HyperLogLogs"),
            new("IamAuthenticationExpirations", Count, Sum, "The connections with IAM authentication that expired."),
            new("IamAuthenticationThrottling", Count, Sum, "The IAM authentications that were throttled."),
            .. Consuming("JsonBasedCmds", "commands on JSON documents"),
            .. Consuming("JsonBasedGetCmds", "commands that read JSON documents"),
            .. Consuming("JsonBasedSetCmds", "commands that write JSON documents"),
            new("KeyAuthorizationFailures", Count, Sum, "The attempts of users to use keys that they may not use."),
            .. Consuming("KeyBasedCmds", "commands on keys of any type, such as DEL and EXPIRE"),
            .. Consuming("ListBasedCmds", "commands on lists"),
            new("NetworkBytesIn", Bytes, Sum, "The bytes that came in."),
            new("NetworkBytesOut", Bytes, Sum, "The bytes that went out."),
            new("NewConnections", Count, Sum, "The connections that were accepted."),
            .. Consuming("NonKeyTypeCmds", "commands that act upon no key, such as INFO"),
            .. Consuming("PubSubBasedCmds", "commands of publish and subscribe"),
            new("Reclaimed", Count, Sum, "The keys that expired.") { Engine = EngineName.Memcached },
            .. Consuming("SetBasedCmds", "commands on sets"),
            .. Consuming("SetTypeCmds", "commands that write"),
            .. Consuming("SortedSetBasedCmds", "commands on sorted sets"),
            .. Consuming("StreamBasedCmds", "commands on streams"),
            .. Consuming("StringBasedCmds", "commands on strings"),
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

    // Commands of a kind: how many there are, and what they cost.
    private static CacheMetric[] Consuming(string name, string what) =>
        [new(name, Count, Sum, $"The {what}."), new($"{name}ECPUs", Count, Sum, $"The ECPUs that the {what} consume.")];
}
