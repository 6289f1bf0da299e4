using ElastiCache.Model.Cost;

namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>What the caches cost, and what an update changes.</summary>
internal static class CostSection
{
    /// <summary>Writes it.</summary>
    public static void Write(ReportPage page, HtmlText html)
    {
        html.Element("p", page.Costs.Summary);
        if (page.Costs.Difference is { } difference)
        {
            html.Table(
                "Before and after, USD a month",
                ["cache", "#before", "#after", "#difference"],
                difference.Groups.Select(entry =>
                {
                    var (was, will, change) = CostDifference.Texts(entry.Before, entry.After);
                    return (IReadOnlyList<string>)[CacheNames.Of(entry.Group), was ?? "-", will ?? "-", change];
                })
            );
        }

        foreach (var group in page.Costs.After.Groups)
        {
            html.Element("h3", $"{CacheNames.Of(group)}: {group.Amount} a month");
            if (group.Lines.Count > 0)
            {
                html.Table(
                    group.About,
                    ["what", "how", "#USD a month", "price from"],
                    group.Lines.Select(line =>
                        (IReadOnlyList<string>)
                            [
                                line.Item,
                                line.Formula,
                                (line.IsEstimate ? "~" : "") + Money.Text(line.PerMonth),
                                line.Source,
                            ]
                    )
                );
            }

            html.List([.. group.Unknown.Select(unknown => $"Not in the sum: {unknown}"), .. group.Notes]);
        }
    }
}
