using System.Text.Json;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads what caches need to know of subnets and security groups.</summary>
/// <param name="template">The template, in which they are looked up.</param>
internal sealed class NetworkReader(Template template)
{
    /// <summary>The resource of a type that a value names by <c>Ref</c> or by one of its attributes.</summary>
    public static TemplateResource? Mentioned(Template template, JsonElement value, string type) =>
        value.ValueKind == JsonValueKind.Object
        && References.To(value).ToList() is [var name]
        && template.Resources.TryGetValue(name, out var resource)
        && resource.Type == type
            ? resource
            : null;

    /// <summary>The subnets that a property lists; null for one that is not of the template.</summary>
    public IReadOnlyList<SubnetSpecification?> Subnets(
        PropertyBag bag,
        string property,
        IReadOnlyDictionary<string, bool> conditions
    ) =>
        [
            .. bag.Elements(property)
                .Select(id =>
                    Mentioned(template, id, ResourceTypes.Subnet) is { } subnet ? Subnet(subnet, conditions) : null
                ),
        ];

    /// <summary>The security groups that a property lists; null for one that is not of the template.</summary>
    public IReadOnlyList<SecurityGroupSpecification?> SecurityGroups(
        PropertyBag bag,
        string property,
        IReadOnlyDictionary<string, bool> conditions
    ) =>
        [
            .. bag.Elements(property)
                .Select(id =>
                    Mentioned(template, id, ResourceTypes.SecurityGroup) is { } group ? Group(group, conditions) : null
                ),
        ];

    private SubnetSpecification Subnet(TemplateResource resource, IReadOnlyDictionary<string, bool> conditions)
    {
        var bag = TemplateReader.Properties(resource, conditions);
        var only = bag.Flag("Ipv6Native");
        return new SubnetSpecification
        {
            Vpc = Vpc(bag),
            AvailabilityZone = bag.Text("AvailabilityZone"),
            IsIPv6Only = only.IsAbsent ? false : only,
            OutpostArn = bag.Text("OutpostArn"),
        };
    }

    private SecurityGroupSpecification Group(TemplateResource resource, IReadOnlyDictionary<string, bool> conditions)
    {
        var bag = TemplateReader.Properties(resource, conditions);
        var beside = template
            .Resources.Values.Where(other => other.Type == ResourceTypes.SecurityGroupIngress)
            .Select(other => TemplateReader.Properties(other, conditions))
            .Where(other => References.To(other.Raw("GroupId")).Contains(resource.LogicalId));
        return new SecurityGroupSpecification
        {
            Vpc = Vpc(bag),
            Ingress = bag.Raw("SecurityGroupIngress").ValueKind is JsonValueKind.Array or JsonValueKind.Undefined
                ? Ranges([.. bag.Items("SecurityGroupIngress") ?? [], .. beside])
                : null,
        };
    }

    private static List<PortRange>? Ranges(IEnumerable<PropertyBag> rules)
    {
        var ranges = new List<PortRange>();
        foreach (var rule in rules)
        {
            if (rule.Text("IpProtocol").Is("-1"))
            {
                ranges.Add(new PortRange(0, 65535));
            }
            else if (rule.Number("FromPort").TryGet(out var from) && rule.Number("ToPort").TryGet(out var to))
            {
                ranges.Add(new PortRange(from, to));
            }
            else
            {
                return null;
            }
        }

        return ranges;
    }

    // Two VPCs differ where both are written out or both are resources of the template.
    private Value<string> Vpc(PropertyBag bag) =>
        template.Referenced(bag.Raw("VpcId"), ResourceTypes.Vpc) is { } vpc ? vpc.LogicalId
        : bag.Text("VpcId") is var id && id.TryGet(out var text) ? text
        : Value<string>.Unresolved();
}
