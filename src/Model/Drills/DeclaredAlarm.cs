namespace ElastiCache.Model.Drills;

/// <summary>An alarm of a template that watches a cache.</summary>
internal sealed record DeclaredAlarm
{
    /// <summary>Its logical id.</summary>
    public required string LogicalId { get; init; }

    /// <summary>The cache that it watches, by its logical id.</summary>
    public required string Cache { get; init; }

    /// <summary>The metric.</summary>
    public required string Metric { get; init; }

    /// <summary>The nodes that are looked at, as <c>-001</c> or <c>-0001-001</c>. Default: all.</summary>
    public IReadOnlyList<string> Nodes { get; init; } = [];

    /// <summary>
    /// What is compared of the values of the nodes: <c>MAX</c>, <c>MIN</c>, <c>AVG</c> or <c>SUM</c>; null for the worst.
    /// </summary>
    public string? Aggregate { get; init; }

    /// <summary>Why it cannot be evaluated here, in a sentence without a full stop; null where it can.</summary>
    public string? Obstacle { get; init; }

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
