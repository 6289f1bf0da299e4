namespace ElastiCache.Model.Facts;

/// <summary>An alarm that is recommended for a cache: when it goes off, why, and what to do then.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="MetricName">The metric that it watches, once a minute.</param>
/// <param name="Statistic">The statistic of each minute.</param>
/// <param name="Threshold">Beyond which value it goes off; null where it is off unless a threshold is given.</param>
public sealed record CacheAlarm(
    CacheAlarmKind Kind,
    string MetricName,
    CacheMetricStatistic Statistic,
    double? Threshold
)
{
    /// <summary>Whether it goes off below the threshold rather than above.</summary>
    public bool IsBelow { get; init; }

    /// <summary>The number of minutes that are looked at.</summary>
    public int EvaluationPeriods { get; init; } = 5;

    /// <summary>How many of those minutes must be beyond the threshold.</summary>
    public int DatapointsToAlarm { get; init; } = 5;

    /// <summary>
    /// The metric of the whole replication group that tells the same; null where there is none. One alarm then covers any
    /// number of nodes.
    /// </summary>
    public string? GroupMetricName { get; init; }

    /// <summary>How the threshold is found, in words.</summary>
    public required string Formula { get; init; }

    /// <summary>Why this threshold: what happens beyond it.</summary>
    public required string Why { get; init; }

    /// <summary>What to do when it goes off.</summary>
    public required string Remedy { get; init; }

    /// <summary>What the alarm says of itself.</summary>
    public string Description =>
        FormattableString.Invariant(
            $"{MetricName} {(IsBelow ? "below" : "above")} {Threshold} in {DatapointsToAlarm} of {EvaluationPeriods} minutes. {Why} {Remedy}"
        );
}
