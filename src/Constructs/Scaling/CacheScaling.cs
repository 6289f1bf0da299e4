using System.Globalization;
using Amazon.CDK.AWS.ApplicationAutoScaling;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.IAM;

namespace ElastiCache.Cdk;

/// <summary>One dimension of one cache that is scaled: what the three public classes have in common.</summary>
internal sealed class CacheScaling
{
    private static readonly Duration InCooldown = Duration.Minutes(15);
    private static readonly Duration OutCooldown = Duration.Minutes(10);

    private static readonly Dictionary<string, string> Labels = new()
    {
        [nameof(ScalableTargetSpecification.ResourceId)] = nameof(ReplicationGroup),
        [ScalingPolicySpecification.PathOf(nameof(ScalingPolicySpecification.TargetValue))] = nameof(
            CacheUtilizationScalingProps.TargetUtilizationPercent
        ),
        ["ScheduledActions.0.Schedule"] = nameof(IScalingSchedule.Schedule),
        ["ScheduledActions.0.Timezone"] = nameof(IScalingSchedule.TimeZone),
        ["ScheduledActions.0.EndTime"] = nameof(IScalingSchedule.EndTime),
        ["ScheduledActions.0.ScalableTargetAction.MinCapacity"] = nameof(IScalingSchedule.MinCapacity),
        ["ScheduledActions.0.ScalableTargetAction.MaxCapacity"] = nameof(IScalingSchedule.MaxCapacity),
    };

    private static readonly Dictionary<PredefinedMetric, string> Prepared = new()
    {
        [PredefinedMetric.ELASTICACHE_PRIMARY_ENGINE_CPU_UTILIZATION] = ScalingDimension.PrimaryCpu,
        [PredefinedMetric.ELASTICACHE_REPLICA_ENGINE_CPU_UTILIZATION] = ScalingDimension.ReplicaCpu,
        [PredefinedMetric.ELASTICACHE_DATABASE_MEMORY_USAGE_COUNTED_FOR_EVICT_PERCENTAGE] = ScalingDimension.Memory,
        [PredefinedMetric.ELASTICACHE_DATABASE_CAPACITY_USAGE_COUNTED_FOR_EVICT_PERCENTAGE] = ScalingDimension.Capacity,
    };

    private readonly Construct _cache;
    private readonly string _dimension;
    private readonly ReplicationGroupSpecification? _group;
    private readonly Value<double> _otherMost;
    private readonly HashSet<string> _metrics = [];

    /// <summary>Registers the cache with Application Auto Scaling.</summary>
    /// <exception cref="CacheConfigurationException">The limits or the cache break a rule of the service.</exception>
    public CacheScaling(
        Resource cache,
        string id,
        string dimension,
        string resourceId,
        CacheScalingProps props,
        ReplicationGroupSpecification? group = null,
        Value<double> otherMost = default
    )
    {
        (_cache, _dimension, _group, _otherMost) = (cache, dimension, group, otherMost);
        if (cache.Node.TryFindChild(id) is not null)
        {
            throw Validation.Refuse(
                cache,
                id,
                "this is scaled already: add policies and schedules to what the first call returned"
            );
        }

        var specification = new ScalableTargetSpecification
        {
            ServiceNamespace = ScalingDimension.Namespace,
            ScalableDimension = dimension,
            ResourceId = Tokens.Text(resourceId),
            MinCapacity = Tokens.Number(props.MinCapacity),
            MaxCapacity = Tokens.Number(props.MaxCapacity),
            Group = group,
            OtherMaxCapacity = otherMost,
            UsesOnlineResharding = group is null ? null : true,
        };
        Validation.Judge(cache, Judge.Of(specification), Labels);

        Target = new ScalableTarget(
            cache,
            id,
            new ScalableTargetProps
            {
                ServiceNamespace = ServiceNamespace.ELASTICACHE,
                ScalableDimension = dimension,
                ResourceId = resourceId,
                MinCapacity = props.MinCapacity,
                MaxCapacity = props.MaxCapacity,
                Role = ServiceLinkedRole(cache, id),
            }
        );
    }

