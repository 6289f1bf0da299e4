using System.Text.Json;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads global datastores and what Application Auto Scaling does to caches.</summary>
/// <param name="template">The template, in which what a resource refers to is looked up.</param>
/// <param name="reader">Reads the replication groups.</param>
internal sealed class LinkedReader(Template template, TemplateReader reader)
{
    /// <summary>Whether a value is there for sure: a condition that is not decided might take it away.</summary>
    public static bool IsSet(JsonElement value) =>
        value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null)
        && !(value.ValueKind == JsonValueKind.Object && value.TryGetProperty("Fn::If", out _))
        && !PropertyBag.IsUnknown(value)
        && !(
            value.ValueKind == JsonValueKind.Object
            && value.TryGetProperty("Ref", out var name)
            && name.ValueKind == JsonValueKind.String
            && name.GetString() == "AWS::NoValue"
        );

    public GlobalReplicationGroupSpecification Global(
        TemplateResource resource,
        IReadOnlyDictionary<string, bool> conditions
    )
    {
        var bag = TemplateReader.Properties(resource, conditions);
        return new GlobalReplicationGroupSpecification
        {
            GlobalReplicationGroupIdSuffix = bag.Text("GlobalReplicationGroupIdSuffix"),
            Members = bag.Raw("Members").ValueKind is JsonValueKind.Undefined or JsonValueKind.Null
                ? []
                : bag.Items("Members")?.Select(member => Member(member, conditions)).ToList(),
            AutomaticFailoverEnabled = bag.Flag("AutomaticFailoverEnabled"),
            EngineVersion = bag.Text("EngineVersion"),
            CacheNodeType = bag.Text("CacheNodeType"),
            GlobalNodeGroupCount = bag.Number("GlobalNodeGroupCount"),
            CacheParameterGroupName = bag.Text("CacheParameterGroupName"),
            RegionalNodeGroupIds =
            [
                .. (bag.Items("RegionalConfigurations") ?? []).Select(region =>
                    (region.Items("ReshardingConfigurations") ?? []).Select(shard => shard.Text("NodeGroupId")).ToList()
                ),
            ],
        };
    }

    public ScalableTargetSpecification Target(TemplateResource resource, IReadOnlyDictionary<string, bool> conditions)
    {
        var bag = TemplateReader.Properties(resource, conditions);
        var group = GroupOf(bag.Raw("ResourceId"));
        return new ScalableTargetSpecification
        {
            ServiceNamespace = bag.Text("ServiceNamespace"),
            ScalableDimension = bag.Text("ScalableDimension"),
            ResourceId = bag.Text("ResourceId"),
            MinCapacity = bag.Number("MinCapacity"),
            MaxCapacity = bag.Number("MaxCapacity"),
            ScheduledActions =
            [
                .. (bag.Items("ScheduledActions") ?? []).Select(action => new ScheduledActionSpecification
                {
                    Schedule = action.Text("Schedule"),
                    Timezone = action.Text("Timezone"),
                    StartTime = action.Text("StartTime"),
                    EndTime = action.Text("EndTime"),
                }),
            ],
            Group = group is null ? null : reader.ReplicationGroup(group, conditions),
            UsesOnlineResharding = group is null ? null : MechanicsReader.UsesOnlineResharding(group, conditions),
        };
    }

    public ScalingPolicySpecification Policy(TemplateResource resource, IReadOnlyDictionary<string, bool> conditions)
    {
        var bag = TemplateReader.Properties(resource, conditions);
        var target = TargetOf(bag, conditions);
        var tracking = bag.Below("TargetTrackingScalingPolicyConfiguration");
        var group =
            target?.Group
            ?? (GroupOf(bag.Raw("ResourceId")) is { } found ? reader.ReplicationGroup(found, conditions) : null);
        return new ScalingPolicySpecification
        {
            ServiceNamespace = target?.ServiceNamespace ?? bag.Text("ServiceNamespace"),
            ScalableDimension = target?.ScalableDimension ?? bag.Text("ScalableDimension"),
            PolicyType = bag.Text("PolicyType"),
            TargetValue = tracking.Number("TargetValue"),
            PredefinedMetricType = MetricOf(bag),
            ScaleOutCooldown = tracking.Number("ScaleOutCooldown"),
            ScaleInCooldown = tracking.Number("ScaleInCooldown"),
            HasTwin = HasTwin(resource, bag, conditions),
            Group = group,
        };
    }

    private static Value<string> MetricOf(PropertyBag policy) =>
        policy
            .Below("TargetTrackingScalingPolicyConfiguration")
            .Below("PredefinedMetricSpecification")
            .Text("PredefinedMetricType");

    private GlobalMemberSpecification Member(PropertyBag bag, IReadOnlyDictionary<string, bool> conditions) =>
        new()
        {
            ReplicationGroupId = bag.Text("ReplicationGroupId"),
            ReplicationGroupRegion = bag.Text("ReplicationGroupRegion"),
            // A member that is a reference as a whole has no names.
            Role = bag.Names.Any() ? bag.Text("Role") : Value<string>.Unresolved(),
            Group = template.Find(bag.Raw("ReplicationGroupId"), ResourceTypes.ReplicationGroup, "ReplicationGroupId")
                is { } group
                ? reader.ReplicationGroup(group, conditions)
                : null,
        };

    // replication-group/ID, as a text or put together from a reference.
    private TemplateResource? GroupOf(JsonElement id) =>
        id.ValueKind == JsonValueKind.String
            ? id.GetString()!.Split('/') is [_, var name]
                ? template.Named(name, ResourceTypes.ReplicationGroup, "ReplicationGroupId")
                : null
            : NetworkReader.Mentioned(template, id, ResourceTypes.ReplicationGroup);

    private ScalableTargetSpecification? TargetOf(PropertyBag policy, IReadOnlyDictionary<string, bool> conditions) =>
        template.Referenced(policy.Raw("ScalingTargetId"), ResourceTypes.ScalableTarget) is { } target
            ? Target(target, conditions)
            : null;

    private bool HasTwin(TemplateResource resource, PropertyBag bag, IReadOnlyDictionary<string, bool> conditions) =>
        MetricOf(bag).TryGet(out var metric)
        && KeyOf(bag) is { } key
        && template.Resources.Values.Any(other =>
            other.Type == ResourceTypes.ScalingPolicy
            && other != resource
            && !other.Body.TryGetProperty("Condition", out _)
            && TemplateReader.Properties(other, conditions) is var properties
            && KeyOf(properties) == key
            && MetricOf(properties).Is(metric)
        );

    // What a policy is for, as it is written: two policies for the same cache may still say it in two ways.
    private static string? KeyOf(PropertyBag policy) =>
        policy.Raw("ScalingTargetId") is { ValueKind: not JsonValueKind.Undefined } target
            ? PropertyBag.IsUnknown(target)
                ? null
                : target.GetRawText()
            : policy.Raw("ResourceId") is { ValueKind: not JsonValueKind.Undefined } id && !PropertyBag.IsUnknown(id)
                ? $"{id.GetRawText()} {policy.Text("ScalableDimension")}"
                : null;
}
