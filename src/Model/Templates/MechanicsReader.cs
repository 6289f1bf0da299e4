using ElastiCache.Model.Expressions;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Reads what stands beside the properties of resources, and who uses their endpoints.</summary>
/// <param name="context">The template.</param>
/// <param name="reader">Reads the replication groups.</param>
internal sealed class MechanicsReader(TemplateContext context, TemplateReader reader)
{
    // More values of parameters than this are not tried for whether they all come to the same.
    private const int MostTries = 64;

    // Who names whom by physical name: the property, the type of what it names and the property that holds its name.
    // Parameter groups are not among them: CloudFormation chooses their names, whatever is written.
    private static readonly Dictionary<string, (string Property, string Type, string NameProperty)[]> Naming = new(
        StringComparer.Ordinal
    )
    {
        [ResourceTypes.ReplicationGroup] =
        [
            ("CacheSubnetGroupName", ResourceTypes.SubnetGroup, "CacheSubnetGroupName"),
            ("UserGroupIds", ResourceTypes.UserGroup, "UserGroupId"),
        ],
        [ResourceTypes.CacheCluster] = [("CacheSubnetGroupName", ResourceTypes.SubnetGroup, "CacheSubnetGroupName")],
        [ResourceTypes.ServerlessCache] = [("UserGroupId", ResourceTypes.UserGroup, "UserGroupId")],
        [ResourceTypes.UserGroup] = [("UserIds", ResourceTypes.User, "UserId")],
    };

    private readonly Lazy<ILookup<string, AttributeRead>> _references = new(() =>
        AttributeReads.In(context.Template).ToLookup(reference => reference.LogicalId, StringComparer.Ordinal)
    );