    /// <summary>The CDK's own construct.</summary>
    public ScalableTarget Target { get; }

    /// <summary>Follows a metric that AWS has prepared.</summary>
    public void Track(string id, PredefinedMetric metric, CacheUtilizationScalingProps? props) =>
        Track(id, Prepared[metric], props ?? new(), policy => policy.PredefinedMetric = metric);

    /// <summary>Follows any other metric.</summary>
    public void Track(string id, IMetric metric, CacheUtilizationScalingProps? props) =>
        Track(id, null, props ?? new(), policy => policy.CustomMetric = metric);

    /// <summary>Changes the limits at set times.</summary>
    public void Schedule(string id, IScalingSchedule schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var specification = new ScalableTargetSpecification
        {
            ServiceNamespace = ScalingDimension.Namespace,
            ScalableDimension = _dimension,
            Group = _group,
            OtherMaxCapacity = _otherMost,
            ScheduledActions =
            [
                new ScheduledActionSpecification
                {
                    MinCapacity = Tokens.Number(schedule.MinCapacity),
                    MaxCapacity = Tokens.Number(schedule.MaxCapacity),
                    Schedule = Tokens.Text(schedule.Schedule.ExpressionString),
                    Timezone = Tokens.Text(schedule.TimeZone?.TimezoneName),
                    StartTime = Moment(schedule.StartTime),
                    EndTime = Moment(schedule.EndTime),
                },
            ],
        };
        Validation.Judge(_cache, Judge.Of(specification), Labels);
        Target.ScaleOnSchedule(id, schedule);
    }

    private void Track(
        string id,
        string? metric,
        CacheUtilizationScalingProps props,
        Action<BasicTargetTrackingScalingPolicyProps> follow
    )
    {
        Validation.Judge(_cache, Judge.Of(Specify(metric, props)), Labels);
        var policy = new BasicTargetTrackingScalingPolicyProps
        {
            TargetValue = props.TargetUtilizationPercent,
            ScaleInCooldown = props.ScaleInCooldown ?? InCooldown,
            ScaleOutCooldown = props.ScaleOutCooldown ?? OutCooldown,
            DisableScaleIn = props.DisableScaleIn,
            PolicyName = props.PolicyName,
        };
        follow(policy);
        Target.ScaleToTrackMetric(id, policy);
    }

    private ScalingPolicySpecification Specify(string? metric, CacheUtilizationScalingProps props) =>
        new()
        {
            ServiceNamespace = ScalingDimension.Namespace,
            ScalableDimension = _dimension,
            PolicyType = "TargetTrackingScaling",
            TargetValue = Tokens.Number(props.TargetUtilizationPercent),
            PredefinedMetricType = Tokens.Text(metric),
            ScaleInCooldown = Seconds(props.ScaleInCooldown),
            ScaleOutCooldown = Seconds(props.ScaleOutCooldown),
            HasTwin = metric is not null && !_metrics.Add(metric),
            Group = _group,
        };

    private static Value<double> Seconds(Duration? duration) =>
        duration is null ? Value<double>.Absent
        : duration.IsUnresolved() ? Value<double>.Unresolved()
        : duration.ToSeconds(new TimeConversionOptions { Integral = false });

    private static Value<string> Moment(DateTime? time) =>
        time?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    // Application Auto Scaling takes its own role, whatever is named; without a name the CDK would create one for nothing.
    private static IRole ServiceLinkedRole(Resource cache, string id) =>
        Role.FromRoleArn(
            cache,
            id + "Role",
            cache.Stack.FormatArn(
                new ArnComponents
                {
                    Service = "iam",
                    Region = "",
                    Resource = "role/aws-service-role/elasticache.application-autoscaling.amazonaws.com",
                    ResourceName = "AWSServiceRoleForApplicationAutoScaling_ElastiCacheRG",
                }
            ),
            new FromRoleArnOptions { Mutable = false }
        );
}
