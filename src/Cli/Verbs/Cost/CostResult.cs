using ElastiCache.Cli.Templates;
using ElastiCache.Model.Cost;

namespace ElastiCache.Cli.Verbs.Cost;

/// <summary>What is to be told about costs.</summary>
/// <param name="After">What the only template costs, or the new one.</param>
/// <param name="Before">What the old template costs; null for only one.</param>
/// <param name="Today">The day that the sums are for.</param>
internal sealed record CostResult(CostSheet After, CostSheet? Before, DateOnly Today)
{
    /// <summary>The costs of what a verb looks at.</summary>
    public static CostResult Of(CacheInput input, CostOptions options) =>
        new(
            CostSheet.Of(input.Caches.Inventories, options),
            input.Old is { } old ? CostSheet.Of(old.Inventories, options) : null,
            options.Today
        );

    /// <summary>What changes; null for only one template.</summary>
    public CostDifference? Difference => Before is null ? null : new CostDifference(Before, After);

    /// <summary>The closing line.</summary>
    public string Summary
    {
        get
        {
            var (estimate, partial) = (After.IsEstimate ? ", estimated" : "", After.IsPartial ? ", in part" : "");
            var sum = $"{Money.Text(After.PerMonth)} a month of 730 hours{estimate}{partial}";
            return Difference is { } difference
                ? $"{Money.Signed(difference.PerMonth)} a month: {Money.Text(difference.Before.PerMonth)} before, {sum} after."
                : $"{sum}; {Money.Text(After.PerHour)} an hour.";
        }
    }
}
