namespace ElastiCache.Model.Cost;

/// <summary>What changes between two sums.</summary>
/// <param name="Before">What is deployed.</param>
/// <param name="After">What is to be deployed.</param>
internal sealed record CostDifference(CostSheet Before, CostSheet After)
{
    /// <summary>What a month costs more, or less.</summary>
    public decimal PerMonth => After.PerMonth - Before.PerMonth;

    /// <summary>Every group of either, with both amounts for a month; null where it is not there.</summary>
    public IReadOnlyList<(CostGroup Group, decimal? Before, decimal? After)> Groups =>
        [
            .. After.Groups.Select(group => (group, Find(Before, group)?.PerMonth, (decimal?)group.PerMonth)),
            .. Before
                .Groups.Where(group => Find(After, group) is null)
                .Select(group => (group, (decimal?)group.PerMonth, (decimal?)null)),
        ];

    private static CostGroup? Find(CostSheet sheet, CostGroup group) =>
        sheet.Groups.FirstOrDefault(other => other.Key == group.Key);
}
