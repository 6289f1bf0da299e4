using ElastiCache.Model.Expressions;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads global datastores and what Application Auto Scaling does to caches.</summary>
/// <param name="context">The template, in which what a resource refers to is looked up.</param>
/// <param name="reader">Reads the replication groups.</param>
internal sealed class LinkedReader(TemplateContext context, TemplateReader reader)
{
    public GlobalReplicationGroupSpecification Global(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        return bag.Fill(
            new GlobalReplicationGroupSpecification
            {
                DependingMembers = bag.Depending<IReadOnlyList<GlobalMemberSpecification>?>(now =>
                    now.Value("Members").IsAbsent ? [] : now.Items("Members")?.Select(Member).ToList()
                ),
                SharedMembers = bag.DependingList<SharedMember>(now => [.. Shared(resource, now)]),
                RegionalRegions = bag.DependingList<Value<string>>(now =>
                    [.. Regional(now).Select(region => region.Text("ReplicationGroupRegion"))]
                ),
                RegionalNodeGroupIds = bag.DependingList<IReadOnlyList<Value<string>>>(now =>
                    [
                        .. Regional(now)
                            .Select(region =>
                                (region.Items("ReshardingConfigurations") ?? [])
                                    .Select(shard => shard.Text("NodeGroupId"))
                                    .ToList()
                            ),
                    ]
                ),
            }
        );
    }

    private static IReadOnlyList<TemplateObject> Regional(TemplateObject datastore) =>
        datastore.Items("RegionalConfigurations") ?? [];

    public ScalableTargetSpecification Target(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        var group = GroupOf(bag.Value("ResourceId"));
        return Named(bag) with
        {
            MinCapacity = bag.Number("MinCapacity"),
            MaxCapacity = bag.Number("MaxCapacity"),
            ScheduledActions =
            [
                .. (bag.Items("ScheduledActions") ?? []).Select(action => new ScheduledActionSpecification
                {
                    ScheduledActionName = action.Text("ScheduledActionName"),
                    MinCapacity = action.Below("ScalableTargetAction").Number("MinCapacity"),
                    MaxCapacity = action.Below("ScalableTargetAction").Number("MaxCapacity"),
                    Schedule = action.Text("Schedule"),
                    Timezone = action.Text("Timezone"),
                    StartTime = action.Text("StartTime"),
                    EndTime = action.Text("EndTime"),
                }),
            ],
            Group = group is null ? null : reader.ReplicationGroup(group),
            OtherMaxCapacity = group is null ? Value<double>.Absent : OtherMost(resource, group),
            UsesOnlineResharding = group is null
                ? null
                : new MechanicsReader(context, reader).UsesOnlineResharding(group),
        };
    }

    // A target, and a policy without one, name what is scaled in the same words.
    private ScalableTargetSpecification Named(TemplateObject bag) =>
        new()
        {
            ReferredId =
                bag.Value("ResourceId").Reference is { } reference
                && context.Template.Resources.TryGetValue(reference.LogicalId, out var cache)
                && ResourceTypes.IsCache(cache.Type)
                    ? cache.LogicalId
                    : "",
            ServiceNamespace = bag.Text("ServiceNamespace"),
            ScalableDimension = bag.Text("ScalableDimension"),
            ResourceId = bag.Text("ResourceId"),
        };

    public ScalingPolicySpecification Policy(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        var target = TargetOf(bag);
        var own = bag.Value("ScalingTargetId").IsAbsent ? Named(bag) : null;
        var tracking = bag.Below("TargetTrackingScalingPolicyConfiguration");
        var group =
            target?.Group ?? (GroupOf(bag.Value("ResourceId")) is { } found ? reader.ReplicationGroup(found) : null);
        return new ScalingPolicySpecification
        {
            ServiceNamespace = target?.ServiceNamespace ?? bag.Text("ServiceNamespace"),
            // Of a target that is told to be another kind of cache than it names, either may be meant.
            ScalableDimension =
                (target ?? own)?.IsOfAnotherKind == true
                    ? Value<string>.Unresolved()
                    : target?.ScalableDimension ?? bag.Text("ScalableDimension"),
            Own = own,
            PolicyType = bag.Text("PolicyType"),
            TargetValue = tracking.Number("TargetValue"),
            PredefinedMetricType = MetricOf(bag),
            HasCustomizedMetric = tracking.IsSet("CustomizedMetricSpecification"),
            ScaleOutCooldown = tracking.Number("ScaleOutCooldown"),
            ScaleInCooldown = tracking.Number("ScaleInCooldown"),
            HasTwin = HasTwin(resource, bag),
            Group = group,
        };
    }

