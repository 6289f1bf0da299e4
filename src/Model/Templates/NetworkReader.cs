using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads what caches need to know of subnets and security groups.</summary>
/// <param name="context">The template, in which they are looked up.</param>
internal sealed class NetworkReader(TemplateContext context)
{
    private const string Association = "AWS::EC2::SecurityGroupVpcAssociation";

    private const string SubnetGroup = "CacheSubnetGroupName";

    /// <summary>The subnets of a subnet group or a serverless cache, as far as they are of the template.</summary>
    public IReadOnlyList<SubnetSpecification> Subnets(TemplateObject bag) =>
        [
            .. bag.Elements("SubnetIds")
                .Select(id =>
                    context.Mentioned(id, ResourceTypes.Subnet) is { } subnet ? Subnet(subnet)
                    : context.Sought(id, ResourceTypes.Subnet) is var (there, passed) ? In(there).Subnet(passed)
                    : null
                )
                .OfType<SubnetSpecification>(),
        ];

    /// <summary>The same of the subnet group of a cache of nodes.</summary>
    public IReadOnlyList<SubnetSpecification> SubnetsOfGroup(TemplateObject cache) =>
        context.SoughtOrNamed(cache.Value(SubnetGroup), ResourceTypes.SubnetGroup, SubnetGroup) is var (there, group)
            ? In(there).Subnets(there.Properties(group))
            : [];

    /// <summary>The security groups that a property lists; null for one that is not of the template.</summary>
    public IReadOnlyList<SecurityGroupSpecification?> SecurityGroups(TemplateObject bag, string property) =>
        [
            .. bag.Elements(property)
                .SelectMany(id =>
                    id.Reference is null && context.Mentioned(id, ResourceTypes.SecurityGroup) is { } group
                        // It is one of several, and the template does not know the others.
                        ? [Group(group), null]
                        : Groups(id)
                ),
        ];

    private IEnumerable<SecurityGroupSpecification?> Groups(Evaluated id) =>
        // What is something else of a group is told as that.
        id.Reference
            is { } reference
        && ReferenceKinds.IsAnother(ResourceTypes.SecurityGroup, reference.Attribute)
            ? [null]
        : context.Referenced(id, ResourceTypes.SecurityGroup) is { } group ? [Group(group)]
        : context.Sought(id, ResourceTypes.SecurityGroup) is var (there, passed)
        && !ReferenceKinds.IsAnother(ResourceTypes.SecurityGroup, context.Behind(id).Value.Reference!.Attribute)
            ? Outside(id).Prepend(In(there).Group(passed))
        : id.Reference?.Attribute == "DefaultSecurityGroup" && context.Referenced(id, ResourceTypes.Vpc) is { } vpc
            ? [DefaultOf(vpc)]
        : Outside(id).DefaultIfEmpty();

    // Of a group from elsewhere the template knows what it adds itself.
    private IEnumerable<SecurityGroupSpecification?> Outside(Evaluated id) =>
        from outside in new IngressReader(context).OpenOf(id)
        where outside.Open.Count > 0
        select new SecurityGroupSpecification
        {
            Name = outside.Name,
            Vpc = Value<string>.Unresolved(),
            Open = outside.Open,
        };

    /// <summary>Whether the subnets of a group or a cache are in one zone, whichever that is; false where that cannot be told.</summary>
    public bool AreInOneZone(TemplateObject group)
    {
        var ids = group.Value("SubnetIds");
        var subnets = ids.Items.Select(OneSubnet).ToList();
        return subnets.TrueForAll(subnet => subnet is not null)
            && (
                subnets.Distinct(StringComparer.Ordinal).Take(2).Count() == 1
                || (
                    ids.Items.Select(Zone).ToList() is var zones
                    && zones.TrueForAll(zone => zone is not null)
                    && zones.Distinct(StringComparer.Ordinal).Take(2).Count() == 1
                )
            );
    }

    // What tells a subnet from others; null for what may be several.
    private string? OneSubnet(Evaluated id) =>
        context.Referenced(id, ResourceTypes.Subnet) is { } subnet ? subnet.LogicalId
        : id.Text is { } text
            ? (
                text.StartsWith("subnet-", StringComparison.Ordinal) && !text.Contains(',', StringComparison.Ordinal)
                    ? text
                    : null
            )
        : id.Parameter is { } name
        && context.Evaluation.Definitions.Parameters.GetValueOrDefault(name) is { Type: "AWS::EC2::Subnet::Id" }
            ? name
        // What another stack exports may be a list.
        : id.Import is null ? id.Form
        : null;

    // A zone that only the deployment knows is the same where it has one form, or is written in the same words.
    private string? Zone(Evaluated id) =>
        context.Referenced(id, ResourceTypes.Subnet) is not { } subnet
        || context.Properties(subnet) is not { Written: { } written } bag
        || bag.Value("AvailabilityZone") is not { IsAbsent: false, MayBeAbsent: false } zone
            ? null
            : zone.Likeness
                ?? (
                    subnet.Variables.IsOutside && written.Entry("AvailabilityZone") is { } expression
                        ? string.Concat(
                            expression.Json.GetRawText().Where(letter => !char.IsWhiteSpace(letter) && letter != '"')
                        )
                        : null
                );

    private NetworkReader In(TemplateContext there) => there == context ? this : new(there);

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
            Name = context.NameOf(resource),
            Vpc = context.Look(() =>
                IsInSeveralVpcs(resource) ? Value<string>.Unresolved()
                : bag.Value("VpcId").IsAbsent ? Vpcs.Default
                : Vpc(bag)
            ),
            DependingIngress = bag.Depending<IReadOnlyList<PortRange>?>(now =>
                new IngressReader(context).All(resource, now)
            ),
            DependingOpen = bag.Depending(now => new IngressReader(context).Open(resource, now)),
            DependingLetsInOthers = bag.Depending(now => new IngressReader(context).LetsInOthers(resource, now)),
        };
    }

    // It lets its own members in from the first, so all that it lets in is never known.
    private SecurityGroupSpecification DefaultOf(TemplateResource vpc) =>
        new()
        {
            Name = $"{vpc.LogicalId}.DefaultSecurityGroup",
            Vpc = vpc.LogicalId,
            DependingOpen = context.Properties(vpc).Depending(now => new IngressReader(context).Open(vpc, now)),
        };

    private bool IsInSeveralVpcs(TemplateResource group) =>
        context
            .Template.OfType(Association)
            .Any(association =>
                context.Properties(association).Value("GroupId") is var id
                && (
                    context.Mentioned(id, ResourceTypes.SecurityGroup) == group
                    || id is { Text: null, Mentions.Count: 0 }
                )
            );

    // Two VPCs differ where both are written out or both are resources of the template.
    private Value<string> Vpc(TemplateObject bag) =>
        context.Sought(bag.Value("VpcId"), ResourceTypes.Vpc) is var (_, vpc) ? vpc.LogicalId
        : bag.Text("VpcId").TryGet(out var text) && Vpcs.IsId(text) ? text
        : Value<string>.Unresolved();
}
