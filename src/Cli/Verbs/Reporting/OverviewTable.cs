using ElastiCache.Cli.Verbs.Diff;
using ElastiCache.Model.Cost;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.Pictures;

namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>The table of the first screen: each cache in a line.</summary>
internal static class OverviewTable
{
    /// <summary>Writes it.</summary>
    public static void Write(ReportPage page, HtmlText html) =>
        html.Table(
            "Each cache",
            [
                "cache",
                "what it is",
                .. page.Updates is null ? [] : (string[])["update", "data"],
                "findings",
                "#USD a month",
            ],
            [
                .. page.Caches.Select(cache => Line(page, cache)),
                .. page.Removed.Select(entry => Removed(entry.Cache, entry.Update)),
            ],
            cells => cells
        );

    private static IReadOnlyList<string> Line(ReportPage page, CacheEntry cache) =>
        [
            ReportPage.NameOf(cache),
            What(cache),
            .. page.Updates is null ? [] : Update(page, cache),
            page.FindingsOf(cache) is { Count: > 0 } findings
                ? string.Join(
                    ", ",
                    findings.Select(finding => finding.Violation.RuleId).Distinct(StringComparer.Ordinal)
                )
                : "none",
            Cost(page, cache),
        ];

    // What is gone breaks no rule and costs nothing.
    private static IReadOnlyList<string> Removed(CacheEntry cache, ResourceUpdate update) =>
        [ReportPage.NameOf(cache), What(cache), EffectWords.Key(update.Effect), DataWords(update), "-", "-"];

    private static string What(CacheEntry cache) => $"{CacheWords.Engine(cache)}, {CacheWords.Size(cache)}";

    private static string[] Update(ReportPage page, CacheEntry cache) =>
        page.UpdateOf(cache) is { Effect: not UpdateEffect.Unchanged } update
            ? [EffectWords.Key(update.Effect), DataWords(update)]
            : ["unchanged", "stays"];

    private static string DataWords(ResourceUpdate update) =>
        update.Data == DataFate.None ? "stays" : EffectWords.Key(update.Data);

    private static string Cost(ReportPage page, CacheEntry cache)
    {
        var (group, difference) = page.CostOf(cache);
        return group is null
            ? "-"
            : $"{(group.IsEstimate ? "~" : "")}{Money.Text(group.PerMonth)}{(difference is null or 0 ? "" : $" ({Money.Signed(difference.Value)})")}";
    }
}
