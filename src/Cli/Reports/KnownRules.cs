namespace ElastiCache.Cli.Reports;

/// <summary>Every rule that there is.</summary>
internal static class KnownRules
{
    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<Rule> All { get; } = [.. RuleCatalog.All.Select(entry => entry.Rule)];

    /// <summary>Every id that can be explained: those of rules, and those of the other rows of the catalogue.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. All.Select(rule => rule.Id).Distinct(StringComparer.Ordinal),
        .. RuleCatalog.Updates.Select(row => row.Id),
        .. RuleCatalog.NotJudged.Select(row => row.Id),
    ];

    /// <summary>The rules of an id: several where it has more than one severity.</summary>
    public static IReadOnlyList<Rule> Find(string id) =>
        [.. All.Where(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase))];
}
