using static ElastiCache.Model.Facts.CacheMetricStatistic;

namespace ElastiCache.Model.Facts;

/// <summary>Alarms of serverless caches.</summary>
internal static class ServerlessAlarms
{
    private const double NearlyFull = 0.8;
    private const double Slow = 10_000;

    public static CacheAlarm ThrottledCommands { get; } =
        new(CacheAlarmKind.ThrottledCommands, "ThrottledCmds", Sum, 0)
        {
            EvaluationPeriods = 5,
            DatapointsToAlarm = 3,
            Formula = "0",
            Why = "Requests are refused: the limit is reached, or load grows faster than the cache.",
            Remedy =
                "Raise the limit, set aside a minimum of ECPUs before a known peak, and let clients retry with backoff.",
        };

    public static CacheAlarm ReadLatency { get; } = Latency(CacheAlarmKind.ReadLatency, "SuccessfulReadRequestLatency");

    public static CacheAlarm WriteLatency { get; } =
        Latency(CacheAlarmKind.WriteLatency, "SuccessfulWriteRequestLatency");

    // GB as 10^9 bytes: should the service mean 2^30, the alarm comes a little early rather than late.
    public static CacheAlarm DataStorage(double? limit) =>
        new(CacheAlarmKind.DataStorage, "BytesUsedForCache", Maximum, NearlyFull * limit * 1_000_000_000)
        {
            Formula = "80 % of the limit of data; off where there is none",
            Why = "At the limit, keys are evicted, and writes fail where there is nothing to evict.",
            Remedy = "Raise the limit, shorten times to live, or delete what is not needed.",
        };

    // The metric is a sum over the minute, the limit is one of every second.
    public static CacheAlarm ProcessingUnits(double? limit) =>
        new(CacheAlarmKind.ProcessingUnits, "ElastiCacheProcessingUnits", Sum, NearlyFull * limit * 60)
        {
            Formula = "80 % of the limit of ECPUs a second, times 60; off where there is none",
            Why = "At the limit, requests are throttled.",
            Remedy = "Raise the limit, or find the commands that consume most: each type has a metric of its ECPUs.",
        };

    private static CacheAlarm Latency(CacheAlarmKind kind, string metric) =>
        new(kind, metric, Average, Slow)
        {
            Formula = "10 ms: usual is about one",
            Why = "The average request takes ten times as long as usual.",
            Remedy = "Look for large values, for commands over many keys, and at ThrottledCmds.",
        };
}
