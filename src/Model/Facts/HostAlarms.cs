using static ElastiCache.Model.Facts.CacheMetricStatistic;

namespace ElastiCache.Model.Facts;

/// <summary>Alarms that are the same for all engines.</summary>
internal static class HostAlarms
{
    /// <summary>
    /// What a node accepts: <c>maxclients</c> of Valkey and Redis OSS and <c>max_simultaneous_connections</c> of Memcached,
    /// which nobody can change. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Engine.html
    /// </summary>
    public const double MostConnections = 65_000;

    public static CacheAlarm Connections { get; } =
        new(CacheAlarmKind.Connections, "CurrConnections", Maximum, 0.8 * MostConnections)
        {
            Formula = "80 % of 65000, which a node accepts",
            Why =
                "A node refuses clients from 65000 connections on; long before, a rising number mostly means clients that do not reuse or close theirs.",
            Remedy = "Look at the connection pools of the clients, or spread them over more nodes.",
        };

    public static CacheAlarm FreeableMemory { get; } =
        new(CacheAlarmKind.FreeableMemory, "FreeableMemory", Minimum, 100_000_000)
        {
            IsBelow = true,
            Formula = "100 MB, which AWS calls close to none",
            Why = "The host is about to swap, and a snapshot or a new replica may not find room.",
            Remedy = "Raise the reserved memory, reduce connections or output buffers, or take a larger node type.",
        };

    public static IReadOnlyList<CacheAlarm> Network { get; } =
    [
        Allowance(
            CacheAlarmKind.NetworkBandwidthIn,
            "NetworkBandwidthInAllowanceExceeded",
            "More comes in than the bandwidth of the node type: packets wait or are lost, and clients see latency.",
            "Take a larger node type, more shards, or smaller values."
        ),
        Allowance(
            CacheAlarmKind.NetworkBandwidthOut,
            "NetworkBandwidthOutAllowanceExceeded",
            "More goes out than the bandwidth of the node type: packets wait or are lost, and clients see latency.",
            "Read from replicas, take a larger node type or more shards, or read smaller values."
        ),
        Allowance(
            CacheAlarmKind.NetworkPackets,
            "NetworkPacketsPerSecondAllowanceExceeded",
            "There are more packets a second than the node type handles: they wait or are lost.",
            "Let clients pipeline, or take a larger node type or more nodes."
        ),
        // Whoever meets this limit cannot connect at all, so it does not wait for five minutes.
        Allowance(
            CacheAlarmKind.NetworkConnections,
            "NetworkConntrackAllowanceExceeded",
            "The host tracks no more connections, and new ones fail.",
            "Let clients keep their connections open, or take a larger node type."
        ) with
        {
            EvaluationPeriods = 1,
            DatapointsToAlarm = 1,
        },
    ];

    private static CacheAlarm Allowance(CacheAlarmKind kind, string metric, string why, string remedy) =>
        new(kind, metric, Sum, 0)
        {
            Formula = "0: the metric counts only what went wrong, so it knows the node type's allowance by itself",
            Why = why,
            Remedy = remedy,
        };
}