    private readonly Dictionary<string, List<string>> _needs = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), bool> _dependencies = [];

    /// <summary>Whether a group's shards change online; null where that is not known.</summary>
    public bool? UsesOnlineResharding(TemplateResource group) =>
        context.Part(group, "UpdatePolicy").Value("UseOnlineResharding") switch
        {
            { IsAbsent: true } => false,
            { Text: { } text } when bool.TryParse(text, out var flag) => flag,
            _ => null,
        };

    /// <summary>What a resource says beside its properties, with the parameters as they are at present.</summary>
    public ResourceSpecification Resource(TemplateResource resource)
    {
        var bag = context.Properties(resource);
        var whole = context.Whole(resource);
        var resharding = context.Part(resource, "UpdatePolicy").Value("UseOnlineResharding");
        var nameProperty = NameOf(resource.Type);
        return new ResourceSpecification
        {
            Type = resource.Type,
            Engine = resource.Type == ResourceTypes.CacheCluster ? bag.Text("Engine") : Value<string>.Absent,
            DeletionPolicy = whole.Text("DeletionPolicy"),
            UpdateReplacePolicy = whole.Text("UpdateReplacePolicy"),
            LaterInPolicies = new PolicyReader(context).Later(resource),
            HasUseOnlineResharding = resharding is { IsAbsent: false, MayBeAbsent: false },
            OnlineReshardingMistake = MistakeIn(resharding),
            NamesWithoutDependency = [.. NamesWithoutDependency(resource, bag)],
            FixedName = nameProperty is not null && bag.Text(nameProperty).TryGet(out _) ? nameProperty : null,
            ReplacedByParameters = [.. ReplacedByParameters(resource, bag)],
            ReadOnlyProperties =
            [
                .. bag.Names.Where(name =>
                    KnownProperties.Of(resource.Type)?.IsReadOnly(name) == true
                    // What is no name at all is told as that (N-09).
                    && !(
                        name == nameof(ParameterGroupSpecification.CacheParameterGroupName)
                        && ParameterGroupSpecification.MistakeOf(bag.Text(name)) is not null
                    )
                ),
            ],
        };
    }

    /// <summary>Whether an earlier resource of the type has its name, with the parameters as they are at present.</summary>
    public ResourceSpecification Taken(TemplateResource resource, string property) =>
        new()
        {
            Type = resource.Type,
            TakenName = context.Properties(resource).Text(property).TryGet(out var name)
                ? context
                    .Template.OfType(resource.Type)
                    .TakeWhile(other => other != resource)
                    .Where(context.Exists)
                    .Select(other => (other.LogicalId, Name: context.Properties(other).Text(property)))
                    .Where(other =>
                        other.Name.TryGet(out var taken) && taken.Equals(name, StringComparison.OrdinalIgnoreCase)
                    )
                    .Select(other => ((string, string, string)?)(name, other.LogicalId, other.Name.Raw!))
                    .FirstOrDefault()
                : null,
        };

    /// <summary>Every use of an endpoint of the resource that happens with the parameters as they are at present.</summary>
    public IEnumerable<EndpointUseSpecification> Endpoints(TemplateResource resource)
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
            // No group is of Memcached (E-01), with endpoints or without.
            && reader.ReplicationGroup(resource) is var group
            && !group.Engine.Is(EngineName.Memcached)
                ? CacheTopology.IsSharded(group)
                : null;
        var engine =
            resource.Type == ResourceTypes.CacheCluster
                ? context.Properties(resource).Text("Engine")
                : Value<string>.Absent;
        return Uses(resource)
            .Select(reference => new EndpointUseSpecification
            {
                Attribute = reference.Attribute,
                Place = reference.Place,
                IsSharded = sharded,
                ClusterEngine = engine,
            });
    }

    /// <summary>
    /// Every use of an attribute that the resource has not, or that is no text where one is needed, which happens with the
    /// parameters as they are at present.
    /// </summary>
    public IEnumerable<ResourceSpecification> Attributes(TemplateResource resource) =>
        KnownProperties.Of(resource.Type) is { } known
            ? Uses(resource)
                .Where(reference =>
                    !known.CanRead(reference.Attribute)
                    || (reference.IsText && known.TextsOf(reference.Attribute) is not null)
                )
                .Select(reference => new AttributeUse(reference.Attribute, reference.Place))
                .Distinct()
                .Select(use =>
                    known.CanRead(use.Attribute)
                        ? new ResourceSpecification { Type = resource.Type, NoText = use }
                        : new ResourceSpecification { Type = resource.Type, UnknownAttributes = [use] }
                )
            : [];

    /// <summary>Every use of an attribute of the resource that happens with the parameters as they are at present.</summary>
    public IEnumerable<AttributeRead> Uses(TemplateResource resource) =>
        _references.Value[resource.LogicalId].Where(reference => reference.CanHappen(context.Evaluation));

    private static string? MistakeIn(Evaluated resharding) =>
        resharding.Kind is EvaluatedKind.List or EvaluatedKind.Object
        || (resharding.Text is { } text && !bool.TryParse(text, out _))
            ? Kinds.Of(resharding)
            : null;

    private IEnumerable<NameUse> NamesWithoutDependency(TemplateResource resource, TemplateObject bag) =>
        Naming.TryGetValue(resource.Type, out var names)
            ? names.SelectMany(naming =>
                bag.Elements(naming.Property)
                    .Select(
                        (value, index) =>
                            (
                                Path: bag.Value(naming.Property).Kind == EvaluatedKind.List
                                    ? $"{naming.Property}.{index}"
                                    : naming.Property,
                                Name: value.Text
                            )
                    )
                    .Where(value =>
                        value.Name is { } name
                        && context.Named(name, naming.Type, naming.NameProperty) is { } named
                        && named != resource
                        && !DependsOn(resource, named.LogicalId)
                    )
                    .Select(value => new NameUse(value.Path, value.Name!))
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
        if (context.Whole(resource).Value("DependsOn").IsUnknown)
        {
            return true;
        }

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

                if (seen.Add(name) && context.Template.Resources.TryGetValue(name, out var other))
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
            names =
            [
                .. References.In(resource.Written).Select(reference => reference.LogicalId),
                .. context.Whole(resource).Elements("DependsOn").Select(name => name.Text).OfType<string>(),
            ];
            _needs[resource.LogicalId] = names;
        }

        return names;
    }

    private IEnumerable<(string Property, string Parameter)> ReplacedByParameters(
        TemplateResource resource,
        TemplateObject bag
    ) =>
        NameOf(resource.Type) is { } fixedName
            ? CreateOnlyProperties
                .Of(resource.Type)
                .Where(property => property.Name != fixedName)
                // What is certain comes first.
                .OrderBy(property => property.Contradiction is not null)
                .Where(property => !IsConstant(bag, property.Name))
                // A parameter that is part of the name as well changes that too.
                .SelectMany(property =>
                    ParametersIn(bag, property.Name)
                        .Except(ParametersIn(bag, fixedName), StringComparer.Ordinal)
                        .Select(name => (property.Name, name))
                )
            : [];

    // Every value of the parameters comes to the same, as a mapping with one port for all stages.
    private bool IsConstant(TemplateObject bag, string property) =>
        bag.Written?.Entry(property) is { } written
        && context.Evaluation.Exploration.Explore(() => written.Evaluate(context.Evaluation).Text, MostTries)
            is var values
        && values.LeftOut.Count == 0
        && values.All.Select(value => value.Result).Distinct(StringComparer.Ordinal).Count() == 1
        && values.All[0].Result is not null;

    // Users, user groups and serverless caches must have a name; of the others CloudFormation can make one.
    private static string? NameOf(string type) =>
        type is ResourceTypes.ReplicationGroup or ResourceTypes.CacheCluster ? CreateOnlyProperties.NameOf(type) : null;

    private IEnumerable<string> ParametersIn(TemplateObject bag, string property) =>
        bag.Written?.Entry(property) is { } written
            ? References
                .In(written)
                .Select(reference => reference.LogicalId)
                .Where(context.Evaluation.Definitions.Parameters.ContainsKey)
                .Distinct(StringComparer.Ordinal)
            : [];
}
