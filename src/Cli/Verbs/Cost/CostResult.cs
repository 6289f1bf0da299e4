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
            new CostSheet([.. CostSheet.Of(input.Caches.Inventories, options).Groups, .. Staying(input, options)]),
            input.Old is { } old ? CostSheet.Of(old.Inventories, options) : null,
            options.Today
        );

    // A stack that is not among the new ones is not touched, and goes on costing what it does.
    private static IEnumerable<CostGroup> Staying(CacheInput input, CostOptions options)
    {
        if (input.Old is not { } old)
        {
            return [];
        }

        var stacks = input.Caches.Templates.Select(input.Caches.StackOf).ToHashSet(StringComparer.Ordinal);
        return CostSheet
            .Of(old.Inventories, options)
            .Groups.Where(group => group.Stack is { } stack && !stacks.Contains(stack))
            .Select(group =>
                group with
                {
                    Notes = [.. group.Notes, $"{group.Stack} is not in {input.Path}: it stays until it is destroyed"],
                }
            );
    }

    /// <summary>What changes; null for only one template.</summary>
    public CostDifference? Difference => Before is null ? null : new CostDifference(Before, After);

    /// <summary>The closing line.</summary>
    public string Summary
    {
        get
        {
            var sum = $"{Money.Text(After.PerMonth)} a month of 730 hours{Limits(After)}";
            return Before is not null && Difference is { } difference
                ? $"{difference.Text}{(difference.PerMonth is null ? "" : " a month")}: {Money.Text(Before.PerMonth)}{Limits(Before)} before, {sum} after."
                : $"{sum}; {Money.Text(After.PerHour)} an hour.";
        }
    }

    private static string Limits(CostSheet sheet) =>
        (sheet.IsEstimate ? ", estimated" : "") + (sheet.IsPartial ? ", in part" : "");
}
