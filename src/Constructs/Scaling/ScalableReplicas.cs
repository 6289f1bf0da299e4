using Amazon.CDK.AWS.ApplicationAutoScaling;

namespace ElastiCache.Cdk;

/// <summary>The replicas of each shard, which Application Auto Scaling adds and removes.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling-Using-Replicas.html</remarks>
public sealed class ScalableReplicas
{
    private readonly CacheScaling _scaling;

    internal ScalableReplicas(CacheScaling scaling) => _scaling = scaling;

    /// <summary>The CDK's scalable target.</summary>
    public ScalableTarget Target => _scaling.Target;

    /// <summary>Keeps the engine's CPU on the replicas at a target.</summary>
    /// <param name="id">The id of the policy.</param>
    /// <param name="props">The target and the cooldowns. Default: 60 percent.</param>
    /// <exception cref="CacheConfigurationException">The policy breaks a rule of the service.</exception>
    public ScalableReplicas ScaleOnReplicaEngineCpuUtilization(string id, CacheUtilizationScalingProps? props = null)
    {
        _scaling.Track(id, PredefinedMetric.ELASTICACHE_REPLICA_ENGINE_CPU_UTILIZATION, props);
        return this;
    }

    /// <summary>Changes the limits at set times: before a rush that is known of.</summary>
    /// <param name="id">The id of the action.</param>
    /// <param name="schedule">When, and the limits from then on.</param>
    /// <exception cref="CacheConfigurationException">The schedule is none that Application Auto Scaling takes.</exception>
    public ScalableReplicas ScaleOnSchedule(string id, IScalingSchedule schedule)
    {
        _scaling.Schedule(id, schedule);
        return this;
    }
}
