using ElastiCache.Cli.Verbs.Cost;
using ElastiCache.Cli.Verbs.Diff;
using ElastiCache.Model.Cost;
using ElastiCache.Model.Inventory;
using ElastiCache.Model.Pictures;

namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>What stands below the first screen of the page.</summary>
internal static class PageSections
{
    /// <summary>Those of a page, each with what writes it.</summary>
    public static IEnumerable<(string Id, string Title, Action<ReportPage, HtmlText> Write)> Of(ReportPage page) =>
        [
            ("picture", "Picture", Picture),
            .. page.Updates is null
                ? []
                : (IEnumerable<(string, string, Action<ReportPage, HtmlText>)>)
                    [("update", "What the update does", Updates)],
            ("findings", "Findings", Findings),
            ("cost", "Cost", Costs),
            ("access", "Who may reach it", Access),
            ("encryption", "Encryption and keys", Encryption),
            ("alarms", "Alarms", Alarms),
            ("backups", "Backups", Backups),
            ("compliance", "Compliance", Compliance),
        ];

    private static void Picture(ReportPage page, HtmlText html) =>
        html.Raw("<div class=\"picture\" role=\"region\" aria-label=\"Picture of the caches\" tabindex=\"0\">\n")
            .Raw(SvgPicture.Of(page.Inventories))
            .Raw("</div>\n");

    private static void Updates(ReportPage page, HtmlText html)
    {
        var changed = page.Updates!.Where(entry => entry.Update.Effect != UpdateEffect.Unchanged).ToList();
        if (changed.Count == 0)
        {
            html.Element("p", "Every resource of ElastiCache stays as it is.");
        }

        foreach (
            var (stack, update) in changed
                .OrderByDescending(entry => entry.Update.IsHarmful)
                .ThenByDescending(entry => entry.Update.Effect)
        )
        {
            html.Element("h3", $"{EffectWords.Headline(update)}: {stack}/{update.LogicalId}")
                .List(EffectWords.Reasons(update));
            if (update.Steps.Count > 0)
            {
                html.Element("p", update.Steps.Count == 1 ? "Instead:" : "Instead, in updates of their own:")
                    .List([
                        .. update.Steps.Select(step =>
                            (
                                step.Changes.Count == 0
                                    ? step.Summary
                                    : $"{step.Summary}: {string.Join("; ", step.Changes)}"
                            ) + string.Concat(EffectWords.Reasons(step.Unless).Select(look => $"; {look}"))
                        ),
                    ]);
            }
        }
    }

    private static void Findings(ReportPage page, HtmlText html)
    {
        html.List(page.Notes);
        if (page.Findings.Count == 0)
        {
            html.Element(
                "p",
                page.Notes.Count > 0 ? "No rule is broken, as far as it was judged." : "No rule is broken."
            );
            return;
        }

        html.Table(
            "Rules that are broken, errors first",
            ["rule", "how bad", "where", "what is wrong"],
            page.Findings.OrderByDescending(finding => finding.IsError),
            finding =>
                [finding.Violation.RuleId, finding.IsError ? "error" : "warning", finding.Subject, finding.Message]
        );
    }

    private static void Costs(ReportPage page, HtmlText html)
    {
        html.Element("p", page.Costs.Summary);
        if (page.Costs.Difference is { } difference)
        {
            html.Table(
                "Before and after, USD a month",
                ["cache", "#before", "#after", "#difference"],
                difference.Groups,
                entry =>
                {
                    var (was, will, change) = CostDifference.Texts(entry.Before, entry.After);
                    return [CostResult.NameOf(entry.Group), was ?? "-", will ?? "-", change];
                }
            );
        }

        foreach (var group in page.Costs.After.Groups)
        {
            html.Element("h3", $"{CostResult.NameOf(group)}: {group.Amount} a month");
            if (group.Lines.Count > 0)
            {
                html.Table(
                    group.About,
                    ["what", "how", "#USD a month", "price from"],
                    group.Lines,
                    line => [line.Item, line.Formula, CostResult.Amount(line), line.Source]
                );
            }

            html.List([.. group.Unknown.Select(unknown => $"Not in the sum: {unknown}"), .. group.Notes]);
        }
    }

