using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads where a node-based cache stands.</summary>
/// <param name="context">The template, in which its subnets are looked up.</param>
internal sealed class PlacementReader(TemplateContext context)
{
    private const string Zone = "PreferredAvailabilityZone";

    /// <summary>Where a cache stands.</summary>
    public PlacementSpecification Placement(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        var subnets = new NetworkReader(context).SubnetsOfGroup(bag);
        List<(Value<string> Name, string Path)> zones =
        [
            (bag.Text(Zone), Zone),
            .. Listed(bag, "PreferredAvailabilityZones"),
            .. Listed(bag, "PreferredCacheClusterAZs"),
            .. subnets.Select(subnet => (subnet.AvailabilityZone, "CacheSubnetGroupName")),
        ];
        return new PlacementSpecification
        {
            CacheNodeType = bag.Text("CacheNodeType"),
            Zones = [.. zones.Select(zone => zone.Name)],
            ZonePaths = [.. zones.Select(zone => zone.Path)],
            Outposts = [.. subnets.Select(subnet => subnet.OutpostArn)],
            MultiAZEnabled = bag.Flag("MultiAZEnabled"),
            DeliversLogs = bag.Items("LogDeliveryConfigurations") is { Count: > 0 },
        };
    }

    private static IEnumerable<(Value<string> Name, string Path)> Listed(TemplateObject bag, string property) =>
        bag.Texts(property).TryGet(out var items) ? items.Select((item, index) => (item, $"{property}.{index}")) : [];
}
