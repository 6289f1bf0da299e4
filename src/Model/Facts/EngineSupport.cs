namespace ElastiCache.Model.Facts;

/// <summary>Until when AWS supports an engine version, and what it costs after the standard support.</summary>
/// <param name="StandardEnds">The last day of standard support; null where AWS has named none.</param>
/// <param name="ExtendedEnds">
/// The last day of extended support, after which AWS moves the caches to the newest Valkey; null where AWS has named none.
/// </param>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/extended-support-versions.html, read in October 2026.</remarks>
public sealed record EngineSupport(DateOnly? StandardEnds, DateOnly? ExtendedEnds)
{
    /// <summary>For how many days before its end standard support counts as ending.</summary>
    public const int NoticeDays = 365;

    // In the third year of extended support the premium is twice that of the first two.
    private const decimal FirstPremium = 0.8m;
    private const decimal LastPremium = 1.6m;

    /// <summary>No end is known.</summary>
    public static EngineSupport Open { get; } = new(null, null);

    internal static EngineSupport Until2026 { get; } = new(new DateOnly(2026, 1, 31), new DateOnly(2029, 1, 31));

    internal static EngineSupport Until2027 { get; } = new(new DateOnly(2027, 1, 31), new DateOnly(2030, 1, 31));

    /// <summary>The first day on which the premium is at its highest: the third year. Null where no end is known.</summary>
    public DateOnly? DearestFrom => StandardEnds?.AddDays(1).AddYears(2);

    /// <summary>How AWS supports the version on a day.</summary>
    /// <param name="day">The day, by UTC.</param>
    public EngineLifeCycle On(DateOnly day) =>
        ExtendedEnds < day ? EngineLifeCycle.Ended
        : StandardEnds < day ? EngineLifeCycle.Extended
        : StandardEnds?.AddDays(-NoticeDays) <= day ? EngineLifeCycle.Ending
        : EngineLifeCycle.Supported;

    /// <summary>What is charged on top of the on-demand price on a day, as a part of it: 0, 0.8 or 1.6.</summary>
    /// <param name="day">The day, by UTC.</param>
    public decimal PremiumOn(DateOnly day) =>
        On(day) is not EngineLifeCycle.Extended ? 0
        : day < DearestFrom ? FirstPremium
        : LastPremium;
}
