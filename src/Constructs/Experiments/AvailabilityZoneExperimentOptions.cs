using Amazon.CDK.AWS.Logs;

namespace ElastiCache.Cdk;

/// <summary>An experiment that takes the power from the nodes of one Availability Zone.</summary>
public sealed record AvailabilityZoneExperimentOptions
{
    /// <summary>
    /// The Availability Zone whose nodes lose their power, such as <c>eu-west-1a</c>. To try a failover it is that of the
    /// primary, which <c>aws elasticache describe-replication-groups</c> tells.
    /// </summary>
    public required string AvailabilityZone { get; init; }

    /// <summary>
    /// For how long: whole minutes, from one minute to 12 hours. ElastiCache replaces no node there meanwhile. Default: 10
    /// minutes. https://docs.aws.amazon.com/fis/latest/userguide/fis-actions-reference.html
    /// </summary>
    public Duration? Duration { get; init; }

    /// <summary>
    /// The alarms of the cache, as <c>cache.AddRecommendedAlarms()</c> returns them. The first five that tell of an overload of
    /// the nodes that are left (processor, memory, evictions, connections, network) end the experiment, as many as AWS FIS takes;
    /// the lag of replicas is what an interruption looks like, and does not. Default: none, and then only its duration ends it.
    /// https://docs.aws.amazon.com/fis/latest/userguide/stop-conditions.html
    /// </summary>
    public IReadOnlyList<RecommendedAlarm> StopAlarms { get; init; } = [];

    /// <summary>
    /// Where AWS FIS writes what it does. Default: a log group is created that keeps a year, encrypted with the key of the
    /// cache where that is of this app, and that goes with the experiment.
    /// </summary>
    public ILogGroup? LogGroup { get; init; }
}
