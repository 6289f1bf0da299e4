namespace ElastiCache.Cli.Verbs.Engines;

/// <summary>An engine version as the output shows it.</summary>
/// <param name="Engine">The engine's name.</param>
/// <param name="Version">The version.</param>
/// <param name="Family">The parameter group family.</param>
/// <param name="LifeCycle">How AWS supports it: <c>supported</c>, <c>ending</c> or <c>extended support</c>.</param>
/// <param name="StandardSupportEnds">The last day of standard support; null where AWS has named none.</param>
/// <param name="ExtendedSupportEnds">The last day of extended support; null where AWS has named none.</param>
/// <param name="Features">What it supports, by the keys of <see cref="FeatureColumn"/>; null where it is not known.</param>
internal sealed record EngineRow(
    string Engine,
    string Version,
    string? Family,
    string LifeCycle,
    DateOnly? StandardSupportEnds,
    DateOnly? ExtendedSupportEnds,
    IReadOnlyDictionary<string, bool?> Features
)
{
    /// <summary>The row of an engine version on a day.</summary>
    public static EngineRow Of(CacheEngine engine, DateOnly today) =>
        new(
            engine.Name,
            engine.Version,
            engine.Family,
            engine.Support.On(today) switch
            {
                EngineLifeCycle.Ending => "ending",
                EngineLifeCycle.Extended => "extended support",
                EngineLifeCycle.Ended => "ended",
                _ => "supported",
            },
            engine.Support.StandardEnds,
            engine.Support.ExtendedEnds,
            FeatureColumn.All.ToDictionary(
                column => column.Key,
                column => column.Feature.SupportedBy(engine.Name, engine.Version)
            )
        );
}
