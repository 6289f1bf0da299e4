using Amazon.CDK;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>Adds the alarms that are recommended for a cache, with thresholds that follow from what it is.</summary>
/// <remarks>
/// Where data is missing, nothing is wrong: a node that auto scaling took away raises no alarm, and one that it added is
/// not watched until it is declared. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.WhichShouldIMonitor.html
/// </remarks>
public static class RecommendedAlarms
{
    /// <summary>
    /// Adds the alarms of a replication group. Up to ten nodes, each kind of alarm is one alarm; beyond, one for every 25
    /// nodes.
    /// </summary>
    /// <param name="group">
    /// The group. One that was imported needs Topology and NodeType in its attributes; a secondary of a primary that this
    /// app does not have, PrimaryNodeType and, in cluster mode, PrimaryShards.
    /// </param>
    /// <param name="props">What differs. Default: nothing.</param>
    /// <exception cref="CacheConfigurationException">An override is no such number, or changes an alarm that there is not.</exception>
    /// <exception cref="InvalidOperationException">The nodes or their type are not known, or the cache has its alarms already.</exception>
    public static IReadOnlyList<RecommendedAlarm> AddRecommendedAlarms(
        this IReplicationGroup group,
        RecommendedAlarmsProps? props = null
    )
    {
        ArgumentNullException.ThrowIfNull(group);
        var nodes = group.Nodes();
        var monitored = MonitoredGroup.Of(group)!;
        var facts =
            monitored.Facts
            ?? throw new InvalidOperationException(
                $"{group.Node.Path}: its node type is not known: give NodeType in the attributes of an imported group, or PrimaryNodeType to a secondary"
            );
        return Add(
            group,
            RecommendedCacheAlarms.For(facts),
            props,
            alarm => AlarmData.Of(group, nodes, monitored.IsSharded, alarm)
        );
    }

    /// <summary>Adds the alarms of a Memcached cluster: one of each kind, which watches all nodes, however many there are.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="props">What differs. Default: nothing.</param>
    /// <exception cref="CacheConfigurationException">An override is no such number, or changes an alarm that there is not.</exception>
    /// <exception cref="InvalidOperationException">The cache has its alarms already.</exception>
    public static IReadOnlyList<RecommendedAlarm> AddRecommendedAlarms(
        this IMemcachedCluster cluster,
        RecommendedAlarmsProps? props = null
    )
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return Add(
            cluster,
            RecommendedCacheAlarms.ForMemcached,
            props,
            alarm => [AlarmData.OfDimension(alarm, CacheMetrics.CacheClusterId, cluster.ClusterName)]
        );
    }

    /// <summary>Adds the alarms of a serverless cache. Those of its limits are there where it has limits.</summary>
    /// <param name="cache">The cache. Of one that was imported the limits are not known.</param>
    /// <param name="props">What differs. Default: nothing.</param>
    /// <exception cref="CacheConfigurationException">An override is no such number, or changes an alarm that there is not.</exception>
    /// <exception cref="InvalidOperationException">The cache has its alarms already.</exception>
    public static IReadOnlyList<RecommendedAlarm> AddRecommendedAlarms(
        this IServerlessCache cache,
        RecommendedAlarmsProps? props = null
    )
    {
        ArgumentNullException.ThrowIfNull(cache);
        return Add(
            cache,
            RecommendedCacheAlarms.For((cache as ServerlessCache)?.Monitored ?? new ServerlessCacheFacts()),
            props,
            alarm => [AlarmData.OfDimension(alarm, CacheMetrics.ServerlessCache, cache.ServerlessCacheName)]
        );
    }

    private static List<RecommendedAlarm> Add(
        IResource cache,
        IReadOnlyList<CacheAlarm> recommended,
        RecommendedAlarmsProps? props,
        Func<CacheAlarm, IReadOnlyList<AlarmData>> dataOf
    )
    {
        const string id = "Alarms";
        props ??= new RecommendedAlarmsProps();
        var parent = (Construct)cache;
        Validation.Judge(parent, AlarmOverrides.Violations(recommended, props));
        if (parent.Node.TryFindChild(id) is not null)
        {
            throw new InvalidOperationException(
                $"{parent.Node.Path}: it has its alarms already: give all differences in one call of AddRecommendedAlarms"
            );
        }

        var scope = new Construct(parent, id);
        string[]? actions = props.Topic is { } topic ? [topic.TopicArn] : null;
        List<RecommendedAlarm> alarms = [];
        foreach (var alarm in AlarmOverrides.Apply(recommended, props))
        {
            var data = dataOf(alarm);
            alarms.AddRange(
                data.Select(
                    (part, index) =>
                        new RecommendedAlarm(
                            alarm,
                            part.Create(
                                scope,
                                data.Count == 1 ? $"{alarm.Kind}" : $"{alarm.Kind}{index + 1}",
                                alarm,
                                actions,
                                props.NotifyOk ? actions : null
                            )
                        )
                )
            );
        }

        return alarms;
    }
}
