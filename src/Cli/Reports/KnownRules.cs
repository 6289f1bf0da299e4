using ElastiCache.Cli.Arguments;

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

    /// <summary>That there is no rule of an id, and which was probably meant; null where there is one.</summary>
    public static string? WhyUnknown(string id) =>
        Ids.Contains(id, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"there is no rule of this id{Sentence.Meant(Nearest.Of(id, [.. All.Select(rule => rule.Id).Distinct(StringComparer.Ordinal)]))}";

    /// <summary>The rules of an id: several where it has more than one severity.</summary>
    public static IReadOnlyList<Rule> Find(string id) =>
        [.. All.Where(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase))];
}
