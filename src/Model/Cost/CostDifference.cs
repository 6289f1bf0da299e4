namespace ElastiCache.Model.Cost;

/// <summary>What changes between two sums.</summary>
/// <param name="Before">What is deployed.</param>
/// <param name="After">What is to be deployed.</param>
internal sealed record CostDifference(CostSheet Before, CostSheet After)
{
    /// <summary>What a month costs more, or less.</summary>
    public decimal PerMonth => After.PerMonth - Before.PerMonth;

    /// <summary>Every group of either, with both sides; null where it is not there.</summary>
    public IReadOnlyList<(CostGroup Group, CostGroup? Before, CostGroup? After)> Groups =>
        [
            .. After.Groups.Select(group => (group, Find(Before, group), (CostGroup?)group)),
            .. Before
                .Groups.Where(group => Find(After, group) is null)
                .Select(group => (group, (CostGroup?)group, (CostGroup?)null)),
        ];

    /// <summary>The amounts of a row as they are shown: before, after, and the difference.</summary>
    public static (string? Before, string? After, string Difference) Texts(CostGroup? before, CostGroup? after)
    {
        var difference = Money.Signed((after?.PerMonth ?? 0) - (before?.PerMonth ?? 0));
        return (
            before?.Amount,
            after?.Amount,
            before is { IsUnknown: true } || after is { IsUnknown: true } ? "not known"
            : before is { IsEstimate: true } || after is { IsEstimate: true } ? $"~{difference}"
            : difference
        );
    }

    private static CostGroup? Find(CostSheet sheet, CostGroup group) =>
        sheet.Groups.FirstOrDefault(other => other.Key == group.Key);
}
