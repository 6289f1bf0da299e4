using System.Text.RegularExpressions;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>Local Zones, told from Availability Zones by their names: <c>us-west-2-lax-1a</c>.</summary>
internal static partial class LocalZone
{
    /// <summary>The Local Zones that ElastiCache is in.</summary>
    public static readonly IReadOnlyList<string> Known = ["us-west-2-lax-1a", "us-west-2-lax-1b"];

    /// <summary>Whether a zone is a Local Zone.</summary>
    public static bool Is(string zone) => Form().IsMatch(zone);

    /// <summary>The first Local Zone in which a replication group has a node or a subnet, or null.</summary>
    public static string? Of(ReplicationGroupSpecification group) => Among(ZonesOf(group));

    /// <summary>The zones in which a replication group has a node or a subnet.</summary>
    public static IEnumerable<Value<string>> ZonesOf(ReplicationGroupSpecification group) =>
        [
            .. Listed(group.PreferredCacheClusterAZs),
            .. Listed(group.SubnetGroup?.AvailabilityZones ?? default),
            .. (group.NodeGroupConfiguration ?? []).SelectMany(shard =>
                Listed(shard.ReplicaAvailabilityZones).Append(shard.PrimaryAvailabilityZone)
            ),
        ];

    /// <summary>The first Local Zone of a list, or null.</summary>
    public static string? Among(IEnumerable<Value<string>> zones) =>
        zones.FirstOrDefault(zone => zone.TryGet(out var name) && Is(name)).Raw;

    /// <summary>The items of a list; none where they are not known.</summary>
    public static IReadOnlyList<Value<string>> Listed(Value<IReadOnlyList<Value<string>>> zones) =>
        zones.TryGet(out var list) ? list : [];

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+)+-[0-9]+-[a-z]{3}-[0-9]+[a-z]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
