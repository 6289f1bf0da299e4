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
            ResourceTypes.User => Judge.Of(UserReader.User(resource, conditions)),
            ResourceTypes.UserGroup => Judge.Of(_users.UserGroup(resource, conditions)),
            ResourceTypes.ServerlessCache => Judge.Of(_serverless.Cache(resource, conditions)),
            ResourceTypes.Snapshot => Judge.Of(SnapshotReader.Snapshot(resource, conditions)),
            ResourceTypes.ServerlessCacheSnapshot => Judge.Of(
                SnapshotReader.ServerlessCacheSnapshot(resource, conditions)
            ),
            ResourceTypes.GlobalReplicationGroup => Judge.Of(_linked.Global(resource, conditions)),
            ResourceTypes.ScalableTarget => Judge.Of(_linked.Target(resource, conditions)),
            ResourceTypes.ScalingPolicy => Judge.Of(_linked.Policy(resource, conditions)),
            ResourceTypes.ReplicationGroup or ResourceTypes.CacheCluster => Judge.Of(
                _placement.Placement(resource, conditions)
            ),
            _ => [],
        };
        return
        [
            .. own,
            .. Judge.Of(_mechanics.Resource(resource, conditions)),
            .. _mechanics.Endpoints(resource, conditions).SelectMany(use => Judge.Of(use)).Distinct(),
            .. TemplateReader
                .Properties(resource, conditions)
                .UnknownNames(resource.Type)
                .SelectMany(name => Judge.Of(name)),
        ];
    }
}
