using Amazon.CDK.AWS.ApplicationAutoScaling;

namespace ElastiCache.Cdk;

/// <summary>The shards of a replication group, which Application Auto Scaling adds and removes online.</summary>
/// <remarks>
/// A policy of one metric stands once. With several policies the greatest number of shards that one asks for wins.
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling-Using-Shards.html
/// </remarks>
public sealed class ScalableShards
{
    private readonly CacheScaling _scaling;

    internal ScalableShards(CacheScaling scaling) => _scaling = scaling;

    /// <summary>The CDK's scalable target.</summary>
    public ScalableTarget Target => _scaling.Target;

    /// <summary>Keeps the engine's CPU on the primaries at a target: for caches that are busy rather than full.</summary>
    /// <param name="id">The id of the policy.</param>
    /// <param name="props">The target and the cooldowns. Default: 60 percent.</param>
    /// <exception cref="CacheConfigurationException">The policy breaks a rule of the service.</exception>
    public ScalableShards ScaleOnPrimaryEngineCpuUtilization(string id, CacheUtilizationScalingProps? props = null) =>
        Track(id, PredefinedMetric.ELASTICACHE_PRIMARY_ENGINE_CPU_UTILIZATION, props);

    /// <summary>
    /// Keeps the memory, of what counts for eviction, at a target: for caches that are full rather than busy. Not on nodes
    /// that tier data to SSD.
    /// </summary>
    /// <param name="id">The id of the policy.</param>
    /// <param name="props">The target and the cooldowns. Default: 60 percent.</param>
    /// <exception cref="CacheConfigurationException">The policy breaks a rule of the service.</exception>
    public ScalableShards ScaleOnDatabaseMemoryUtilization(string id, CacheUtilizationScalingProps? props = null) =>
        Track(id, PredefinedMetric.ELASTICACHE_DATABASE_MEMORY_USAGE_COUNTED_FOR_EVICT_PERCENTAGE, props);

    /// <summary>Keeps memory and SSD together at a target: for nodes that tier data.</summary>
    /// <param name="id">The id of the policy.</param>
    /// <param name="props">The target and the cooldowns. Default: 60 percent.</param>
    /// <exception cref="CacheConfigurationException">The policy breaks a rule of the service.</exception>
    public ScalableShards ScaleOnDatabaseCapacityUtilization(string id, CacheUtilizationScalingProps? props = null) =>
        Track(id, PredefinedMetric.ELASTICACHE_DATABASE_CAPACITY_USAGE_COUNTED_FOR_EVICT_PERCENTAGE, props);

    /// <summary>Changes the limits at set times: before a rush that is known of.</summary>
    /// <param name="id">The id of the action.</param>
    /// <param name="schedule">When, and the limits from then on.</param>
    /// <exception cref="CacheConfigurationException">The schedule is none that Application Auto Scaling takes.</exception>
    public ScalableShards ScaleOnSchedule(string id, IScalingSchedule schedule)
    {
        _scaling.Schedule(id, schedule);
        return this;
    }

    private ScalableShards Track(string id, PredefinedMetric metric, CacheUtilizationScalingProps? props)
    {
        _scaling.Track(id, metric, props);
        return this;
    }
}
