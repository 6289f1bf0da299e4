namespace ElastiCache.Cdk;

/// <summary>Adds the alarms that are recommended for a cache, with thresholds that follow from what it is.</summary>
/// <remarks>
/// Where data is missing, nothing is wrong: a node that auto scaling took away raises no alarm, and one that it added is
/// not watched until it is declared. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/CacheMetrics.WhichShouldIMonitor.html
/// </remarks>
public static class RecommendedAlarms
{
    /// <summary>
    /// Adds the alarms of a cache. Of a replication group up to ten nodes, each kind of alarm is one alarm; beyond, one for
    /// every 25 nodes. Of Memcached one of each kind watches all nodes. Those of the limits of a serverless cache are there
    /// where it has limits.
    /// </summary>
    /// <param name="cache">
    /// The cache. A replication group that was imported needs Topology and NodeType in its attributes; a secondary of a
    /// primary that this app does not have, PrimaryNodeType and, in cluster mode, PrimaryShards. Of an imported serverless
    /// cache the limits are not known.
    /// </param>
    /// <param name="props">What differs. Default: nothing.</param>
    /// <exception cref="CacheConfigurationException">An override is no such number, or changes an alarm that there is not.</exception>
    /// <exception cref="InvalidOperationException">The nodes or their type are not known, or the cache has its alarms already.</exception>
    public static IReadOnlyList<RecommendedAlarm> AddRecommendedAlarms(
        this ICache cache,
        RecommendedAlarmsProps? props = null
    )
    {
        var profile = CacheProfiles.Of(cache);
        var nodes = profile.Watched.WatchesNodes ? cache.Nodes() : null;
        var recommended =
            profile.Watched.Alarms()
            ?? throw new InvalidOperationException(
                $"{cache.Node.Path}: its node type is not known: give NodeType in the attributes of an imported group, or PrimaryNodeType to a secondary"
            );
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

        var scope = JsiiObjects.New<Construct>(parent, id);
        string[]? actions = props.Topic is { } topic ? [topic.TopicArn] : null;
        List<RecommendedAlarm> alarms = [];
        foreach (var alarm in AlarmOverrides.Apply(recommended, props))
        {
            var data = AlarmData.Of(profile, nodes, alarm);
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
