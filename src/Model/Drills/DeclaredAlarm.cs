namespace ElastiCache.Model.Drills;

/// <summary>An alarm of a template, as far as it can be evaluated here.</summary>
internal sealed record DeclaredAlarm
{
    /// <summary>Its logical id.</summary>
    public required string LogicalId { get; init; }

    /// <summary>The cache that it watches, by its logical id.</summary>
    public required string Cache { get; init; }

    /// <summary>The metric.</summary>
    public required string Metric { get; init; }

    /// <summary>How values of a period become one: <c>Average</c>, <c>Sum</c>, <c>Maximum</c>, <c>Minimum</c>.</summary>
    public string Statistic { get; init; } = "Average";

    /// <summary>The length of a period, in seconds.</summary>
    public double PeriodSeconds { get; init; } = 60;

    /// <summary>How many periods are looked at.</summary>
    public int EvaluationPeriods { get; init; } = 1;

    /// <summary>In how many of them the threshold must be passed.</summary>
    public int DatapointsToAlarm { get; init; } = 1;

    /// <summary>The threshold.</summary>
    public required double Threshold { get; init; }

    /// <summary>How a value is compared with it, as CloudWatch writes it.</summary>
    public required string Comparison { get; init; }

    /// <summary>What a period without a value counts as: <c>breaching</c>, <c>notBreaching</c>, <c>ignore</c>, <c>missing</c>.</summary>
    public string MissingData { get; init; } = "missing";
}
