using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Cost;

/// <summary>The premium for Redis OSS versions that are past their standard support.</summary>
/// <remarks>
/// It comes on top of the price on demand, for reserved nodes too.
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/extended-support-versions.html and extended-support-charges.html
/// </remarks>
/// <param name="Versions">Which versions, in words.</param>
/// <param name="Starts">The first day of the first year.</param>
/// <param name="ThirdYear">The first day of the third year, when the premium doubles.</param>
/// <param name="Ends">The last day; after it AWS upgrades to Valkey.</param>
internal sealed record ExtendedSupport(string Versions, DateOnly Starts, DateOnly ThirdYear, DateOnly Ends)
{
    private const decimal FirstYears = 0.8m;
    private const decimal LastYear = 1.6m;

    private static readonly ExtendedSupport Redis4And5 = new(
        "Redis OSS 4 and 5",
        new DateOnly(2026, 2, 1),
        new DateOnly(2028, 2, 1),
        new DateOnly(2029, 1, 31)
    );

    private static readonly ExtendedSupport Redis6 = new(
        "Redis OSS 6",
        new DateOnly(2027, 2, 1),
        new DateOnly(2029, 2, 1),
        new DateOnly(2030, 1, 31)
    );

    /// <summary>The support of an engine version; null where no end of its standard support is announced.</summary>
    public static ExtendedSupport? Of(string engine, string version) =>
        engine != EngineName.Redis
            ? null
            : Major(version) switch
            {
                4 or 5 => Redis4And5,
                6 => Redis6,
                _ => null,
            };

    /// <summary>What part of the price on demand the premium is on a day: 0, 0.8 or 1.6.</summary>
    public decimal Premium(DateOnly day) =>
        day < Starts ? 0
        : day < ThirdYear ? FirstYears
        : LastYear;

    // 5.0.6, 6.x, 6.
    private static int? Major(string version) => int.TryParse(version.Split('.')[0], out var major) ? major : null;
}
