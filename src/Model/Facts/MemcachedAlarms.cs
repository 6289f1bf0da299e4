using static ElastiCache.Model.Facts.CacheMetricStatistic;

namespace ElastiCache.Model.Facts;

/// <summary>Alarms of Memcached.</summary>
internal static class MemcachedAlarms
{
    public static CacheAlarm Cpu { get; } =
        new(CacheAlarmKind.Cpu, "CPUUtilization", Maximum, 90)
        {
            Formula = "90 %: Memcached uses all cores",
            Why = "Memcached works in many threads, so it slows down only when the whole host is busy.",
            Remedy = "Take a larger node type, or more nodes.",
        };

    public static CacheAlarm Evictions { get; } =
        new(CacheAlarmKind.Evictions, "Evictions", Sum, null)
        {
            Formula = "off: Memcached evicts by design",
            Why = "Items go before their time is over.",
            Remedy = "Take a larger node type, or more nodes.",
        };

    public static CacheAlarm SwapUsage { get; } =
        new(CacheAlarmKind.SwapUsage, "SwapUsage", Maximum, 50_000_000)
        {
            Formula = "50 MB, which AWS recommends",
            Why = "Items that are swapped out are no faster than the database.",
            Remedy = "Raise memcached_connections_overhead, or take a larger node type.",
        };
}
