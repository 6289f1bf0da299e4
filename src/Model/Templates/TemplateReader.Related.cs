using System.Text.Json;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

// What a resource refers to within the template: subnets and their VPCs, user groups and their users, keys.
internal sealed partial class TemplateReader
{
    private static readonly Value<IReadOnlyList<Value<string>>> UnknownList = Value<
        IReadOnlyList<Value<string>>
    >.Unresolved();

    // Null where one of the subnets is no resource of the template.
    private List<PropertyBag>? SubnetsOf(PropertyBag group, IReadOnlyDictionary<string, bool> conditions)
    {
        var ids = group.Raw("SubnetIds");
        if (ids.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var subnets = new List<PropertyBag>();
        foreach (var id in ids.EnumerateArray())
        {
            if (template.Referenced(id, ResourceTypes.Subnet) is not { } subnet)
            {
                return null;
            }

            subnets.Add(Properties(subnet, conditions));
        }

        return subnets;
    }

    private static Value<IReadOnlyList<Value<string>>> ZonesOf(List<PropertyBag>? subnets) =>
        subnets?.Select(subnet => subnet.Text("AvailabilityZone")).ToList() is { } zones
        && zones.TrueForAll(zone => zone.TryGet(out _))
            ? Value<IReadOnlyList<Value<string>>>.Known([.. zones.Distinct()])
            : UnknownList;

    private static Value<bool> MapPublicAddresses(List<PropertyBag>? subnets) =>
        subnets is null
            ? Value<bool>.Unresolved()
            : subnets.Exists(subnet => subnet.Flag("MapPublicIpOnLaunch").Is(true));

    // Two names of VPCs may mean the same one, two resources never do.
    private Value<IReadOnlyList<Value<string>>> VpcsOf(List<PropertyBag>? subnets) =>
        subnets?.ConvertAll(subnet => template.Referenced(subnet.Raw("VpcId"), ResourceTypes.Vpc)) is { } vpcs
        && vpcs.TrueForAll(vpc => vpc is not null)
            ? Value<IReadOnlyList<Value<string>>>.Known([
                .. vpcs.Select(vpc => vpc!.LogicalId).Distinct(StringComparer.Ordinal).Select(Value<string>.Known),
            ])
            : UnknownList;

    private Value<bool> HaveDedicatedTenancy(
        List<PropertyBag>? subnets,
        IReadOnlyDictionary<string, bool> conditions
    ) =>
        subnets is null
            ? Value<bool>.Unresolved()
            : subnets.Exists(subnet =>
                template.Referenced(subnet.Raw("VpcId"), ResourceTypes.Vpc) is { } vpc
                && Properties(vpc, conditions).Text("InstanceTenancy").Is("dedicated")
            );

    private static Value<bool> MixOutposts(List<PropertyBag>? subnets) =>
        subnets is null
            ? Value<bool>.Unresolved()
            : subnets.Exists(subnet => subnet.Text("OutpostArn").IsPresent)
                && subnets.Exists(subnet => subnet.Text("OutpostArn").IsAbsent);

    private static Value<bool> AreOnOutpost(List<PropertyBag>? subnets) =>
        subnets is null || subnets.Exists(subnet => subnet.Text("OutpostArn").IsUnresolved)
            ? Value<bool>.Unresolved()
            : subnets.Exists(subnet => subnet.Text("OutpostArn").IsPresent);

    // A separate resource can give a subnet its IPv6 range; then nothing is said.
    private Value<IReadOnlyList<Value<string>>> NetworkTypesOf(List<PropertyBag>? subnets) =>
        subnets is null || template.Resources.Values.Any(resource => resource.Type == ResourceTypes.SubnetCidrBlock)
            ? UnknownList
            : Value<IReadOnlyList<Value<string>>>.Known([.. subnets.Select(NetworkTypeOf).Distinct()]);

    private static Value<string> NetworkTypeOf(PropertyBag subnet) =>
        subnet.Flag("Ipv6Native").IsUnresolved ? Value<string>.Unresolved()
        : subnet.Flag("Ipv6Native").Is(true) ? "ipv6"
        : subnet.Names.Any(name => name is "Ipv6CidrBlock" or "Ipv6IpamPoolId") ? "dual_stack"
        : "ipv4";

    private Value<string> KeySpecOf(PropertyBag cache, IReadOnlyDictionary<string, bool> conditions) =>
        template.Referenced(cache.Raw("KmsKeyId"), ResourceTypes.Key) is { } key
            ? Properties(key, conditions).Text("KeySpec") is { IsPresent: true } spec
                ? spec
                : "SYMMETRIC_DEFAULT"
            : Value<string>.Unresolved();
}
