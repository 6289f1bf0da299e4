using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Cost;

/// <summary>The premium for Redis OSS versions that are past their standard support.</summary>
/// <remarks>
/// It comes on top of the price on demand, for reserved nodes too.
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/extended-support-versions.html and extended-support-charges.html
/// </remarks>
/// <param name="Versions">Which versions, in words.</param>
/// <param name="Support">Until when they are supported.</param>
internal sealed record ExtendedSupport(string Versions, EngineSupport Support)
{
    /// <summary>The first day of the first year.</summary>
    public DateOnly Starts => Support.StandardEnds!.Value.AddDays(1);

    /// <summary>The first day of the third year, when the premium doubles.</summary>
    public DateOnly ThirdYear => Support.DearestFrom!.Value;

    /// <summary>The last day; after it AWS upgrades to Valkey.</summary>
    public DateOnly Ends => Support.ExtendedEnds!.Value;

    /// <summary>The support of an engine version; null where no end of its standard support is announced.</summary>
    public static ExtendedSupport? Of(string engine, string version) =>
        engine != EngineName.Redis
            ? null
            : Major(version) switch
            {
                4 or 5 => new("Redis OSS 4 and 5", EngineSupport.Until2026),
                6 => new("Redis OSS 6", EngineSupport.Until2027),
                _ => null,
            };

    /// <summary>What part of the price on demand the premium is on a day: 0, 0.8 or 1.6.</summary>
    public decimal Premium(DateOnly day) => Support.PremiumOn(day);

    // 5.0.6, 6.x, 6.
    private static int? Major(string version) => int.TryParse(version.Split('.')[0], out var major) ? major : null;
}
