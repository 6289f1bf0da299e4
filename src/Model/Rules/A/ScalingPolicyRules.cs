using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.A;

/// <summary>When a cache is scaled.</summary>
internal static class ScalingPolicyRules
{
    private const double LeastTarget = 35;
    private const double GreatestTarget = 70;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ScalingPolicySpecification>> All =
    [
        ScalingNameRules.ForPolicies,
        Rule("A-07", nameof(ScalingPolicySpecification.TargetValue)) with
        {
            Mistake = policy =>
                policy.PredefinedMetricType.IsPresent
                && policy.TargetValue.TryGet(out var value)
                && !(value >= LeastTarget && value <= GreatestTarget)
                    ? $"the target of a metric that AWS has prepared is {LeastTarget} to {GreatestTarget} percent, got {value}"
                    : null,
            Source = Pages.Guide + "AutoScaling-Scaling-Adding-Policy-Shards.html",
            Statement = "The target value of a predefined metric is 35 to 70 percent.",
            Why = "Application Auto Scaling refuses the policy.",
            Breaks = Tracking(20, ScalingDimension.PrimaryCpu),
            Keeps = Tracking(40, ScalingDimension.PrimaryCpu),
        },
        Rule("A-08", nameof(ScalingPolicySpecification.PredefinedMetricType)) with
        {
            Mistake = WrongMetric,
            Statement =
                "Shards follow the CPU of the primaries, memory or capacity (on r6gd not memory); replicas follow the CPU of the replicas.",
            Why = "Application Auto Scaling refuses the policy.",
            Breaks = Tracking(60, ScalingDimension.ReplicaCpu),
            Keeps = Tracking(60, ScalingDimension.Memory),
        },
        Rule("A-08", nameof(ScalingPolicySpecification.PredefinedMetricType)) with
        {
            Mistake = WrongMetricOfNodes,
            Source =
                "https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PredefinedMetricSpecification.html",
            Evidence = Evidence.Schema,
            Statement = "Nodes of Memcached follow the CPU of the engine or the memory, by the names that the API has.",
            Why =
                "Application Auto Scaling refuses the policy: the page about Memcached has a name that the API does not take.",
            Breaks = OfNodes(ScalingDimension.NodeCpuOfPage),
            Keeps = OfNodes(ScalingDimension.NodeCpu),
        },
        Rule("A-09", nameof(ScalingPolicySpecification.PolicyType)) with
        {
            Mistake = policy =>
                policy.PolicyType.TryGet(out var type) && type != ScalingDimension.TargetTracking
                    ? $"caches are scaled by {ScalingDimension.TargetTracking} (or on a schedule), got '{type}'{ScalingNameRules.Meant(Similarity.Slip(type, [ScalingDimension.TargetTracking]))}"
                : policy.HasTwin ? "a cache has one policy for each metric, and another has the same one: leave one out"
                : HasTwoMetrics(policy)
                    ? "a policy follows one metric, and this one has a PredefinedMetricSpecification and a CustomizedMetricSpecification: leave one out"
                : null,
            Place = policy =>
                HasTwoMetrics(policy) && !policy.HasTwin
                    ? ScalingPolicySpecification.PathOf(nameof(ScalingPolicySpecification.HasCustomizedMetric))
                    : nameof(ScalingPolicySpecification.PolicyType),
            Statement =
                "A cache is scaled by target tracking only, with one policy for each metric, and one metric for each policy.",
            Why = "Application Auto Scaling refuses the policy.",
            Breaks =
                """{"PolicyType": "StepScaling", "TargetTrackingScalingPolicyConfiguration": null, "StepScalingPolicyConfiguration": {"AdjustmentType": "ChangeInCapacity"}}""",
            Keeps = """{"PolicyType": "TargetTrackingScaling"}""",
        },
        Rule("A-10", nameof(ScalingPolicySpecification.ScaleOutCooldown)) with
        {
            Mistake = policy => Negative("out", policy.ScaleOutCooldown) ?? Negative("in", policy.ScaleInCooldown),
            Place = policy =>
                Negative("out", policy.ScaleOutCooldown) is null
                    ? ScalingPolicySpecification.PathOf(nameof(ScalingPolicySpecification.ScaleInCooldown))
                    : ScalingPolicySpecification.PathOf(nameof(ScalingPolicySpecification.ScaleOutCooldown)),
            Statement = "The time to wait after scaling is a whole number of seconds, 0 or more.",
            Why = "Application Auto Scaling refuses the policy.",
            Breaks = Tracking(60, ScalingDimension.PrimaryCpu, """, "ScaleOutCooldown": -1"""),
            Keeps = Tracking(60, ScalingDimension.PrimaryCpu, """, "ScaleOutCooldown": 0"""),
        },
    ];

