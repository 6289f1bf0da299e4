using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.A;

/// <summary>Between which numbers Application Auto Scaling may change a cache.</summary>
internal static class ScalableLimitRules
{
    private const string Policies = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling-Policies.html";
    private const string Quotas = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html";
    private const string Unsettled = "Two pages of AWS say different things, and it was not tried.";

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ScalableTargetSpecification>> All =
    [
        Limited("A-04", ScalingDimension.Shards, "shards", ScalingDimension.MostShards, Policies) with
        {
            Statement = "Shards are autoscaled between 1 and 500, the minimum not above the maximum.",
            Why = "Application Auto Scaling refuses the target: no group has more than 500 shards.",
            Implies = ["A-04-quota", "A-11", "A-18", "A-18-quota"],
            Breaks = """{"MaxCapacity": 501}""",
            Keeps = """{"MinCapacity": 1, "MaxCapacity": 250}""",
        },
        new Rule<ScalableTargetSpecification>(
            "A-04-quota",
            nameof(ScalableTargetSpecification.MaxCapacity),
            target =>
                target.ScalableDimension.Is(ScalingDimension.Shards)
                && (
                    Above(target.MinCapacity, ScalingDimension.DocumentedShards)
                    ?? Above(target.MaxCapacity, ScalingDimension.DocumentedShards)
                )
                    is { } wrong
                    ? $"autoscaling is documented up to {ScalingDimension.DocumentedShards} shards, groups up to {ScalingDimension.MostShards}, got {wrong}: stay within the former, or acknowledge this"
                    : null
        )
        {
            Source = Policies,
            Place = OutsidePlace(ScalingDimension.DocumentedShards),
            Severity = Severity.Warning,
            SeverityReason = Unsettled,
            Statement = "More than 250 shards are within one documented limit and beyond another.",
            Why = "The page on autoscaling says 250, the page of quotas 500.",
            Breaks = """{"MaxCapacity": 300}""",
            Keeps = """{"MinCapacity": 1, "MaxCapacity": 250}""",
        },
        Limited("A-05", ScalingDimension.Replicas, "replicas", ScalingDimension.MostReplicas, Policies, least: 0) with
        {
            Statement = "Replicas are autoscaled between 1 and 5, the minimum not above the maximum.",
            Why = "Application Auto Scaling refuses the target.",
            Implies = ["A-11", "A-18", "A-18-quota"],
            Breaks =
                """{"ScalableDimension": "elasticache:replication-group:Replicas", "MinCapacity": 1, "MaxCapacity": 6}""",
            Keeps =
                """{"ScalableDimension": "elasticache:replication-group:Replicas", "MinCapacity": 1, "MaxCapacity": 3}""",
        },
        new Rule<ScalableTargetSpecification>(
            "A-05",
            nameof(ScalableTargetSpecification.MaxCapacity),
            target =>
                target.ScalableDimension.Is(ScalingDimension.Replicas)
                && Beyond(target, "replicas", ScalingDimension.MostReplicas, 0) is null
                && (target.MinCapacity.Is(0) || target.MaxCapacity.Is(0))
                    ? "AWS documents that replicas are autoscaled from 1 on, and has 0 in an example of a template "
                        + "(AutoScaling-with-Cloudformation.html): write 1 or more"
                    : null
        )
        {
            Source = Policies,
            Place = OutsidePlace(ScalingDimension.MostReplicas),
            Severity = Severity.Warning,
            SeverityReason = Unsettled,
            Statement = "0 replicas are outside of a documented limit and within an example of AWS.",
            Why = "The page on autoscaling says at least 1, the page on templates writes 0.",
            Implies = ["A-11", "A-18", "A-18-quota"],
            Breaks =
                """{"ScalableDimension": "elasticache:replication-group:Replicas", "MinCapacity": 0, "MaxCapacity": 3}""",
            Keeps =
                """{"ScalableDimension": "elasticache:replication-group:Replicas", "MinCapacity": 1, "MaxCapacity": 3}""",
        },
        Limited("A-05-nodes", ScalingDimension.Nodes, "nodes", int.MaxValue, Quotas) with
        {
            Statement = "Nodes of Memcached are autoscaled from 1 on, the minimum not above the maximum.",
            Why = "Application Auto Scaling refuses the target.",
            Breaks =
                """{"ScalableDimension": "elasticache:cache-cluster:Nodes", "ResourceId": "cache-cluster/objects", "MinCapacity": 0, "MaxCapacity": 6}""",
            Keeps =
                """{"ScalableDimension": "elasticache:cache-cluster:Nodes", "ResourceId": "cache-cluster/objects", "MinCapacity": 2, "MaxCapacity": 6}""",
        },
        new Rule<ScalableTargetSpecification>(
            "A-05-nodes",
            nameof(ScalableTargetSpecification.MaxCapacity),
            target =>
                target.ScalableDimension.Is(ScalingDimension.Nodes)
                && (
                    Above(target.MinCapacity, ScalingDimension.MostNodes)
                    ?? Above(target.MaxCapacity, ScalingDimension.MostNodes)
                )
                    is { } nodes
                    ? $"{nodes} nodes are more than the {ScalingDimension.MostNodes} that a Memcached cluster has by default: have the quota raised before they are needed"
                    : null
        )
        {
            Source = Quotas,
            Place = OutsidePlace(ScalingDimension.MostNodes),
            Severity = Severity.Warning,
            SeverityReason = "A quota that can be raised.",
            Statement = "More than 60 nodes of Memcached need a higher quota.",
            Why = "Scaling beyond it fails in an account whose quota was not raised.",
            Breaks =
                """{"ScalableDimension": "elasticache:cache-cluster:Nodes", "ResourceId": "cache-cluster/objects", "MinCapacity": 2, "MaxCapacity": 61}""",
            Keeps =
                """{"ScalableDimension": "elasticache:cache-cluster:Nodes", "ResourceId": "cache-cluster/objects", "MinCapacity": 2, "MaxCapacity": 60}""",
        },
    ];

    private static Rule<ScalableTargetSpecification> Limited(
        string id,
        string dimension,
        string what,
        int most,
        string source,
        int least = 1
    ) =>
        new(
            id,
            nameof(ScalableTargetSpecification.MaxCapacity),
            target => target.ScalableDimension.Is(dimension) ? Beyond(target, what, most, least) : null
        )
        {
            Source = source,
            Place = OutsidePlace(most, least),
        };

    private static string? Beyond(ScalableTargetSpecification target, string what, int most, int fewest) =>
        (Outside(target.MinCapacity, most, fewest) ?? Outside(target.MaxCapacity, most, fewest)) is { } wrong
            ? $"{what} are autoscaled {(most == int.MaxValue ? "from 1 on" : $"between 1 and {most}")}, got {wrong}"
        : target.MinCapacity.TryGet(out var least) && target.MaxCapacity.TryGet(out var greatest) && least > greatest
            ? $"the minimum of {what} must not be above the maximum, got {least} and {greatest}"
        : null;

    // At the minimum where that is what is wrong.
    private static Func<ScalableTargetSpecification, string> OutsidePlace(int most, int least = 1) =>
        target =>
            Outside(target.MinCapacity, most, least) is null
                ? nameof(ScalableTargetSpecification.MaxCapacity)
                : nameof(ScalableTargetSpecification.MinCapacity);

    private static double? Above(Value<double> value, int most) =>
        value.TryGet(out var number) && number > most ? number : null;

    private static double? Outside(Value<double> value, int most, int least) =>
        value.TryGet(out var number) && !(number >= least && number <= most && number == Math.Floor(number))
            ? number
            : null;
}
