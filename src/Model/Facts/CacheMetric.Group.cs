using static ElastiCache.Model.Facts.CacheMetricStatistic;
using static ElastiCache.Model.Facts.CacheMetricUnit;

namespace ElastiCache.Model.Facts;

// Metrics of a replication group as a whole:
// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling-Scaling-Policies-Target.html
public sealed partial record CacheMetric
{
    private static CacheMetric[] Group =>
        [
            new(
                "DatabaseCapacityUsageCountedForEvictPercentage",
                Percent,
                Maximum,
                "The share of memory and SSD that is in use, without overhead and output buffers."
            ),
            new(
                "DatabaseMemoryUsageCountedForEvictPercentage",
                Percent,
                Maximum,
                "The share of maxmemory that is in use, without overhead and output buffers."
            ),
            new("EngineCPUUtilization", Percent, Maximum, "The share of its core that the engine's main thread uses."),
            new(
                "GlobalDatastoreReplicationLag",
                Seconds,
                Maximum,
                "How far this Region's primary is behind that of the primary Region. Of secondaries of a global datastore only."
            ),
        ];
}
