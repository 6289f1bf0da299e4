using static ElastiCache.Model.Facts.CacheMetricStatistic;

namespace ElastiCache.Model.Facts;

/// <summary>Alarms of Valkey and Redis OSS.</summary>
internal static class EngineAlarms
{
    private const double Full = 90;
    private const double FewCores = 2;
    private const double MostSwap = 300_000_000;

    public static CacheAlarm ReplicationLag { get; } =
        new(CacheAlarmKind.ReplicationLag, "ReplicationLag", Maximum, 10)
        {
            Formula = "10 seconds, where there are replicas",
            Why =
                "Replicas are usually less than a second behind; ten seconds make reads from them stale, and a failover would lose as much.",
            Remedy = "Look for bursts of writes, for long commands, and for the network alarms of the primary.",
        };

    public static CacheAlarm TrafficManagement { get; } =
        new(CacheAlarmKind.TrafficManagement, "TrafficManagementActive", Maximum, 0)
        {
            Formula = "0: the metric is 1 while ElastiCache holds traffic back",
            Why =
                "More commands come in than the node can process, so ElastiCache slows clients down to keep it alive.",
            Remedy = "Scale up, or out with shards for writes and replicas for reads.",
        };

    public static CacheAlarm AuthenticationFailures { get; } =
        new(CacheAlarmKind.AuthenticationFailures, "AuthenticationFailures", Sum, 10)
        {
            EvaluationPeriods = 1,
            DatapointsToAlarm = 1,
            Formula = "10 a minute, where clients authenticate",
            Why = "A client holds an old password, or somebody is guessing.",
            Remedy = "Find the client in ACL LOG, and look at the last rotation of the secret.",
        };

    // The engine works in one thread: one busy core is all it can use, however many there are.
    public static CacheAlarm Cpu(CacheNodeType type) =>
        type.Size is { VCpu: <= (int)FewCores and var cores }
            ? CpuFrom("CPUUtilization", Full / cores, null)
            : CpuFrom("EngineCPUUtilization", Full, "EngineCPUUtilization");

    public static CacheAlarm Memory(ReplicationGroupFacts group)
    {
        var metric = group.TiersData ? "DatabaseCapacityUsagePercentage" : "DatabaseMemoryUsagePercentage";
        return new CacheAlarm(CacheAlarmKind.DatabaseMemory, metric, Maximum, MemoryThreshold(group))
        {
            GroupMetricName = group.TiersData
                ? "DatabaseCapacityUsageCountedForEvictPercentage"
                : "DatabaseMemoryUsageCountedForEvictPercentage",
            Formula =
                "80 % under noeviction, where writes fail at 100; 90 % under volatile-* or an unknown policy; off under allkeys-*, whose caches are full by design. Nodes with SSD are measured by DatabaseCapacityUsagePercentage",
            Why = group.EvictsNothing
                ? "At 100 % the cache refuses writes."
                : "At 100 % keys go before their time, and writes fail once no key with a time to live is left.",
            Remedy = "Delete what is not needed, shorten times to live, take a larger node type, or add shards.",
        };
    }

    public static CacheAlarm Evictions(ReplicationGroupFacts group) =>
        new(CacheAlarmKind.Evictions, "Evictions", Sum, group.EvictsAnything || group.EvictsNothing ? null : 0)
        {
            Formula =
                "0 under volatile-* or an unknown policy; off under allkeys-*, which evicts by design, and under noeviction, which never does",
            Why = "Memory is full, and keys go before their time to live is over.",
            Remedy = "Take a larger node type or more shards, or shorten times to live.",
        };

    public static CacheAlarm SwapUsage(CacheNodeType type) =>
        new(
            CacheAlarmKind.SwapUsage,
            "SwapUsage",
            Maximum,
            type.Size is { } size
                ? Math.Min(MostSwap, Math.Round(0.05 * size.MemoryGiB * 1024 * 1024 * 1024))
                : MostSwap
        )
        {
            Formula = "5 % of the node type's memory, at most 300 MB",
            Why = "A few pages are swapped out on every host; more than that slows every command that touches them.",
            Remedy = "Raise reserved-memory-percent, or take a larger node type.",
        };

    private static CacheAlarm CpuFrom(string metric, double threshold, string? groupMetric) =>
        new(CacheAlarmKind.Cpu, metric, Average, threshold)
        {
            GroupMetricName = groupMetric,
            Formula =
                "90 % of one core: CPUUtilization above 90 / vCPUs where the node type has at most 2, since background work counts there, else EngineCPUUtilization above 90",
            Why = "The engine runs commands in one thread, and that thread has nearly used up its core.",
            Remedy =
                "Reads: add replicas and read from them. Writes: add shards, or take a faster node type. Look for slow commands in the slow log.",
        };

    private static double? MemoryThreshold(ReplicationGroupFacts group) =>
        group.EvictsAnything ? null
        : group.EvictsNothing ? 80
        : Full;
}
