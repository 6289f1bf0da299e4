namespace ElastiCache.Cli.Verbs.Size;

/// <summary>A size as JSON.</summary>
/// <param name="Engine">The engine.</param>
/// <param name="OverheadBytes">The bytes that the engine adds to an item.</param>
/// <param name="WorkingSetBytes">The bytes of all items, today.</param>
/// <param name="NeededBytes">The bytes of all items, grown.</param>
/// <param name="Replicas">The replicas of each primary.</param>
/// <param name="HasTooManyConnections">Whether there are more clients than a node accepts.</param>
/// <param name="Steps">The arithmetic in sentences.</param>
/// <param name="Options">What fits, current generations first, then the cheapest.</param>
internal sealed record SizeReport(
    string Engine,
    double OverheadBytes,
    double WorkingSetBytes,
    double NeededBytes,
    int Replicas,
    bool HasTooManyConnections,
    IReadOnlyList<string> Steps,
    IReadOnlyList<SizeRow> Options
)
{
    /// <summary>The report on a size.</summary>
    public static SizeReport Of(CacheSizing sizing) =>
        new(
            sizing.Demand.Engine,
            sizing.OverheadBytes,
            sizing.WorkingSetBytes,
            sizing.NeededBytes,
            sizing.Replicas,
            sizing.HasTooManyConnections,
            SizeSteps.Of(sizing),
            [
                .. sizing.Options.Select(option => new SizeRow(
                    option.NodeType.Name,
                    Math.Floor(option.UsableBytes),
                    option.Shards,
                    option.Nodes,
                    Math.Round(option.MemoryGiB, 2),
                    Math.Round(option.FillPercent, 1),
                    option.NeedsQuota,
                    option.UsdPerMonth is { } price ? decimal.Round(price, 2) : null,
                    option.IsPriceEstimate
                )),
            ]
        );
}
