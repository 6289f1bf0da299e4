using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Resources;

/// <summary>What keeps a replication group out of every global datastore, whoever makes one.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastores-Getting-Started.html</remarks>
internal static class GlobalMembership
{
    /// <summary>Which versions can be in a global datastore.</summary>
    public static EngineFeature Feature { get; } = new("a global datastore", "7.2", "5.0.6", null);

    /// <summary>What a group has that no member may have, such as <c>cache.t4g.small nodes</c>; null where nothing is known.</summary>
    public static string? Obstacle(ReplicationGroupSpecification group) =>
        group.CacheNodeType.TryGet(out var type)
        && CacheNodeType.Of(type) is { Family: { } family, Size: { } size }
        && !family.Can(NodeCapabilities.GlobalDatastore, size)
            ? $"{type} nodes"
        : group.RunningEngine is { } engine
        && group.EngineVersion.TryGet(out var version)
        && Feature.SupportedBy(engine, version) == false
            ? $"{engine} {version}"
        : group.NetworkType.TryGet(out var network) && network is "ipv6" or "dual_stack" ? $"the network type {network}"
        : LocalZone.Of(group) is { } zone ? $"nodes in a Local Zone, {zone},"
        : CacheTopology.AsksForDurability(group) ? "durability"
        : null;
}
