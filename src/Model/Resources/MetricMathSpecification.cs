using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>The metrics of an alarm, of a graph or of a policy that stand beside each other, with what is calculated of them.</summary>
internal sealed record MetricMathSpecification
{
    /// <summary>The metrics and the expressions.</summary>
    public required IReadOnlyList<MetricQuerySpecification> Metrics { get; init; }

    /// <summary>Where they stand, below the properties of the resource.</summary>
    public required string Path { get; init; }

    /// <summary>Whether it is an alarm, which watches one of them.</summary>
    public bool IsAlarm { get; init; }

    /// <summary>Whether all of it stands in one property, as text.</summary>
    public bool IsText { get; init; }

    /// <summary>Properties of the alarm that name its metric in another way, beside them.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>The id of the one with which the alarm compares another, such as a band of what is expected.</summary>
    public Value<string> ThresholdMetricId { get; init; }

    /// <summary>Whether the alarm has a number to compare with.</summary>
    public bool HasThreshold => DependingHasThreshold.Value;

    internal Depending<bool> DependingHasThreshold { private get; init; }

    /// <summary>How the alarm compares.</summary>
    public Value<string> ComparisonOperator { get; init; }
}
