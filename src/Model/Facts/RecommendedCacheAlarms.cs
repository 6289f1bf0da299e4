namespace ElastiCache.Model.Facts;

/// <summary>The alarms that are recommended for a cache, with thresholds that follow from what it is.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.WhichShouldIMonitor.html</remarks>
public static class RecommendedCacheAlarms
{
    /// <summary>The alarms of a replication group.</summary>
    public static IReadOnlyList<CacheAlarm> For(ReplicationGroupFacts group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return
        [
            .. Alarms(group)
                .Select(alarm =>
                    group.Purpose?.DecidesAlarm(alarm.Kind, group.EvictionPolicy) == true
                        ? alarm with
                        {
                            Threshold = group.Purpose.Alarms[alarm.Kind],
                        }
                        : alarm
                ),
        ];
    }

    /// <summary>The alarms of a Memcached cluster.</summary>
    public static IReadOnlyList<CacheAlarm> ForMemcached =>
        [
            MemcachedAlarms.Cpu,
            MemcachedAlarms.Evictions,
            HostAlarms.Connections,
            HostAlarms.FreeableMemory,
            MemcachedAlarms.SwapUsage,
            .. HostAlarms.Network,
        ];

    /// <summary>The alarms of a serverless cache.</summary>
    public static IReadOnlyList<CacheAlarm> For(ServerlessCacheFacts cache)
    {
        ArgumentNullException.ThrowIfNull(cache);
        return
        [
            ServerlessAlarms.ThrottledCommands,
            ServerlessAlarms.DataStorage(cache.DataStorageMaximum),
            ServerlessAlarms.ProcessingUnits(cache.EcpuPerSecondMaximum),
            ServerlessAlarms.ReadLatency,
            ServerlessAlarms.WriteLatency,
            .. cache.Authenticates ? [EngineAlarms.AuthenticationFailures] : (CacheAlarm[])[],
        ];
    }

    private static IReadOnlyList<CacheAlarm> Alarms(ReplicationGroupFacts group) =>
        [
            EngineAlarms.Cpu(group.NodeType),
            EngineAlarms.Memory(group),
            EngineAlarms.Evictions(group),
            HostAlarms.Connections,
            .. group.HasReplicas ? [EngineAlarms.ReplicationLag] : (CacheAlarm[])[],
            HostAlarms.FreeableMemory,
            EngineAlarms.SwapUsage(group.NodeType),
            .. HostAlarms.Network,
            EngineAlarms.TrafficManagement,
            .. group.Authenticates ? [EngineAlarms.AuthenticationFailures] : (CacheAlarm[])[],
        ];
}
