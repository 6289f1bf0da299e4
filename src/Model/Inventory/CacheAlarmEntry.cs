namespace ElastiCache.Model.Inventory;

/// <summary>An alarm of the template.</summary>
/// <param name="LogicalId">The resource.</param>
/// <param name="Metric">The metric that it watches.</param>
/// <param name="Threshold">When it goes off, such as <c>above 90</c>.</param>
/// <param name="Minutes">For how long, such as <c>5 of 5 minutes</c>.</param>
/// <param name="Reason">What the alarm says of itself; null where it says nothing.</param>
/// <param name="Notifies">Whether it has an action: without one nobody hears of it.</param>
/// <param name="Metrics">How many metrics it reads: each is charged.</param>
/// <param name="IsHighResolution">Whether a period is shorter than a minute, which costs more.</param>
internal sealed record CacheAlarmEntry(
    string LogicalId,
    string Metric,
    string Threshold,
    string Minutes,
    string? Reason,
    bool Notifies,
    int Metrics,
    bool IsHighResolution
);
