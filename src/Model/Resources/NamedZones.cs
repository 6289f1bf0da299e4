using ElastiCache.Model.Facts;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>The zones that a cache names for its nodes, each with where it stands within the properties.</summary>
internal static class NamedZones
{
    /// <summary>Those of a replication group or cache cluster.</summary>
    public static IReadOnlyList<(Value<string> Zone, string Within)> Of(CacheSpecification cache) =>
        cache switch
        {
            ReplicationGroupSpecification group =>
            [
                .. Listed(group.PreferredCacheClusterAZs, nameof(group.PreferredCacheClusterAZs)),
                .. (group.NodeGroupConfiguration ?? []).SelectMany((shard, index) => OfShard(shard, index)),
            ],
            CacheClusterSpecification cluster =>
            [
                (cluster.PreferredAvailabilityZone, nameof(cluster.PreferredAvailabilityZone)),
                .. Listed(cluster.PreferredAvailabilityZones, nameof(cluster.PreferredAvailabilityZones)),
            ],
            _ => [],
        };

    /// <summary>
    /// The Region that a cache stands in, and in words how that is known where the Region of its stack is not; null where
    /// nothing tells it.
    /// </summary>
    /// <param name="cache">The cache.</param>
    /// <param name="beside">What else tells it where no zone does. Default: nothing.</param>
    public static (string Region, string? Whence)? RegionOf(
        CacheSpecification cache,
        Func<(string Region, string? Whence)?>? beside = null
    )
    {
        // What is written beside it is wrong in any Region, so one of several in which the stack may stand comes last.
        var isGiven = !cache.Region.DependsOnParameters;
        if (isGiven && cache.Region.TryGet(out var region))
        {
            return (region, null);
        }

        foreach (var (given, _) in Of(cache))
        {
            if (given.TryGet(out var zone) && AwsRegion.OfZone(zone) is { } found && AwsRegion.Exists(found))
            {
                return (found, $"where the zone {zone} is");
            }
        }

        return beside?.Invoke() ?? (cache.Region.TryGet(out var tried) ? (tried, null) : null);
    }

    private static IReadOnlyList<(Value<string>, string)> OfShard(NodeGroupSpecification shard, int index)
    {
        var path = $"{nameof(ReplicationGroupSpecification.NodeGroupConfiguration)}.{index}";
        return
        [
            (shard.PrimaryAvailabilityZone, $"{path}.{nameof(shard.PrimaryAvailabilityZone)}"),
            .. Listed(shard.ReplicaAvailabilityZones, $"{path}.{nameof(shard.ReplicaAvailabilityZones)}"),
        ];
    }

    private static IEnumerable<(Value<string> Zone, string Within)> Listed(
        Value<IReadOnlyList<Value<string>>> zones,
        string property
    ) => LocalZone.Listed(zones).Select((zone, index) => (zone, $"{property}.{index}"));
}