    private static void Access(ReportPage page, HtmlText html)
    {
        html.Table(
            "What the security groups let in",
            ["cache", "from", "ports", "why"],
            page.Caches.SelectMany(cache => Sources(cache).Select(source => (cache, source))),
            row => [ReportPage.NameOf(row.cache), row.source.From, row.source.Ports, row.source.Why]
        );
        html.Table(
            "Who may log in, and what they may do",
            ["cache", "user", "proof", "may"],
            page.Caches.SelectMany(cache => Users(cache).Select(user => (cache, user))),
            row => [ReportPage.NameOf(row.cache), row.user.Name, row.user.Proof, row.user.May]
        );
    }

    private static IEnumerable<(string From, string Ports, string Why)> Sources(CacheEntry cache) =>
        cache.Access switch
        {
            null => [("security groups of another template", "-", "-")],
            { Count: 0 } => [("nobody", "-", "-")],
            var access => access.Select(entry =>
                (
                    entry.IsEverybody ? $"! {entry.From}: the internet" : entry.From,
                    entry.Ports,
                    entry.Description ?? "-"
                )
            ),
        };

    private static IEnumerable<(string Name, string Proof, string May)> Users(CacheEntry cache) =>
        cache.Users.Count > 0
            ? cache.Users.Select(user => (user.Name, user.Authentication, user.AccessString))
            :
            [
                (
                    "everybody who is let in",
                    cache.Authentication,
                    // Which users a deployment chooses, it alone knows.
                    cache.Authentication == "users"
                        ? "the template does not say"
                        : "everything"
                ),
            ];

    private static void Encryption(ReportPage page, HtmlText html) =>
        html.Table(
            "Keys and secrets",
            ["cache", "in transit", "at rest", "secrets"],
            page.Caches,
            cache =>
                [
                    ReportPage.NameOf(cache),
                    cache.Transit,
                    Fact(cache, "at rest"),
                    cache.Secrets.Count == 0 ? "none in this template" : string.Join(", ", cache.Secrets),
                ]
        );

    private static void Alarms(ReportPage page, HtmlText html)
    {
        var alarms = page.Caches.SelectMany(cache => cache.Alarms.Select(alarm => (cache, alarm))).ToList();
        if (alarms.Count == 0)
        {
            html.Element("p", "No alarm of this template watches a cache.");
            return;
        }

        html.Table(
            "Alarms with their thresholds and reasons",
            ["cache", "metric", "goes off", "for", "why, and what to do"],
            alarms,
            row =>
                [
                    ReportPage.NameOf(row.cache),
                    row.alarm.Metric,
                    row.alarm.Threshold,
                    row.alarm.Minutes,
                    (row.alarm.Notifies ? "" : "! It tells nobody. ") + (row.alarm.Reason ?? "-"),
                ]
        );
    }

    private static void Backups(ReportPage page, HtmlText html) =>
        html.Table(
            "Backups of each cache",
            ["cache", "backups", "when it is deleted"],
            page.Caches,
            cache => [ReportPage.NameOf(cache), Fact(cache, "backups"), Fact(cache, "when it is deleted")]
        );

    private static void Compliance(ReportPage page, HtmlText html)
    {
        html.Table(
            "How many controls of each policy a cache breaks",
            ["cache", .. CompliancePolicy.All.Select(policy => policy.Title)],
            page.Caches,
            cache =>
                [
                    ReportPage.NameOf(cache),
                    .. CompliancePolicy.All.Select(policy =>
                        cache.Compliance(policy).Count is > 0 and var broken ? $"! {broken} broken" : "none broken"
                    ),
                ]
        );
        html.List([
            .. page.Caches.SelectMany(cache =>
                CompliancePolicy.All.SelectMany(policy =>
                    cache.Compliance(policy).Select(violation => $"{ReportPage.NameOf(cache)}: {violation.Message}")
                )
            ),
        ]);
    }

    private static string Fact(CacheEntry cache, string title) =>
        CacheWords.Facts(cache).First(fact => fact.Title == title).Value;
}