    private static Value<string> MetricOf(TemplateObject policy) =>
        policy
            .Below("TargetTrackingScalingPolicyConfiguration")
            .Below("PredefinedMetricSpecification")
            .Text("PredefinedMetricType");

    private GlobalMemberSpecification Member(TemplateObject bag) =>
        new()
        {
            ReplicationGroupId = bag.Text("ReplicationGroupId"),
            ReplicationGroupRegion = bag.Text("ReplicationGroupRegion"),
            // A member that is a reference as a whole has no names.
            Role = bag.IsUnresolved ? Value<string>.Unresolved() : bag.Text("Role"),
            DependingGroup = bag.Depending(now =>
                reader.GroupOf(now) is { } group ? reader.ReplicationGroup(group) : null
            ),
        };

    private IEnumerable<SharedMember> Shared(TemplateResource datastore, TemplateObject now) =>
        from other in context
            .Template.OfType(ResourceTypes.GlobalReplicationGroup)
            .TakeWhile(other => other != datastore)
            .Where(context.Exists)
        from theirs in context.Properties(other).Items("Members") ?? []
        from own in (now.Items("Members") ?? []).Select((member, index) => (Bag: member, Index: index))
        where IsSame(own.Bag, theirs)
        select new SharedMember(
            own.Index,
            own.Bag.Text("ReplicationGroupId").TryGet(out var id)
                ? id
                : own.Bag.Value("ReplicationGroupId").Reference!.LogicalId,
            other.LogicalId,
            Words.GlobalRoles.Read(theirs.Text("Role")).Is("PRIMARY")
        );

    // A group by reference is one of the template. By its id it is told from those of other Regions.
    private bool IsSame(TemplateObject one, TemplateObject other)
    {
        var (first, second) = (Group(one), Group(other));
        return first is not null && second is not null
            ? first == second
            : NameOf(one, first) is { } name
                && name.Equals(NameOf(other, second), StringComparison.OrdinalIgnoreCase)
                && one.Text("ReplicationGroupRegion").TryGet(out var region)
                && other.Text("ReplicationGroupRegion").Is(region);
    }

    private TemplateResource? Group(TemplateObject member) =>
        context.Referenced(member.Value("ReplicationGroupId"), ResourceTypes.ReplicationGroup);

    private string? NameOf(TemplateObject member, TemplateResource? group) =>
        (group is null ? member : context.Properties(group)).Text("ReplicationGroupId").TryGet(out var name)
            ? name
            : null;

    // replication-group/ID, as a text or put together from a reference.
    private TemplateResource? GroupOf(Evaluated id) =>
        id.Text is { } text
            ? text.Split('/') is [_, var name]
                ? context.Named(name, ResourceTypes.ReplicationGroup, "ReplicationGroupId")
                : null
            : context.Mentioned(id, ResourceTypes.ReplicationGroup);

    // Of two targets of a group, that of the shards is told what they come to together.
    private Value<double> OtherMost(TemplateResource target, TemplateResource group)
    {
        var others = context
            .Template.OfType(ResourceTypes.ScalableTarget)
            .Where(other => other != target && GroupOf(context.Properties(other).Value("ResourceId")) == group)
            .ToList();
        return others.Count == 0 ? Value<double>.Absent
            : others is [{ Condition: null } only]
            && context.Properties(target).Text("ScalableDimension").Is(ScalingDimension.Shards)
            && context.Properties(only).Text("ScalableDimension").Is(ScalingDimension.Replicas)
                ? context.Properties(only).Number("MaxCapacity")
            : Value<double>.Unresolved();
    }

    private ScalableTargetSpecification? TargetOf(TemplateObject policy) =>
        context.Referenced(policy.Value("ScalingTargetId"), ResourceTypes.ScalableTarget) is { } target
            ? Target(target)
            : null;

    private bool HasTwin(TemplateResource resource, TemplateObject bag) =>
        MetricOf(bag).TryGet(out var metric)
        && KeyOf(bag) is { } key
        && context
            .Template.OfType(ResourceTypes.ScalingPolicy)
            .Any(other =>
                other != resource
                && other.Condition is null
                && context.Properties(other) is var properties
                && KeyOf(properties) == key
                && MetricOf(properties).Is(metric)
            );

    // What a policy is for: two policies for the same cache may still say it in two ways.
    private static string? KeyOf(TemplateObject policy) =>
        KeyOf(policy.Value("ScalingTargetId"))
        ?? (
            KeyOf(policy.Value("ResourceId")) is { } id && policy.Text("ScalableDimension").TryGet(out var dimension)
                ? $"{id} {dimension}"
                : null
        );

    private static string? KeyOf(Evaluated value) =>
        value.Text ?? (value.Mentions is [var only] ? $"{only.LogicalId}.{only.Attribute}" : null);
}
