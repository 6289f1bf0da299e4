namespace ElastiCache.Model.Cost;

/// <summary>What changes between two sums.</summary>
/// <param name="Before">What is deployed.</param>
/// <param name="After">What is to be deployed.</param>
internal sealed record CostDifference(CostSheet Before, CostSheet After)
{
    /// <summary>What a month costs more, or less; null where nothing is known of a part of either.</summary>
    public decimal? PerMonth => Before.IsUnknown || After.IsUnknown ? null : After.PerMonth - Before.PerMonth;

    /// <summary>The same as it is shown.</summary>
    public string Text => PerMonth is { } amount ? Money.Signed(amount) : "Not known by how much it changes";

    /// <summary>Every group of either, with both sides; null where it is not there.</summary>
    public IReadOnlyList<(CostGroup Group, CostGroup? Before, CostGroup? After)> Groups =>
        [
            .. After.Groups.Select(group => (group, Find(Before, group), (CostGroup?)group)),
            .. Before
                .Groups.Where(group => Find(After, group) is null)
                .Select(group => (group, (CostGroup?)group, (CostGroup?)null)),
        ];

    /// <summary>The amounts of a row as they are shown: before, after, and the difference.</summary>
    public static (string? Before, string? After, string Difference) Texts(CostGroup? before, CostGroup? after) =>
        (
            before?.Amount,
            after?.Amount,
            Of(before, after) is not { } amount ? "not known"
            : before is { IsEstimate: true } || after is { IsEstimate: true } ? $"~{Money.Signed(amount)}"
            : Money.Signed(amount)
        );

    /// <summary>The difference of a row; null where one of the two is not known.</summary>
    public static decimal? Of(CostGroup? before, CostGroup? after) =>
        before is { IsUnknown: true } || after is { IsUnknown: true }
            ? null
            : (after?.PerMonth ?? 0) - (before?.PerMonth ?? 0);

    private static CostGroup? Find(CostSheet sheet, CostGroup group) =>
        sheet.Groups.FirstOrDefault(other => other.Key == group.Key);
}
