using System.Text.Json;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads what stands beside the properties of resources, and who uses their endpoints.</summary>
internal sealed class MechanicsReader(Template template, TemplateReader reader)
{
    // Who names whom by physical name: the property, the type of what it names and the property that holds its name.
    private static readonly Dictionary<string, (string Property, string Type, string NameProperty)[]> Naming = new(
        StringComparer.Ordinal
    )
    {
        [ResourceTypes.ReplicationGroup] =
        [
            ("CacheSubnetGroupName", ResourceTypes.SubnetGroup, "CacheSubnetGroupName"),
            ("CacheParameterGroupName", ResourceTypes.ParameterGroup, "CacheParameterGroupName"),
            ("UserGroupIds", ResourceTypes.UserGroup, "UserGroupId"),
        ],
        [ResourceTypes.CacheCluster] =
        [
            ("CacheSubnetGroupName", ResourceTypes.SubnetGroup, "CacheSubnetGroupName"),
            ("CacheParameterGroupName", ResourceTypes.ParameterGroup, "CacheParameterGroupName"),
        ],
        [ResourceTypes.ServerlessCache] = [("UserGroupId", ResourceTypes.UserGroup, "UserGroupId")],
        [ResourceTypes.UserGroup] = [("UserIds", ResourceTypes.User, "UserId")],
    };

    private readonly Lazy<ILookup<string, EndpointReference>> _references = new(() =>
        EndpointReferences.In(template).ToLookup(reference => reference.LogicalId, StringComparer.Ordinal)
    );

