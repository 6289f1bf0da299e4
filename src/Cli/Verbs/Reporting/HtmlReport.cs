// Long: a page has many sections, and each is a few lines.
using ElastiCache.Cli.Verbs.Diff;
using ElastiCache.Model.Cost;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.Pictures;

namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>The report as a page: one file without anything beside it, and without a script.</summary>
internal sealed class HtmlReport
{
    private readonly HtmlText _html = new();
    private readonly ReportPage _page;

    private HtmlReport(ReportPage page) => _page = page;

    /// <summary>The page.</summary>
    public static string Of(ReportPage page) => new HtmlReport(page).Write();

    private string Write()
    {
        _html
            .Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Element("title", $"Caches of {_page.Subject}")
            .Raw("\n<style>\n")
            .Raw(HtmlStyle.Css)
            .Raw("\n</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the report</a>\n");
        First();
        foreach (var (id, title, write) in Sections())
        {
            _html.Raw($"<section aria-labelledby=\"{id}\">\n").Element($"h2 id=\"{id}\"", title).Raw("\n");
            write();
            _html.Raw("</section>\n");
        }

        return _html
            .Raw("</main>\n<footer>")
            .Element(
                "p",
                $"Prices of {_page.Costs.Today:yyyy-MM-dd}, a month has 730 hours. What only the deployment knows is not judged. Compliance is what a template shows; it certifies nothing."
            )
            .Raw("</footer>\n</body>\n</html>\n")
            .ToString();
    }

    // What a reviewer needs to decide.
    private void First()
    {
        _html
            .Raw("<header>\n")
            .Element("h1", "Caches")
            .Element("p class=\"subject\"", _page.Subject)
            .Raw("</header>\n<main id=\"main\">\n")
            .Raw($"<div class=\"verdict {_page.Verdict}\">")
            .Element("p", _page.Sentence)
            .List([.. _page.Reasons])
            .Raw("</div>\n<ul class=\"tiles\">\n");
        foreach (var tile in _page.Tiles)
        {
            _html
                .Raw($"<li class=\"tile {tile.Verdict}\">")
                .Element("span class=\"title\"", tile.Title)
                .Element("strong", tile.Verdict == PageVerdict.Fine ? tile.Value : $"! {tile.Value}")
                .Element("span", tile.Detail)
                .Raw("</li>\n");
        }

        _html.Raw("</ul>\n");
        Overview();
        _html.Raw("<nav aria-label=\"Sections\"><ul>");
        foreach (var (id, title, _) in Sections())
        {
            _html.Raw("<li>").Element($"a href=\"#{id}\"", title).Raw("</li>");
        }

        _html.Raw("</ul></nav>\n");
    }

    private void Overview() =>
        _html.Table(
            "Each cache",
            [
                "cache",
                "what it is",
                .. _page.Updates is null ? [] : (string[])["update", "data"],
                "findings",
                "#USD a month",
            ],
            _page.Caches.Select(cache =>
                (IReadOnlyList<string>)
                    [
                        Full(cache),
                        $"{CacheWords.Engine(cache)}, {CacheWords.Size(cache)}",
                        .. _page.Updates is null ? [] : Update(cache),
                        _page.FindingsOf(cache) is { Count: > 0 } findings
                            ? string.Join(
                                ", ",
                                findings.Select(finding => finding.Violation.RuleId).Distinct(StringComparer.Ordinal)
                            )
                            : "none",
                        Cost(cache),
                    ]
            )
        );

    private string[] Update(CacheEntry cache) =>
        _page.UpdateOf(cache) is { Effect: not UpdateEffect.Unchanged } update
            ? [EffectWords.Key(update.Effect), DataWords(update)]
            : ["unchanged", "stays"];

    private static string DataWords(ResourceUpdate update) =>
        update.Data == DataFate.None ? "stays" : EffectWords.Key(update.Data);

