using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>
/// When a cache is scaled: <c>AWS::ApplicationAutoScaling::ScalingPolicy</c> of a scalable target in the namespace
/// <c>elasticache</c>.
/// </summary>
internal sealed record ScalingPolicySpecification
{
    /// <summary>The service: that of the target, or <c>elasticache</c>.</summary>
    public Value<string> ServiceNamespace { get; init; }

    /// <summary>What it names itself, as a target does; null where it refers to a target.</summary>
    public ScalableTargetSpecification? Own { get; init; }

    /// <summary>Whether it scales a cache.</summary>
    internal bool IsOfCaches => Own?.IsOfCaches ?? ServiceNamespace.Is(ScalingDimension.Namespace);

    /// <summary>What is scaled, such as <c>elasticache:replication-group:NodeGroups</c>.</summary>
    public Value<string> ScalableDimension { get; init; }

    /// <summary>The kind of policy: <c>TargetTrackingScaling</c>.</summary>
    public Value<string> PolicyType { get; init; }

    /// <summary>The value that the metric is kept at.</summary>
    public Value<double> TargetValue { get; init; }

    /// <summary>The metric, of those that AWS has prepared.</summary>
    public Value<string> PredefinedMetricType { get; init; }

    /// <summary>Whether it has a metric of its own, too.</summary>
    public bool HasCustomizedMetric { get; init; }

    /// <summary>The seconds to wait after scaling out.</summary>
    public Value<double> ScaleOutCooldown { get; init; }

    /// <summary>The seconds to wait after scaling in.</summary>
    public Value<double> ScaleInCooldown { get; init; }

    /// <summary>Whether another policy of the same target has the same metric.</summary>
    public bool HasTwin { get; init; }

    /// <summary>The replication group that is scaled, where it is known.</summary>
    public ReplicationGroupSpecification? Group { get; init; }

    /// <summary>Where a property stands within those of the policy.</summary>
    /// <param name="property">Its name.</param>
    internal static string PathOf(string property) =>
        property switch
        {
            nameof(PredefinedMetricType) => $"{Tracking}.PredefinedMetricSpecification.{property}",
            nameof(HasCustomizedMetric) => $"{Tracking}.CustomizedMetricSpecification",
            nameof(TargetValue) or nameof(ScaleOutCooldown) or nameof(ScaleInCooldown) => $"{Tracking}.{property}",
            _ => property,
        };

    private const string Tracking = "TargetTrackingScalingPolicyConfiguration";
}