    private readonly Dictionary<string, List<string>> _needs = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), bool> _dependencies = [];

    /// <summary>Whether a group's shards change online; null where that is not known.</summary>
    public static bool? UsesOnlineResharding(TemplateResource group, IReadOnlyDictionary<string, bool> conditions)
    {
        var value = UpdatePolicy(group, conditions).Raw("UseOnlineResharding");
        return value.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.False => group.Part("UpdatePolicy").ValueKind
                is JsonValueKind.Object
            && group.Part("UpdatePolicy").TryGetProperty("Fn::If", out _)
                ? null
                : false,
            JsonValueKind.True => true,
            JsonValueKind.String when bool.TryParse(value.GetString(), out var flag) => flag,
            _ => null,
        };
    }

    public ResourceSpecification Resource(TemplateResource resource, IReadOnlyDictionary<string, bool> conditions)
    {
        var bag = TemplateReader.Properties(resource, conditions);
        var resharding = UpdatePolicy(resource, conditions).Raw("UseOnlineResharding");
        var nameProperty = NameOf(resource.Type);
        return new ResourceSpecification
        {
            Type = resource.Type,
            Engine = resource.Type == ResourceTypes.CacheCluster ? bag.Text("Engine") : Value<string>.Absent,
            DeletionPolicy = TextOf(resource, "DeletionPolicy"),
            UpdateReplacePolicy = TextOf(resource, "UpdateReplacePolicy"),
            HasUseOnlineResharding =
                resharding.ValueKind != JsonValueKind.Undefined && !PropertyBag.IsUnknown(resharding),
            OnlineReshardingMistake = MistakeIn(resharding),
            NamesWithoutDependency = [.. NamesWithoutDependency(resource, bag)],
            FixedName = nameProperty is not null && bag.Text(nameProperty).TryGet(out _) ? nameProperty : null,
            ReplacedByParameters = [.. ReplacedByParameters(resource, bag)],
        };
    }

    /// <summary>Every use of an endpoint of the resource that can happen while the conditions hold.</summary>
    public IEnumerable<EndpointUseSpecification> Endpoints(
        TemplateResource resource,
        IReadOnlyDictionary<string, bool> conditions
    )
    {
        if (
            resource.Type is not (ResourceTypes.ReplicationGroup or ResourceTypes.CacheCluster)
            || !_references.Value.Contains(resource.LogicalId)
        )
        {
            return [];
        }

        var sharded =
            resource.Type == ResourceTypes.ReplicationGroup
                ? CacheTopology.IsSharded(reader.ReplicationGroup(resource, conditions))
                : null;
        var engine =
            resource.Type == ResourceTypes.CacheCluster
                ? TemplateReader.Properties(resource, conditions).Text("Engine")
                : Value<string>.Absent;
        return _references
            .Value[resource.LogicalId]
            .Where(reference => reference.CanHappen(conditions))
            .Select(reference => new EndpointUseSpecification
            {
                Attribute = reference.Attribute,
                Place = reference.Place,
                IsSharded = sharded,
                ClusterEngine = engine,
            });
    }

    private static PropertyBag UpdatePolicy(TemplateResource resource, IReadOnlyDictionary<string, bool> conditions) =>
        new(
            resource.Part("UpdatePolicy"),
            $"Resources.{resource.LogicalId}.UpdatePolicy",
            conditions,
            resource.Reading
        );

    private static Value<string> TextOf(TemplateResource resource, string name) =>
        resource.Part(name) is { ValueKind: JsonValueKind.String } text
            ? resource.Reading.IsResolvedLater(text.GetString()!)
                ? Value<string>.Unresolved()
                : text.GetString()
            : resource.Part(name).ValueKind == JsonValueKind.Undefined && !resource.Reading.IsOpen
                ? Value<string>.Absent
                : Value<string>.Unresolved();

    private static string? MistakeIn(JsonElement resharding) =>
        resharding.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Object => null,
            JsonValueKind.String when bool.TryParse(resharding.GetString(), out _) => null,
            _ => PropertyBag.Kind(resharding),
        };

    private IEnumerable<(string Property, string Name)> NamesWithoutDependency(
        TemplateResource resource,
        PropertyBag bag
    ) =>
        Naming.TryGetValue(resource.Type, out var names)
            ? names.SelectMany(naming =>
                bag.Elements(naming.Property)
                    .Where(value =>
                        value.ValueKind == JsonValueKind.String
                        && template.Named(value.GetString()!, naming.Type, naming.NameProperty) is { } named
                        && named != resource
                        && !DependsOn(resource, named.LogicalId)
                    )
                    .Select(value => (naming.Property, value.GetString()!))
            )
            : [];

    // Directly or through others, by reference or by DependsOn.
    private bool DependsOn(TemplateResource resource, string logicalId)
    {
        if (!_dependencies.TryGetValue((resource.LogicalId, logicalId), out var depends))
        {
            depends = IsReached(resource, logicalId);
            _dependencies[(resource.LogicalId, logicalId)] = depends;
        }

        return depends;
    }

    private bool IsReached(TemplateResource resource, string logicalId)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<TemplateResource>([resource]);
        while (next.TryDequeue(out var current))
        {
            foreach (var name in Needs(current))
            {
                if (name == logicalId)
                {
                    return true;
                }

                if (seen.Add(name) && template.Resources.TryGetValue(name, out var other))
                {
                    next.Enqueue(other);
                }
            }
        }

        return false;
    }

    private List<string> Needs(TemplateResource resource)
    {
        if (!_needs.TryGetValue(resource.LogicalId, out var names))
        {
            names = [.. References.To(resource.Body).Concat(Listed(resource.Part("DependsOn")))];
            _needs[resource.LogicalId] = names;
        }

        return names;
    }

    private static IEnumerable<string> Listed(JsonElement dependsOn) =>
        dependsOn.ValueKind switch
        {
            JsonValueKind.String => [dependsOn.GetString()!],
            JsonValueKind.Array => dependsOn
                .EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString()!),
            _ => [],
        };

    private IEnumerable<(string Property, string Parameter)> ReplacedByParameters(
        TemplateResource resource,
        PropertyBag bag
    ) =>
        NameOf(resource.Type) is { } fixedName
            ? CreateOnlyProperties
                .Of(resource.Type)
                .Where(property => property.Name != fixedName)
                .SelectMany(property =>
                    References.To(bag.Raw(property.Name)).Where(IsParameter).Select(name => (property.Name, name))
                )
            : [];

    // Users, user groups and serverless caches must have a name; of the others CloudFormation can make one.
    private static string? NameOf(string type) =>
        type is ResourceTypes.ReplicationGroup or ResourceTypes.CacheCluster ? CreateOnlyProperties.NameOf(type) : null;

    private bool IsParameter(string name) =>
        template.Root.TryGetProperty("Parameters", out var parameters)
        && parameters.ValueKind == JsonValueKind.Object
        && parameters.TryGetProperty(name, out _);
}