    private string Cost(CacheEntry cache)
    {
        var (group, difference) = _page.CostOf(cache);
        return group is null
            ? "-"
            : $"{(group.IsEstimate ? "~" : "")}{Money.Text(group.PerMonth)}{(difference is null or 0 ? "" : $" ({Money.Signed(difference.Value)})")}";
    }

    private IEnumerable<(string Id, string Title, Action Write)> Sections()
    {
        yield return ("picture", "Picture", Picture);
        if (_page.Updates is not null)
        {
            yield return ("update", "What the update does", Updates);
        }

        yield return ("findings", "Findings", Findings);
        yield return ("cost", "Cost", Costs);
        yield return ("access", "Who may reach it", Access);
        yield return ("encryption", "Encryption and keys", Encryption);
        yield return ("alarms", "Alarms", Alarms);
        yield return ("backups", "Backups", Backups);
        yield return ("compliance", "Compliance", Compliance);
    }

    private void Picture() =>
        _html
            .Raw("<div class=\"picture\" role=\"region\" aria-label=\"Picture of the caches\" tabindex=\"0\">\n")
            .Raw(SvgPicture.Of(_page.Inventories))
            .Raw("</div>\n");

    private void Updates()
    {
        var changed = _page.Updates!.Where(entry => entry.Update.Effect != UpdateEffect.Unchanged).ToList();
        if (changed.Count == 0)
        {
            _html.Element("p", "Every resource of ElastiCache stays as it is.");
        }

        foreach (
            var (stack, update) in changed
                .OrderByDescending(entry => entry.Update.IsHarmful)
                .ThenByDescending(entry => entry.Update.Effect)
        )
        {
            _html
                .Element("h3", $"{EffectWords.Headline(update)}: {stack}/{update.LogicalId}")
                .List([.. EffectWords.Reasons(update)]);
            if (update.Steps.Count > 0)
            {
                _html
                    .Element("p", update.Steps.Count == 1 ? "Instead:" : "Instead, in updates of their own:")
                    .List([
                        .. update.Steps.Select(step =>
                            step.Changes.Count == 0
                                ? step.Summary
                                : $"{step.Summary}: {string.Join("; ", step.Changes.Select(change => change.ToString()))}"
                        ),
                    ]);
            }
        }
    }

    private void Findings()
    {
        if (_page.Notes.Count > 0)
        {
            _html.List(_page.Notes);
        }

        if (_page.Findings.Count == 0)
        {
            _html.Element(
                "p",
                _page.Notes.Count > 0 ? "No rule is broken, as far as it was judged." : "No rule is broken."
            );
            return;
        }

        _html.Table(
            "Rules that are broken, errors first",
            ["rule", "how bad", "where", "what is wrong"],
            _page
                .Findings.OrderByDescending(finding => finding.IsError)
                .Select(finding =>
                    (IReadOnlyList<string>)
                        [
                            finding.Violation.RuleId,
                            finding.IsError ? "error" : "warning",
                            finding.Subject,
                            finding.Message,
                        ]
                )
        );
    }

