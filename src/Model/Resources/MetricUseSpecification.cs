using ElastiCache.Model.Facts;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A metric that an alarm, a dashboard or a scaling policy of the template looks at.</summary>
internal sealed record MetricUseSpecification
{
    /// <summary>The namespace; the rules are about <c>AWS/ElastiCache</c>.</summary>
    public Value<string> Namespace { get; init; }

    public Value<string> MetricName { get; init; }

    /// <summary>The dimensions; null where they cannot be told.</summary>
    public IReadOnlyList<DimensionSpecification>? Dimensions
    {
        get => DependingDimensions.Value;
        init => DependingDimensions = new(value);
    }

    internal Depending<IReadOnlyList<DimensionSpecification>?> DependingDimensions { private get; init; }

    /// <summary>The statistic, such as <c>Average</c>.</summary>
    public Value<string> Statistic { get; init; }

    /// <summary>The statistic that only <c>ExtendedStatistic</c> of an alarm takes, such as <c>p99</c>.</summary>
    public Value<string> ExtendedStatistic { get; init; }

    /// <summary>What the statistic is called: <c>Statistic</c>, which takes the five plain words only, or <c>Stat</c>.</summary>
    public string StatisticName { get; init; } = "Statistic";

    /// <summary>Whether it stands in an alarm itself, which has <c>ExtendedStatistic</c>, too.</summary>
    public bool IsAlarm { get; init; }

    /// <summary>The unit that the values are asked for in.</summary>
    public Value<string> Unit { get; init; }

    /// <summary>The seconds of which the values become one.</summary>
    public Value<double> Period { get; init; }

    /// <summary>The way from the properties of the resource to the name of the metric and its dimensions; empty for none.</summary>
    public string MetricPath { get; init; } = "";

    /// <summary>The same to the statistic and the unit.</summary>
    public string StatisticPath { get; init; } = "";

    /// <summary>Whether all of it stands in one property, as text.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether the metric is one of ElastiCache, or is meant to be one.</summary>
    internal bool IsOfCaches => Namespace.TryGet(out var space) && CacheMetric.IsMeantBy(space, MetricName.Raw);

    /// <summary>The dimension of a name; null where there is none, or where that cannot be told.</summary>
    internal DimensionSpecification? Dimension(string name) => Dimensions?.FirstOrDefault(found => found.Name.Is(name));

    /// <summary>The names of the dimensions; null where they are not all known.</summary>
    internal IReadOnlyList<string>? DimensionNames =>
        Dimensions is { } all && all.All(dimension => dimension.Name.TryGet(out _))
            ? [.. all.Select(dimension => dimension.Name.Raw!)]
            : null;

    /// <summary>Where a part of the metric stands, below the properties of the resource.</summary>
    internal string At(string path, string property) =>
        IsText ? path
        : path.Length == 0 ? property
        : $"{path}.{property}";
}
