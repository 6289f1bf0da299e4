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
    private List<TemplateObject>? SubnetsOf(TemplateObject group)
    {
        var subnets = group.Elements("SubnetIds").Select(id => context.Referenced(id, ResourceTypes.Subnet)).ToList();
        return
            group.Value("SubnetIds").Kind == Expressions.EvaluatedKind.List
            && subnets.TrueForAll(subnet => subnet is not null)
            ? subnets.ConvertAll(subnet => context.Properties(subnet!))
            : null;
    }

    private static Value<IReadOnlyList<Value<string>>> ZonesOf(List<TemplateObject>? subnets) =>
        subnets?.Select(subnet => subnet.Text("AvailabilityZone")).ToList() is { } zones
        && zones.TrueForAll(zone => zone.TryGet(out _))
            ? Value<IReadOnlyList<Value<string>>>.Known([.. zones.Distinct()])
            : UnknownList;

    private static Value<bool> Any(List<TemplateObject>? subnets, Predicate<TemplateObject> holds) =>
        subnets is null ? Value<bool>.Unresolved() : subnets.Exists(holds);

    // Two names of VPCs may mean the same one, two resources never do.
    private Value<IReadOnlyList<Value<string>>> VpcsOf(List<TemplateObject>? subnets) =>
        subnets?.ConvertAll(subnet => context.Referenced(subnet.Value("VpcId"), ResourceTypes.Vpc)) is { } vpcs
        && vpcs.TrueForAll(vpc => vpc is not null)
            ? Value<IReadOnlyList<Value<string>>>.Known([
                .. vpcs.Select(vpc => vpc!.LogicalId).Distinct(StringComparer.Ordinal).Select(Value<string>.Known),
            ])
            : UnknownList;

    private bool HasDedicatedTenancy(TemplateObject subnet) =>
        context.Referenced(subnet.Value("VpcId"), ResourceTypes.Vpc) is { } vpc
        && context.Properties(vpc).Text("InstanceTenancy").Is("dedicated");

    private static Value<bool> MixOutposts(List<TemplateObject>? subnets) =>
        subnets is null
            ? Value<bool>.Unresolved()
            : subnets.Exists(subnet => subnet.Text("OutpostArn").IsPresent)
                && subnets.Exists(subnet => subnet.Text("OutpostArn").IsAbsent);

    private static Value<bool> AreOnOutpost(List<TemplateObject>? subnets) =>
        subnets is null || subnets.Exists(subnet => subnet.Text("OutpostArn").IsUnresolved)
            ? Value<bool>.Unresolved()
            : subnets.Exists(subnet => subnet.Text("OutpostArn").IsPresent);

    // A separate resource can give a subnet its IPv6 range; then nothing is said.
    private Value<IReadOnlyList<Value<string>>> NetworkTypesOf(List<TemplateObject>? subnets) =>
        subnets is null || context.Template.OfType(ResourceTypes.SubnetCidrBlock).Count > 0
            ? UnknownList
            : Value<IReadOnlyList<Value<string>>>.Known([.. subnets.Select(NetworkTypeOf).Distinct()]);

    private static Value<string> NetworkTypeOf(TemplateObject subnet) =>
        subnet.Flag("Ipv6Native").IsUnresolved ? Value<string>.Unresolved()
        : subnet.Flag("Ipv6Native").Is(true) ? "ipv6"
        : subnet.Names.Any(name => name is "Ipv6CidrBlock" or "Ipv6IpamPoolId") ? "dual_stack"
        : "ipv4";

    // As a secondary, which names the datastore, or as a member that the datastore names.
    private bool IsGlobalMember(TemplateResource group) =>
        context
            .Template.OfType(ResourceTypes.GlobalReplicationGroup)
            .Where(context.Exists)
            .SelectMany(global => context.Properties(global).Items("Members") ?? [])
            .Any(member => GroupOf(member) == group);

    /// <summary>The replication group that a member of a global datastore names; null for none of the template.</summary>
    public TemplateResource? GroupOf(TemplateObject member) =>
        context.Find(member.Value("ReplicationGroupId"), ResourceTypes.ReplicationGroup, "ReplicationGroupId");

    // All resources of a template stand in one Region.
    private string? MemberBeside(TemplateResource group, TemplateObject bag)
    {
        var datastore = bag.Value("GlobalReplicationGroupId");
        if (context.Referenced(datastore, ResourceTypes.GlobalReplicationGroup) is { } global)
        {
            var primary = (context.Properties(global).Items("Members") ?? []).FirstOrDefault(member =>
                member.Text("Role").Is("PRIMARY")
            );
            var found = primary is null ? null : GroupOf(primary);
            if (
                found is null
                    ? primary?.Text("ReplicationGroupRegion").TryGet(out var region) == true && Region.Is(region)
                    : found != group && context.Exists(found)
            )
            {
                return "its primary";
            }
        }

        // Of two secondaries, the second is told.
        return
            KeyOf(datastore) is { } key
            && context
                .Template.OfType(ResourceTypes.ReplicationGroup)
                .TakeWhile(other => other != group)
                .FirstOrDefault(other =>
                    other.Condition is null && KeyOf(context.Properties(other).Value("GlobalReplicationGroupId")) == key
                )
                is { } twin
            ? $"the secondary {twin.LogicalId}"
            : null;
    }

    private static string? KeyOf(Expressions.Evaluated datastore) =>
        datastore.Text
        ?? (datastore.Reference is { } reference ? $"{reference.LogicalId}.{reference.Attribute}" : null);

    private Value<string> KeySpecOf(TemplateObject cache) =>
        context.Look(() => new KeyReader(context).SpecOf(cache.Value("KmsKeyId")));
}
