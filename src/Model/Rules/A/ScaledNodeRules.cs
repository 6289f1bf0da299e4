using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Rules.A;

/// <summary>How many nodes a group has when Application Auto Scaling has gone as far as it may.</summary>
internal static class ScaledNodeRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ScalableTargetSpecification>> All =
    [
        new Rule<ScalableTargetSpecification>("A-18", nameof(ScalableTargetSpecification.MaxCapacity))
        {
            Mistake = target =>
                Nodes(target) is { } size && size.Nodes > NodeLimits.MostNodes
                    ? $"{size.Words}, and a group has at most {NodeLimits.MostNodes}: lower the maximum, or have fewer replicas"
                    : null,
            Severity = Severity.Warning,
            SeverityReason = "The limits are accepted; it is the scaling beyond that fails.",
            Source = Pages.Quotas,
            Implies = ["A-18-quota"],
            Statement =
                "With the greatest number of shards and replicas that autoscaling may reach, a group has at most 500 nodes.",
            Why =
                "The quota cannot be raised beyond that, so scaling stops before the maximum, when it is needed most.",
            Breaks = Over(84, replicas: 5),
            Keeps = Over(15, replicas: 5),
        },
        new Rule<ScalableTargetSpecification>("A-18-quota", nameof(ScalableTargetSpecification.MaxCapacity))
        {
            Mistake = target =>
                Nodes(target) is { } size && size.Nodes > NodeLimits.NodesByDefault
                    ? $"{size.Words}, more than the {NodeLimits.NodesByDefault} that an account has by default: have the quota raised before they are needed"
                    : null,
            Severity = Severity.Warning,
            SeverityReason = "A quota that can be raised.",
            Source = Pages.Quotas,
            Statement =
                "With the greatest number of shards and replicas that autoscaling may reach, more than 90 nodes need a higher quota.",
            Why = "In an account whose quota was not raised, scaling stops before the maximum.",
            Breaks = Over(46),
            Keeps = Over(45),
        },
    ];

    private static (double Nodes, string Words)? Nodes(ScalableTargetSpecification target)
    {
        if (target.Group is not { } group || Most(target) is not { } most)
        {
            return null;
        }

        var (shards, replicas) =
            target.ScalableDimension.Is(ScalingDimension.Shards) ? (most, Other(target, Replicas(group)))
            : target.ScalableDimension.Is(ScalingDimension.Replicas)
                ? (Other(target, CacheTopology.Shards(group)), most)
            : ((double?)null, (double?)null);
        return shards is { } groups && replicas is { } each && groups * (1 + each) is var nodes
            ? (
                nodes,
                $"up to {Sentences.Counted(groups, "shard")} with {Sentences.Counted(each, "replica")} each are {nodes} nodes"
            )
            : null;
    }

    // A schedule may raise the limit that the target begins with.
    private static double? Most(ScalableTargetSpecification target) =>
        target
            .ScheduledActions.Select(action => action.MaxCapacity)
            .Append(target.MaxCapacity)
            .Max(limit => limit.TryGet(out var number) ? number : (double?)null);

    private static double? Other(ScalableTargetSpecification target, double? atFirst) =>
        target.OtherMaxCapacity.IsAbsent ? atFirst
        : target.OtherMaxCapacity.TryGet(out var most) ? most
        : null;

    // A shard that is added has as many replicas as the others; of different ones it is not known which.
    private static double? Replicas(ReplicationGroupSpecification group) =>
        group.ReplicasPerNodeGroup.TryGet(out var each) ? each
        : group.NodeGroupConfiguration is { Count: > 0 } listed
        && listed.Select(shard => shard.ReplicaCount.TryGet(out var count) ? count : (double?)null).Distinct().ToList()
            is [var same]
            ? same
        : null;

    private static string Over(int most, int replicas = 1) =>
        RuleExamples.Template(
            (
                "Cache",
                RuleExamples
                    .Sharded(beside: """ "UpdatePolicy": {"UseOnlineResharding": true} """)
                    .Replace(
                        "\"ReplicasPerNodeGroup\": 1",
                        $"\"ReplicasPerNodeGroup\": {replicas}",
                        StringComparison.Ordinal
                    )
            ),
            ExampleOf.Resource(
                "Target",
                ResourceTypes.ScalableTarget,
                $$"""{"ServiceNamespace": "elasticache", "ScalableDimension": "elasticache:replication-group:NodeGroups", "ResourceId": {"Fn::Sub": "replication-group/${Cache}"}, "MinCapacity": 1, "MaxCapacity": {{most}}}"""
            )
        );
}
