using System.Globalization;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Inventory;

/// <summary>The shards and nodes that a cache will have.</summary>
internal static class NodeLayout
{
    // More than any cache may have: what a template asks for beyond is not drawn or priced.
    private const int Most = 1000;

    /// <summary>The shards of a replication group, or why they are not known.</summary>
    public static (IReadOnlyList<CacheShard>? Shards, string? Unknown) Of(ReplicationGroupSpecification group)
    {
        if (group.NodeGroupConfiguration is { Count: > 0 } listed)
        {
            var shards = listed.Select((shard, index) => Listed(group, shard, index)).ToList();
            return shards.IndexOf(null) is var hidden and >= 0
                ? (null, Why("NodeGroupConfiguration.ReplicaCount", listed[hidden].ReplicaCount))
                : ([.. shards!], null);
        }

        if (group.NumNodeGroups.IsPresent || group.ReplicasPerNodeGroup.IsPresent)
        {
            return Count(group.NumNodeGroups, 1) is not (> 0 and var shards)
                    ? (null, Why("NumNodeGroups", group.NumNodeGroups))
                : Count(group.ReplicasPerNodeGroup, 0) is not { } replicas
                    ? (null, Why("ReplicasPerNodeGroup", group.ReplicasPerNodeGroup))
                : shards * (1 + replicas) > Most ? (null, Why("NumNodeGroups", group.NumNodeGroups))
                : (
                    [
                        .. Enumerable
                            .Range(1, shards)
                            .Select(number => new CacheShard(Id(number), new string?[1 + replicas])),
                    ],
                    null
                );
        }

        if (Count(group.NumCacheClusters, 1) is not { } nodes || nodes is 0 or > Most)
        {
            return (null, Why("NumCacheClusters", group.NumCacheClusters));
        }

        return ([new CacheShard(Id(1), Zones(group.PreferredCacheClusterAZs, nodes))], null);
    }

    /// <summary>The nodes of a cache cluster, or why their number is not known.</summary>
    public static (IReadOnlyList<CacheShard>? Shards, string? Unknown) Of(CacheClusterSpecification cluster)
    {
        if (Count(cluster.NumCacheNodes, 1) is not { } nodes || nodes is 0 or > Most)
        {
            return (null, Why("NumCacheNodes", cluster.NumCacheNodes));
        }

        var zones = cluster.PreferredAvailabilityZone.TryGet(out var only)
            ? [.. Enumerable.Repeat<string?>(only, nodes)]
            : Zones(cluster.PreferredAvailabilityZones, nodes);
        return ([new CacheShard(Id(1), zones)], null);
    }

    private static CacheShard? Listed(ReplicationGroupSpecification group, NodeGroupSpecification shard, int index)
    {
        var replicas =
            shard.ReplicaCount.IsPresent ? Count(shard.ReplicaCount, 0)
            : shard.ReplicaAvailabilityZones.TryGet(out var placed) ? placed.Count
            : Count(group.ReplicasPerNodeGroup, 0);
        return replicas is null or > Most
            ? null
            : new CacheShard(
                shard.NodeGroupId.TryGet(out var id) ? id.PadLeft(4, '0') : Id(index + 1),
                [Known(shard.PrimaryAvailabilityZone), .. Zones(shard.ReplicaAvailabilityZones, replicas.Value)]
            )
            {
                Slots = shard.Slots.TryGet(out var slots) ? slots : null,
            };
    }

    private static List<string?> Zones(Value<IReadOnlyList<Value<string>>> zones, int nodes)
    {
        var known = zones.TryGet(out var list) ? list : [];
        return [.. Enumerable.Range(0, nodes).Select(node => node < known.Count ? Known(known[node]) : null)];
    }

    private static string? Known(Value<string> zone) => zone.TryGet(out var name) ? name : null;

    private static int? Count(Value<double> number, int absent) =>
        number.IsAbsent ? absent
        : number.TryGet(out var value) && value is >= 0 and <= Most && double.IsInteger(value) ? (int)value
        : null;

    private static string Why(string property, Value<double> number) =>
        number.TryGet(out var value)
            ? string.Create(CultureInfo.InvariantCulture, $"{property} is {value}, which no cache can have")
            : $"{property} is known at deployment only";

    private static string Id(int number) => number.ToString("0000", CultureInfo.InvariantCulture);
}