    private static Rule<ScalingPolicySpecification> Rule(string id, string property) =>
        new(id, property) { Place = _ => ScalingPolicySpecification.PathOf(property), Source = Pages.ScalingPolicies };

    // "You can specify either a predefined metric or a customized metric":
    // https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingScalingPolicyConfiguration.html
    private static bool HasTwoMetrics(ScalingPolicySpecification policy) =>
        policy.HasCustomizedMetric && policy.PredefinedMetricType.IsPresent;

    private static string? WrongMetric(ScalingPolicySpecification policy) =>
        !policy.ScalableDimension.TryGet(out var dimension)
        || dimension == ScalingDimension.Nodes
        || !policy.PredefinedMetricType.TryGet(out var metric)
        || ScalingDimension.MetricsOf(dimension) is not { Count: > 0 } metrics
            ? null
        : !metrics.Contains(metric)
            ? $"the metrics of {dimension} are {string.Join(", ", metrics)}, got '{metric}'{Meant(metric, metrics)}"
        : metric == ScalingDimension.Memory
        && policy.Group?.CacheNodeType.TryGet(out var type) == true
        && CacheNodeType.Of(type).Family?.Can(NodeCapabilities.DataTiering) == true
            ? $"{type} keeps data on SSD too, so memory says little: use {ScalingDimension.Capacity}"
        : null;

    private static string? WrongMetricOfNodes(ScalingPolicySpecification policy) =>
        policy.ScalableDimension.Is(ScalingDimension.Nodes)
        && policy.PredefinedMetricType.TryGet(out var metric)
        && ScalingDimension.MetricsOf(ScalingDimension.Nodes) is var metrics
        && !metrics.Contains(metric)
            ? $"the metrics of {ScalingDimension.Nodes} are {string.Join(", ", metrics)}, got '{metric}'"
                + (
                    metric == ScalingDimension.NodeCpuOfPage
                        ? ", as a page of AWS has it and the API has not"
                        : Meant(metric, metrics)
                )
            : null;

    // A metric of another dimension is no slip. The name of the service before it is easily left out.
    private static string Meant(string given, IReadOnlyList<string> metrics) =>
        ScalingDimension.All.Any(dimension => ScalingDimension.MetricsOf(dimension).Contains(given))
            ? ""
            : ScalingNameRules.Meant(
                Similarity.Nearest(
                    given,
                    metrics.SelectMany(metric =>
                        new[] { (metric, Limit), (metric[ScalingDimension.Prefix.Length..], Limit) }
                    ),
                    ignoreCase: true
                )
                    is { } meant
                    ? metrics.First(metric => metric.EndsWith(meant, StringComparison.Ordinal))
                    : null
            );

    // The names differ from each other by a word, which has more letters.
    private const int Limit = 3;

    private static string? Negative(string way, Value<double> seconds) =>
        seconds.TryGet(out var value) && !(value >= 0 && value == Math.Floor(value))
            ? $"the time to wait after scaling {way} is a whole number of seconds, 0 or more, got {value}"
            : null;

    private static string OfNodes(string metric) =>
        $$"""{"ScalingTargetId": null, "ServiceNamespace": "elasticache", "ResourceId": "cache-cluster/objects", "ScalableDimension": "{{ScalingDimension.Nodes}}", "TargetTrackingScalingPolicyConfiguration": {"TargetValue": 50, "PredefinedMetricSpecification": {"PredefinedMetricType": "{{metric}}"} } }""";

    private static string Tracking(double target, string metric, string more = "") =>
        $$"""{"TargetTrackingScalingPolicyConfiguration": {"TargetValue": {{target}}, "PredefinedMetricSpecification": {"PredefinedMetricType": "{{metric}}"}{{more}} } }""";
}
