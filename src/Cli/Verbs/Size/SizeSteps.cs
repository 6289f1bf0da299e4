using System.Globalization;

namespace ElastiCache.Cli.Verbs.Size;

/// <summary>The arithmetic of a size in sentences.</summary>
internal static class SizeSteps
{
    private const double KiB = 1024;

    /// <summary>A sentence for each step.</summary>
    public static IReadOnlyList<string> Of(CacheSizing sizing) =>
        [
            Text(
                $"Working set: {sizing.Demand.Items:N0} items x ({sizing.Demand.BytesPerItem:N0} bytes + {sizing.OverheadBytes:N0} that the engine adds) = {Size(sizing.WorkingSetBytes)}."
            ),
            .. sizing.Demand.GrowthPercent > 0
                ? [Text($"Growth: {sizing.Demand.GrowthPercent:N0} % more = {Size(sizing.NeededBytes)}.")]
                : (string[])[],
            Reserved(sizing.Demand.Engine),
            Copies(sizing),
            .. sizing.Demand.Connections is { } connections ? [Clients(connections, sizing)] : (string[])[],
        ];

    /// <summary>Bytes in the unit that is easiest to read.</summary>
    public static string Size(double bytes) =>
        bytes switch
        {
            < KiB => Text($"{bytes:N0} bytes"),
            < KiB * KiB => Text($"{bytes / KiB:N2} KiB"),
            < KiB * KiB * KiB => Text($"{bytes / KiB / KiB:N2} MiB"),
            _ => Text($"{bytes / KiB / KiB / KiB:N2} GiB"),
        };

    private static string Reserved(string engine) =>
        engine == EngineName.Memcached
            ? Text(
                $"Reserved: {Size(CacheSizing.MemcachedReservedBytes)} of each node for connections (memcached_connections_overhead)."
            )
            : Text(
                $"Reserved: {CacheSizing.ReservedPercent} % of each node for snapshots, failover and buffers (reserved-memory-percent), so data takes up to {100 - CacheSizing.ReservedPercent} %."
            );

    private static string Copies(CacheSizing sizing) =>
        sizing.Demand.Engine == EngineName.Memcached ? "Copies: none; Memcached spreads the keys over its nodes."
        : sizing.Replicas == 0 ? "Copies: none; what a node holds is lost with it."
        : Text(
            $"Copies: {sizing.Replicas} of each primary, so {1 + sizing.Replicas} nodes a shard; replicas add reads and safety, not room."
        );

    private static string Clients(double connections, CacheSizing sizing) =>
        sizing.HasTooManyConnections
            ? Text(
                $"Connections: {connections:N0} are more than the {CacheSizing.MostConnections:N0} that a node accepts, and every client connects to every shard: pool them, or read from replicas."
            )
            : Text($"Connections: {connections:N0} of the {CacheSizing.MostConnections:N0} that a node accepts.");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
