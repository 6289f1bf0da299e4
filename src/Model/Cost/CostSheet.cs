namespace ElastiCache.Model.Cost;

/// <summary>What the caches of a template cost.</summary>
/// <param name="Groups">A group for each cache, and one for what stands around them.</param>
internal sealed record CostSheet(IReadOnlyList<CostGroup> Groups)
{
    /// <summary>The amount for a month of 730 hours.</summary>
    public decimal PerMonth => Groups.Sum(group => group.PerMonth);

    /// <summary>The amount for an hour.</summary>
    public decimal PerHour => PerMonth / CostLine.HoursOfMonth;

    /// <summary>Whether a line of it is an estimate.</summary>
    public bool IsEstimate => Groups.Any(group => group.IsEstimate);

    /// <summary>Whether nothing is known of the price of a whole group.</summary>
    public bool IsUnknown => Groups.Any(group => group.IsUnknown);

    /// <summary>The amount for a month as it is shown: where nothing at all is known, it is not zero.</summary>
    public string Amount => IsUnknown && PerMonth == 0 ? "not known" : $"{Money.Text(PerMonth)} a month";

    /// <summary>Whether something that is charged is not in the sum.</summary>
    public bool IsPartial => Groups.Any(group => group.Unknown.Count > 0);

    /// <summary>Works out what templates cost.</summary>
    /// <param name="inventories">What the templates have.</param>
    /// <param name="options">How it is to be worked out.</param>
    public static CostSheet Of(IEnumerable<Inventory.TemplateInventory> inventories, CostOptions options) =>
        new([.. inventories.SelectMany(inventory => GroupsOf(inventory, options))]);

    private static IEnumerable<CostGroup> GroupsOf(Inventory.TemplateInventory inventory, CostOptions options)
    {
        foreach (var cache in inventory.Caches)
        {
            yield return CacheCost.Of(cache, options);
        }

        if (inventory.Caches.Count > 0 && SurroundingCost.Of(inventory, options) is { } around)
        {
            yield return around;
        }
    }
}
