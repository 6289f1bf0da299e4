namespace ElastiCache.Cdk;

/// <summary>What differs from a recommended alarm.</summary>
public sealed record CacheAlarmOverride
{
    /// <summary>
    /// Beyond which value the alarm goes off, in the unit of its metric. Default: the recommended one. For an alarm that is
    /// off by default, giving one turns it on.
    /// </summary>
    public double? Threshold { get; init; }

    /// <summary>The number of minutes that are looked at: 1 to 1440. Default: the recommended one.</summary>
    public int? EvaluationPeriods { get; init; }

    /// <summary>
    /// How many of those minutes must be beyond the threshold. Default: the recommended number, or all of
    /// <see cref="EvaluationPeriods"/> where those are given.
    /// </summary>
    public int? DatapointsToAlarm { get; init; }
}
