namespace ElastiCache.Live.Twins;

/// <summary>What a twin's process says once all of it runs, or once it gave up.</summary>
/// <param name="Host">The id of the process.</param>
/// <param name="Failure">Why it gave up; null where all runs.</param>
/// <param name="Refused">The parameters that an engine refused, by cache.</param>
internal sealed record TwinReport(
    int Host,
    string? Failure,
    IReadOnlyDictionary<string, IReadOnlyList<TwinDifference>> Refused
);
