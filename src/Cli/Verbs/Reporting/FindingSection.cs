namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>The rules that are broken.</summary>
internal static class FindingSection
{
    /// <summary>Writes it.</summary>
    public static void Write(ReportPage page, HtmlText html)
    {
        if (page.Notes.Count > 0)
        {
            html.List(page.Notes);
        }

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
            page.Findings.OrderByDescending(finding => finding.IsError)
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
}