    private void Costs()
    {
        _html.Element("p", _page.Costs.Summary);
        if (_page.Costs.Difference is { } difference)
        {
            _html.Table(
                "Before and after, USD a month",
                ["cache", "#before", "#after", "#difference"],
                difference.Groups.Select(entry =>
                    (IReadOnlyList<string>)
                        [
                            Full(entry.Group),
                            entry.Before is { } before ? Money.Text(before) : "-",
                            entry.After is { } after ? Money.Text(after) : "-",
                            Money.Signed((entry.After ?? 0) - (entry.Before ?? 0)),
                        ]
                )
            );
        }

        foreach (var group in _page.Costs.After.Groups)
        {
            _html.Element("h3", $"{Full(group)}: {Money.Text(group.PerMonth)} a month");
            if (group.Lines.Count > 0)
            {
                _html.Table(
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

            _html.List([.. group.Unknown.Select(unknown => $"Not in the sum: {unknown}"), .. group.Notes]);
        }
    }

    private void Access()
    {
        _html.Table(
            "What the security groups let in",
            ["cache", "from", "ports", "why"],
            _page.Caches.SelectMany(cache =>
                cache.Access switch
                {
                    null =>
                    [
                        [Full(cache), "security groups of another template", "-", "-"],
                    ],
                    { Count: 0 } =>
                    [
                        [Full(cache), "nobody", "-", "-"],
                    ],
                    var access => access.Select(entry =>
                        (IReadOnlyList<string>)
                            [
                                Full(cache),
                                entry.IsEverybody ? $"! {entry.From}: the whole internet" : entry.From,
                                entry.Ports,
                                entry.Description ?? "-",
                            ]
                    ),
                }
            )
        );
        _html.Table(
            "Who may log in, and what they may do",
            ["cache", "user", "proof", "may"],
            _page.Caches.SelectMany(cache =>
                cache.Users.Count == 0
                    ?
                    [
                        [Full(cache), "everybody who is let in", cache.Authentication, "everything"],
                    ]
                    : cache.Users.Select(user =>
                        (IReadOnlyList<string>)[Full(cache), user.Name, user.Authentication, user.AccessString]
                    )
            )
        );
    }

    private void Encryption() =>
        _html.Table(
            "Keys and secrets",
            ["cache", "in transit", "at rest", "secrets"],
            _page.Caches.Select(cache =>
                (IReadOnlyList<string>)
                    [
                        Full(cache),
                        cache.Transit,
                        CacheWords.Facts(cache).First(fact => fact.Title == "at rest").Value,
                        cache.Secrets.Count == 0 ? "none in this template" : string.Join(", ", cache.Secrets),
                    ]
            )
        );

    private void Alarms()
    {
        var alarms = _page.Caches.SelectMany(cache => cache.Alarms.Select(alarm => (cache, alarm))).ToList();
        if (alarms.Count == 0)
        {
            _html.Element("p", "No alarm of this template watches a cache.");
            return;
        }

        _html.Table(
            "Alarms with their thresholds and reasons",
            ["cache", "metric", "goes off", "for", "why, and what to do"],
            alarms.Select(entry =>
                (IReadOnlyList<string>)
                    [
                        Full(entry.cache),
                        entry.alarm.Metric,
                        entry.alarm.Threshold,
                        entry.alarm.Minutes,
                        (entry.alarm.Notifies ? "" : "! It tells nobody. ") + (entry.alarm.Reason ?? "-"),
                    ]
            )
        );
    }

    private void Backups() =>
        _html.Table(
            "Backups of each cache",
            ["cache", "backups", "when it is deleted"],
            _page.Caches.Select(cache =>
            {
                var facts = CacheWords.Facts(cache);
                return (IReadOnlyList<string>)
                    [
                        Full(cache),
                        facts.First(fact => fact.Title == "backups").Value,
                        facts.First(fact => fact.Title == "when it is deleted").Value,
                    ];
            })
        );

    private void Compliance()
    {
        _html.Table(
            "How many controls of each policy a cache breaks",
            ["cache", .. CompliancePolicy.All.Select(policy => policy.Title)],
            _page.Caches.Select(cache =>
                (IReadOnlyList<string>)
                    [
                        Full(cache),
                        .. CompliancePolicy.All.Select(policy =>
                            cache.Compliance(policy).Count is > 0 and var broken ? $"! {broken} broken" : "none broken"
                        ),
                    ]
            )
        );
        _html.List([
            .. _page.Caches.SelectMany(cache =>
                CompliancePolicy.All.SelectMany(policy =>
                    cache.Compliance(policy).Select(violation => $"{Full(cache)}: {violation.Message}")
                )
            ),
        ]);
    }

    private static string Full(CacheEntry cache) => cache.Stack is null ? cache.Name : $"{cache.Stack}/{cache.Name}";

    private static string Full(CostGroup group) => group.Stack is null ? group.Name : $"{group.Stack}/{group.Name}";
}
