using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.A;

/// <summary>Between which numbers Application Auto Scaling may change a cache.</summary>
internal static class ScalableLimitRules
{
    private const string Unsettled = "Two pages of AWS say different things, and it was not tried.";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ScalableTargetSpecification>> All =
    [
        Limited("A-04", ScalingDimension.Shards, "shards", NodeLimits.MostShards, Pages.ScalingPolicies) with
        {
            Statement = "Shards are autoscaled between 1 and 500, the minimum not above the maximum.",
            Why = "Application Auto Scaling refuses the target: no group has more than 500 shards.",
            Implies = ["A-04-quota", "A-11", "A-18", "A-18-quota"],
            Breaks = """{"MaxCapacity": 501}""",
            Keeps = """{"MinCapacity": 1, "MaxCapacity": 250}""",
        },
        Rule(
            "A-04-quota",
            ScalingDimension.Shards,
            limits =>
                limits.First(number => number > ScalingDimension.DocumentedShards) is var (wrong, name)
                    ? (
                        $"autoscaling is documented up to {ScalingDimension.DocumentedShards} shards, groups up to {NodeLimits.MostShards}, got {wrong}: stay within the former, or acknowledge this",
                        name
                    )
                    : null,
            Pages.ScalingPolicies
        ) with
        {
            Severity = Severity.Warning,
            SeverityReason = Unsettled,
            Statement = "More than 250 shards are within one documented limit and beyond another.",
            Why = "The page on autoscaling says 250, the page of quotas 500.",
            Breaks = """{"MaxCapacity": 300}""",
            Keeps = """{"MinCapacity": 1, "MaxCapacity": 250}""",
        },
        Limited(
            "A-05",
            ScalingDimension.Replicas,
            "replicas",
            ScalingDimension.MostReplicas,
            Pages.ScalingPolicies,
            least: 0
        ) with
        {
            Statement = "Replicas are autoscaled between 1 and 5, the minimum not above the maximum.",
            Why = "Application Auto Scaling refuses the target.",
            Implies = ["A-11", "A-18", "A-18-quota"],
            Breaks = Replicas(1, 6),
            Keeps = Replicas(1, 3),
        },
        Rule(
            "A-05",
            ScalingDimension.Replicas,
            limits =>
                Beyond(limits, "replicas", ScalingDimension.MostReplicas, 0) is null
                && limits.First(number => number == 0) is var (_, name)
                    ? (
                        "AWS documents that replicas are autoscaled from 1 on, and has 0 in an example of a template "
                            + "(AutoScaling-with-Cloudformation.html): write 1 or more",
                        name
                    )
                    : null,
            Pages.ScalingPolicies
        ) with
        {
            Severity = Severity.Warning,
            SeverityReason = Unsettled,
            Statement = "0 replicas are outside of a documented limit and within an example of AWS.",
            Why = "The page on autoscaling says at least 1, the page on templates writes 0.",
            Implies = ["A-11", "A-18", "A-18-quota"],
            Breaks = Replicas(0, 3),
            Keeps = Replicas(1, 3),
        },
        Limited("A-05-nodes", ScalingDimension.Nodes, "nodes", int.MaxValue, Pages.Quotas) with
        {
            Statement = "Nodes of Memcached are autoscaled from 1 on, the minimum not above the maximum.",
            Why = "Application Auto Scaling refuses the target.",
            Breaks = Nodes(0, 6),
            Keeps = Nodes(2, 6),
        },
        Rule(
            "A-05-nodes",
            ScalingDimension.Nodes,
            limits =>
                limits.First(number => number > NodeLimits.MemcachedNodesByDefault) is var (nodes, name)
                    ? (
                        $"{nodes} nodes are more than the {NodeLimits.MemcachedNodesByDefault} that a Memcached cluster has by default: have the quota raised before they are needed",
                        name
                    )
                    : null,
            Pages.Quotas
        ) with
        {
            Severity = Severity.Warning,
            SeverityReason = "A quota that can be raised.",
            Statement = "More than 60 nodes of Memcached need a higher quota.",
            Why = "Scaling beyond it fails in an account whose quota was not raised.",
            Breaks = Nodes(2, 61),
            Keeps = Nodes(2, 60),
        },
    ];

    private static Rule<ScalableTargetSpecification> Limited(
        string id,
        string dimension,
        string what,
        int most,
        string source,
        int least = 1
    ) => Rule(id, dimension, limits => Beyond(limits, what, most, least), source);

    private static Rule<ScalableTargetSpecification> Rule(
        string id,
        string dimension,
        Func<Limits, (string Message, string Name)?> check,
        string source
    ) =>
        new(id, nameof(ScalableTargetSpecification.MaxCapacity))
        {
            Mistakes = target => Each(target, dimension, check),
            IsCalledByItem = true,
            Source = source,
        };

    private static string Replicas(int least, int most) =>
        $$"""{"ScalableDimension": "elasticache:replication-group:Replicas", "MinCapacity": {{least}}, "MaxCapacity": {{most}}}""";

    private static string Nodes(int least, int most) =>
        $$"""{"ScalableDimension": "elasticache:cache-cluster:Nodes", "ResourceId": "cache-cluster/objects", "MinCapacity": {{least}}, "MaxCapacity": {{most}}}""";

    // The target, and each action that gives it other limits.
    private static IEnumerable<Said> Each(
        ScalableTargetSpecification target,
        string dimension,
        Func<Limits, (string Message, string Name)?> check
    )
    {
        if (!target.ScalableDimension.Is(dimension))
        {
            yield break;
        }

        IEnumerable<Limits> all =
        [
            new(target.MinCapacity, target.MaxCapacity, "", IsWhole: true),
            .. target.ScheduledActions.Select(
                (action, index) =>
                    new Limits(
                        action.MinCapacity,
                        action.MaxCapacity,
                        $"{nameof(ScalableTargetSpecification.ScheduledActions)}.{index}.ScalableTargetAction.",
                        IsWhole: false
                    )
            ),
        ];
        foreach (var limits in all)
        {
            if (check(limits) is var (message, name))
            {
                yield return new Said(message, limits.Path + name);
            }
        }
    }

    // Of an action that its minimum is above its maximum has a rule of its own.
    private static (string Message, string Name)? Beyond(Limits limits, string what, int most, int fewest) =>
        limits.First(number => !(number >= fewest && number <= most && number == Math.Floor(number)))
            is var (wrong, name)
            ? (
                $"{what} are autoscaled {(most == int.MaxValue ? "from 1 on" : $"between 1 and {most}")}, got {wrong}",
                name
            )
        : limits.IsWhole && limits.Min.TryGet(out var least) && limits.Max.TryGet(out var greatest) && least > greatest
            ? (
                $"the minimum of {what} must not be above the maximum, got {least} and {greatest}",
                nameof(ScalableTargetSpecification.MaxCapacity)
            )
        : null;

    private readonly record struct Limits(Value<double> Min, Value<double> Max, string Path, bool IsWhole)
    {
        // The first of the two that is so.
        public (double Number, string Name)? First(Func<double, bool> isSo) =>
            Min.TryGet(out var least) && isSo(least) ? (least, nameof(ScalableTargetSpecification.MinCapacity))
            : Max.TryGet(out var most) && isSo(most) ? (most, nameof(ScalableTargetSpecification.MaxCapacity))
            : null;
    }
}
