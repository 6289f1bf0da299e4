using Amazon.CDK.AWS.ApplicationAutoScaling;
using Amazon.CDK.AWS.CloudWatch;

namespace ElastiCache.Cdk;

/// <summary>The nodes of a Memcached cluster, which Application Auto Scaling adds and removes.</summary>
/// <remarks>
/// A node that goes takes its items with it, and clients that discover nodes spread the keys anew.
/// https://docs.aws.amazon.com/autoscaling/application/userguide/services-that-can-integrate-elasticache.html
/// </remarks>
public sealed class ScalableNodes
{
    private readonly CacheScaling _scaling;
    private readonly string _clusterName;

    internal ScalableNodes(CacheScaling scaling, string clusterName) =>
        (_scaling, _clusterName) = (scaling, clusterName);

    /// <summary>The CDK's scalable target.</summary>
    public ScalableTarget Target => _scaling.Target;

    /// <summary>
    /// Keeps the CPU of the nodes, on average, at a target. AWS has prepared no metric for Memcached, so this is
    /// <c>CPUUtilization</c> of the cluster.
    /// </summary>
    /// <param name="id">The id of the policy.</param>
    /// <param name="props">The target and the cooldowns. Default: 60 percent.</param>
    /// <exception cref="CacheConfigurationException">The policy breaks a rule of the service.</exception>
    public ScalableNodes ScaleOnCpuUtilization(string id, CacheUtilizationScalingProps? props = null) =>
        ScaleOnMetric(
            id,
            new Metric(
                new MetricProps
                {
                    Namespace = "AWS/ElastiCache",
                    MetricName = "CPUUtilization",
                    DimensionsMap = new Dictionary<string, string> { ["CacheClusterId"] = _clusterName },
                    Statistic = "Average",
                    Period = Duration.Minutes(1),
                }
            ),
            props
        );

    /// <summary>Keeps a metric of your choice at a target; it must fall when nodes are added.</summary>
    /// <param name="id">The id of the policy.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="props">The target and the cooldowns. Default: 60.</param>
    /// <exception cref="CacheConfigurationException">The policy breaks a rule of the service.</exception>
    public ScalableNodes ScaleOnMetric(string id, IMetric metric, CacheUtilizationScalingProps? props = null)
    {
        _scaling.Track(id, metric, props);
        return this;
    }

    /// <summary>Changes the limits at set times: before a rush that is known of.</summary>
    /// <param name="id">The id of the action.</param>
    /// <param name="schedule">When, and the limits from then on.</param>
    /// <exception cref="CacheConfigurationException">The schedule is none that Application Auto Scaling takes.</exception>
    public ScalableNodes ScaleOnSchedule(string id, IScalingSchedule schedule)
    {
        _scaling.Schedule(id, schedule);
        return this;
    }
}
