using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Verification;

/// <summary>The resources of a template with what is declared of each, in the normal form of the service.</summary>
/// <remarks>What depends on parameters is not declared: a deployment may have given them other values than their defaults.</remarks>
internal sealed class DeclaredResources
{
    private readonly TemplateContext _context;
    private readonly TemplateReader _reader;
    private readonly IReadOnlyDictionary<string, string> _physicalIds;

    /// <summary>The resources of a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="physicalIds">The names in the account by logical id.</param>
    public DeclaredResources(Template template, IReadOnlyDictionary<string, string> physicalIds)
    {
        _context = new TemplateContext(template, isLenient: true);
        _reader = new TemplateReader(_context, null);
        _physicalIds = physicalIds;
    }

    /// <summary>Those that can be held against the account: of a known type, and deployed.</summary>
    public IReadOnlyList<DeclaredResource> All()
    {
        var all = new List<DeclaredResource>();
        foreach (var resource in _context.Template.Resources.Values)
        {
            var facts = new DeclaredFacts(_context, _physicalIds, resource);
            if (
                _physicalIds.TryGetValue(resource.LogicalId, out var physicalId)
                && WithoutParameters(() => Collect(resource, facts))
            )
            {
                all.Add(
                    new DeclaredResource(resource.LogicalId, resource.Type, physicalId, [.. facts])
                    {
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

    private T WithoutParameters<T>(Func<T> read)
    {
        _context.Evaluation.Exploration.IsConstant(read, out var result);
        return result;
    }

    private bool Collect(TemplateResource resource, DeclaredFacts facts)
    {
        switch (resource.Type)
        {
            case ResourceTypes.ReplicationGroup:
                DeclaredCaches.Of(_reader.ReplicationGroup(resource), facts);
                break;
            case ResourceTypes.CacheCluster:
                DeclaredCaches.Of(_reader.CacheCluster(resource), facts);
                break;
            case ResourceTypes.ServerlessCache:
                DeclaredCaches.Of(new ServerlessReader(_context).Cache(resource), facts);
                break;
            case ResourceTypes.User:
                var user = new UserReader(_context).User(resource);
                DeclaredAccess.Of(user, facts);
                facts.Tags(user.Tags);
                break;
            case ResourceTypes.UserGroup:
                facts.References(ControlPlaneRules.Users, "UserIds", ResourceTypes.User);
                facts.Tags(new UserReader(_context).UserGroup(resource).Tags);
                break;
            case ResourceTypes.ParameterGroup:
                foreach (
                    var parameter in _reader
                        .ParameterGroup(resource)
                        .Properties.Where(entry => entry.Value.TryGet(out _))
                )
                {
                    facts.Add(ControlPlaneRules.Parameters, parameter.Key, parameter.Value.Raw!);
                }

                break;
            case ResourceTypes.SubnetGroup:
                facts.References(ControlPlaneRules.Network, "SubnetIds", ResourceTypes.Subnet);
                facts.Tags(_reader.SubnetGroup(resource).Tags);
                break;
            case ResourceTypes.Key:
                facts.Flag(ControlPlaneRules.Keys, "EnableKeyRotation", facts.Properties.Flag("EnableKeyRotation"));
                break;
            case ResourceTypes.SecurityGroup:
                DeclaredAccess.Ingress(_context, resource, facts);
                break;
            case ResourceTypes.Secret:
                DeclaredAccess.Rotation(_context, resource, facts);
                break;
            case ResourceTypes.Alarm:
                DeclaredSurroundings.Alarm(facts);
                break;
            case ResourceTypes.ScalableTarget:
                DeclaredSurroundings.ScalableTarget(facts);
                break;
            case ResourceTypes.ScalingPolicy:
                DeclaredSurroundings.ScalingPolicy(facts);
                break;
            case ResourceTypes.LogGroup:
                DeclaredSurroundings.LogGroup(facts);
                break;
            case ResourceTypes.Subscription:
                DeclaredSurroundings.Subscription(facts);
                break;
            // That they exist is all that can be held.
            case ResourceTypes.Topic:
            case ResourceTypes.Snapshot:
            case ResourceTypes.ServerlessCacheSnapshot:
                break;
            default:
                return false;
        }

        return true;
    }
}
