using System.Text.Json;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads what caches need to know of subnets and security groups.</summary>
/// <param name="context">The template, in which they are looked up.</param>
internal sealed class NetworkReader(TemplateContext context)
{
    /// <summary>The subnets that a property lists; null for one that is not of the template.</summary>
    public IReadOnlyList<SubnetSpecification?> Subnets(TemplateObject bag, string property) =>
        [
            .. bag.Elements(property)
                .Select(id => context.Mentioned(id, ResourceTypes.Subnet) is { } subnet ? Subnet(subnet) : null),
        ];

    /// <summary>The security groups that a property lists; null for one that is not of the template.</summary>
    public IReadOnlyList<SecurityGroupSpecification?> SecurityGroups(TemplateObject bag, string property) =>
        [
            .. bag.Elements(property)
                .Select(id => context.Mentioned(id, ResourceTypes.SecurityGroup) is { } group ? Group(group) : null),
        ];

    private SubnetSpecification Subnet(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        var only = bag.Flag("Ipv6Native");
        return new SubnetSpecification
        {
            Vpc = context.Look(() => Vpc(bag)),
            AvailabilityZone = bag.Text("AvailabilityZone"),
            IsIPv6Only = context.Look(() => only.IsAbsent ? false : only),
            OutpostArn = bag.Text("OutpostArn"),
        };
    }

    private SecurityGroupSpecification Group(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return new SecurityGroupSpecification
        {
            Vpc = context.Look(() => Vpc(bag)),
            DependingIngress = bag.Depending<IReadOnlyList<PortRange>?>(now => Ingress(resource, now)),
        };
    }

    private List<PortRange>? Ingress(TemplateResource group, TemplateObject bag) =>
        bag.Value("SecurityGroupIngress").Kind is EvaluatedKind.List or EvaluatedKind.Absent
            ? Ranges([
                .. bag.Items("SecurityGroupIngress") ?? [],
                .. context
                    .Template.OfType(ResourceTypes.SecurityGroupIngress)
                    .Where(context.Exists)
                    .Select(context.Properties)
                    .Where(other =>
                        other.Value("GroupId").Mentions.Any(reference => reference.LogicalId == group.LogicalId)
                    ),
            ])
            : null;

    private static List<PortRange>? Ranges(IEnumerable<TemplateObject> rules)
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
    private Value<string> Vpc(TemplateObject bag) =>
        context.Referenced(bag.Value("VpcId"), ResourceTypes.Vpc) is { } vpc ? vpc.LogicalId
        : bag.Text("VpcId").TryGet(out var text) ? text
        : Value<string>.Unresolved();
}
