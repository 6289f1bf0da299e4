using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Verification;

/// <summary>The resources of a template with what is declared of each, in the normal form of the service.</summary>
/// <remarks>
/// What depends on a parameter whose value is not given is not declared: a deployment may have given it another value than its
/// default.
/// </remarks>
internal sealed class DeclaredResources
{
    private readonly TemplateContext _context;
    private readonly TemplateReader _reader;
    private readonly IReadOnlyDictionary<string, string> _physicalIds;

    /// <summary>The resources of a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="physicalIds">The names in the account by logical id.</param>
    /// <param name="parameters">The values that its deployment gave its parameters. Default: none is known.</param>
    public DeclaredResources(
        Template template,
        IReadOnlyDictionary<string, string> physicalIds,
        IReadOnlyDictionary<string, string>? parameters = null
    )
    {
        _context = new TemplateContext(template, parameters, isLenient: true);
        _reader = new TemplateReader(_context, null);
        _physicalIds = physicalIds;
    }

    /// <summary>The other templates that are deployed beside this one, which may add rules to its security groups. Default: none.</summary>
    public IReadOnlyList<Template> Beside { get; init; } = [];

    /// <summary>Those that can be held against the account: of a known type, and deployed.</summary>
    public IReadOnlyList<DeclaredResource> All()
    {
        var all = new List<DeclaredResource>();
        foreach (var resource in _context.Template.Resources.Values)
        {
            var facts = new DeclaredFacts(_context, _physicalIds, resource);
            if (!_physicalIds.TryGetValue(resource.LogicalId, out var physicalId))
            {
                continue;
            }

            // A parameter that was given no value here has none while this runs.
            var isWhole = _context.Evaluation.Exploration.IsConstant(
                () => Collect(resource, facts),
                out var isKnownType
            );
            if (isKnownType)
            {
                all.Add(
                    new DeclaredResource(resource.LogicalId, resource.Type, physicalId, [.. facts])
                    {
                        IsWhole = isWhole,
                        Declared =
                        [
                            .. resource.Type == ResourceTypes.ParameterGroup
                                ? facts.Properties.Below("Properties").Names
                                : facts.Properties.Names,
                        ],
                    }
                );
            }
        }

        return all;
    }

    private bool Collect(TemplateResource resource, DeclaredFacts facts)
    {
        Action? collect = resource.Type switch
        {
            ResourceTypes.ReplicationGroup => () => DeclaredCaches.Of(_reader.ReplicationGroup(resource), facts),
            ResourceTypes.CacheCluster => () => DeclaredCaches.Of(_reader.CacheCluster(resource), facts),
            ResourceTypes.ServerlessCache => () =>
                DeclaredCaches.Of(new ServerlessReader(_context).Cache(resource), facts),
            ResourceTypes.User => () => DeclaredAccess.Of(new UserReader(_context).User(resource), facts),
            ResourceTypes.UserGroup => () => DeclaredAccess.Of(new UserReader(_context).UserGroup(resource), facts),
            ResourceTypes.ParameterGroup => () => Parameters(_reader.ParameterGroup(resource), facts),
            ResourceTypes.SubnetGroup => () => SubnetGroup(_reader.SubnetGroup(resource), facts),
            ResourceTypes.Key => () =>
                facts.Flag(ControlPlaneRules.Keys, "EnableKeyRotation", facts.Properties.Flag("EnableKeyRotation")),
            ResourceTypes.SecurityGroup => () => DeclaredAccess.Ingress(_context, resource, facts, Beside),
            ResourceTypes.Secret => () => DeclaredAccess.Rotation(_context, resource, facts),
            ResourceTypes.Alarm => () => DeclaredSurroundings.Alarm(facts),
            ResourceTypes.ScalableTarget => () => DeclaredSurroundings.ScalableTarget(facts),
            ResourceTypes.ScalingPolicy => () => DeclaredSurroundings.ScalingPolicy(facts),
            ResourceTypes.LogGroup => () => DeclaredSurroundings.LogGroup(facts),
            ResourceTypes.Subscription => () => DeclaredSurroundings.Subscription(facts),
            // That they exist is all that can be held.
            ResourceTypes.Topic or ResourceTypes.Snapshot or ResourceTypes.ServerlessCacheSnapshot => () => { },
            _ => null,
        };
        collect?.Invoke();
        return collect is not null;
    }

    private static void Parameters(ParameterGroupSpecification group, DeclaredFacts facts)
    {
        foreach (var parameter in group.Properties.Where(entry => entry.Value.TryGet(out _)))
        {
            facts.Add(ControlPlaneRules.Parameters, parameter.Key, parameter.Value.Raw!);
        }
    }

    private static void SubnetGroup(SubnetGroupSpecification group, DeclaredFacts facts)
    {
        facts.References(ControlPlaneRules.Network, "SubnetIds", ResourceTypes.Subnet);
        facts.Tags(group.Tags);
    }
}
