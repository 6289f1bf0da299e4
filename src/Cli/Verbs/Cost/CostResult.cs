using ElastiCache.Cli.Templates;
using ElastiCache.Model.Cost;
using ElastiCache.Model.Inventory;

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
        var kept = input.Caches.Caches.Select(CostKey).ToHashSet(StringComparer.Ordinal);
        var retained = old
            .Caches.Where(cache => cache.IsRetained && !kept.Contains(CostKey(cache)))
            .Select(CostKey)
            .ToHashSet(StringComparer.Ordinal);
        return CostSheet
            .Of(old.Inventories, options)
            .Groups.Select(group =>
                group.Stack is { } stack && !stacks.Contains(stack)
                    ? Staying(group, $"{group.Stack} is not in {input.Path}: it stays until it is destroyed")
                : retained.Contains(group.Key)
                    ? Staying(group, "DeletionPolicy: Retain: it goes on outside of the stack until you delete it")
                : null
            )
            .OfType<CostGroup>();
    }

    private static string CostKey(CacheEntry cache) => $"{cache.Stack}/{cache.LogicalId}";

    private static CostGroup Staying(CostGroup group, string why) => group with { Notes = [.. group.Notes, why] };

    /// <summary>What changes; null for only one template.</summary>
    public CostDifference? Difference => Before is null ? null : new CostDifference(Before, After);

    /// <summary>The closing line.</summary>
    public string Summary
    {
        get
        {
            var sum = Sum(After, " a month of 730 hours");
            return Before is not null && Difference is { } difference
                    ? $"{difference.Text}{(difference.PerMonth is null ? "" : " a month")}: {Sum(Before, "")} before, {sum} after."
                : After.IsUnknown && After.PerMonth == 0 ? $"The cost is {sum}: the lines say what of it, and why."
                : $"{sum}; {Money.Text(After.PerHour)} an hour.";
        }
    }

    /// <summary>What a sum is for, with its stack where there are several.</summary>
    public static string NameOf(CostGroup group) => group.Stack is null ? group.Name : $"{group.Stack}/{group.Name}";

    /// <summary>The price of a line for a month; <c>~</c> is an estimate.</summary>
    public static string Amount(CostLine line) => (line.IsEstimate ? "~" : "") + Money.Text(line.PerMonth);

    private static string Sum(CostSheet sheet, string month) =>
        sheet.IsUnknown && sheet.PerMonth == 0 ? sheet.Amount : $"{Money.Text(sheet.PerMonth)}{month}{Limits(sheet)}";

    private static string Limits(CostSheet sheet) =>
        (sheet.IsEstimate ? ", estimated" : "") + (sheet.IsPartial ? ", in part" : "");
}
