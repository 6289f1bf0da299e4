using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>Judges the resources that matter together with others, and what CloudFormation does with all of them.</summary>
internal sealed class LinkedJudge(Template template, TemplateReader reader)
{
    private readonly UserReader _users = new(template);
    private readonly ServerlessReader _serverless = new(template);
    private readonly LinkedReader _linked = new(template, reader);
    private readonly MechanicsReader _mechanics = new(template, reader);
    private readonly PlacementReader _placement = new(template);

    /// <summary>Whether rules exist for a type.</summary>
    public static bool IsJudged(string type) =>
        type.StartsWith("AWS::ElastiCache::", StringComparison.Ordinal)
        || type is ResourceTypes.ScalableTarget or ResourceTypes.ScalingPolicy;

    /// <summary>Every violation of a resource that its own specification does not see.</summary>
    public IEnumerable<Violation> Violations(TemplateResource resource, IReadOnlyDictionary<string, bool> conditions)
    {
        if (!IsJudged(resource.Type))
        {
            return [];
        }

        IReadOnlyList<Violation> own = resource.Type switch
        {
            ResourceTypes.User => UserReader.User(resource, conditions).Violations(),
            ResourceTypes.UserGroup => _users.UserGroup(resource, conditions).Violations(),
            ResourceTypes.ServerlessCache => _serverless.Cache(resource, conditions).Violations(),
            ResourceTypes.Snapshot => SnapshotReader.Snapshot(resource, conditions).Violations(),
            ResourceTypes.ServerlessCacheSnapshot => SnapshotReader
                .ServerlessCacheSnapshot(resource, conditions)
                .Violations(),
            ResourceTypes.GlobalReplicationGroup => _linked.Global(resource, conditions).Violations(),
            ResourceTypes.ScalableTarget => _linked.Target(resource, conditions).Violations(),
            ResourceTypes.ScalingPolicy => _linked.Policy(resource, conditions).Violations(),
            ResourceTypes.ReplicationGroup or ResourceTypes.CacheCluster => _placement
                .Placement(resource, conditions)
                .Violations(),
            _ => [],
        };
        return
        [
            .. own,
            .. _mechanics.Resource(resource, conditions).Violations(),
            .. _mechanics.Endpoints(resource, conditions).SelectMany(Violations).Distinct(),
            .. TemplateReader
                .Properties(resource, conditions)
                .UnknownNames(resource.Type)
                .SelectMany(name => name.Violations()),
        ];
    }

    // At fault is who asks for the endpoint, not the cache.
    private static IEnumerable<Violation> Violations(EndpointUseSpecification use) =>
        use.Violations().Select(violation => violation with { Place = use.Place });
}
