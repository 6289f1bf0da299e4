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
                    (IReadOnlyList<string>)
                        [
                            CacheNames.Of(entry.Group),
                            entry.Before is { } before ? Money.Text(before) : "-",
                            entry.After is { } after ? Money.Text(after) : "-",
                            Money.Signed((entry.After ?? 0) - (entry.Before ?? 0)),
                        ]
                )
            );
        }

        foreach (var group in page.Costs.After.Groups)
        {
            html.Element("h3", $"{CacheNames.Of(group)}: {Money.Text(group.PerMonth)} a month");
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
