using Amazon.CDK.AWS.SNS;

namespace ElastiCache.Cdk;

/// <summary>Properties of <see cref="RecommendedAlarms"/>.</summary>
public sealed record RecommendedAlarmsProps
{
    /// <summary>
    /// The topic that hears of alarms. Default: none; the alarms can be seen but tell nobody. The key of an encrypted topic
    /// must let <c>cloudwatch.amazonaws.com</c> use it.
    /// </summary>
    public ITopic? Topic { get; init; }

    /// <summary>Whether the topic also hears when all is well again. Default: yes.</summary>
    public bool NotifyOk { get; init; } = true;

    /// <summary>Alarms to leave out. Default: none.</summary>
    public IReadOnlyCollection<CacheAlarmKind> Exclude { get; init; } = [];

    /// <summary>What differs from the recommended alarms. Default: nothing.</summary>
    public IReadOnlyDictionary<CacheAlarmKind, CacheAlarmOverride> Overrides { get; init; } =
        new Dictionary<CacheAlarmKind, CacheAlarmOverride>();
}
