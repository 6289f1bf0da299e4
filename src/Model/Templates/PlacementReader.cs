using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads where a node-based cache stands.</summary>
/// <param name="context">The template, in which its subnets are looked up.</param>
internal sealed class PlacementReader(TemplateContext context)
{
    public PlacementSpecification Placement(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        var subnets = context.Find(
            bag.Value("CacheSubnetGroupName"),
            ResourceTypes.SubnetGroup,
            "CacheSubnetGroupName"
        )
            is { } group
            ? new NetworkReader(context)
                .Subnets(context.Properties(group), "SubnetIds")
                .OfType<SubnetSpecification>()
                .ToList()
            : [];
        return new PlacementSpecification
        {
            CacheNodeType = bag.Text("CacheNodeType"),
            Zones =
            [
                bag.Text("PreferredAvailabilityZone"),
                .. Known(bag.Texts("PreferredAvailabilityZones")),
                .. Known(bag.Texts("PreferredCacheClusterAZs")),
                .. subnets.Select(subnet => subnet.AvailabilityZone),
            ],
            Outposts = [.. subnets.Select(subnet => subnet.OutpostArn)],
            MultiAZEnabled = bag.Flag("MultiAZEnabled"),
            DeliversLogs = bag.Items("LogDeliveryConfigurations") is { Count: > 0 },
        };
    }

    private static IReadOnlyList<Value<string>> Known(Value<IReadOnlyList<Value<string>>> list) =>
        list.TryGet(out var items) ? items : [];
}
