using System.Text;
using ElastiCache.Cli.Output;
using ElastiCache.Cli.Reports.Formats;
using ElastiCache.Cli.Verbs.Cost;
using ElastiCache.Cli.Verbs.Diff;
using ElastiCache.Model.Pictures;

namespace ElastiCache.Cli.Verbs.Reporting;

/// <summary>The report for a comment on a pull request, which replaces the comment of the last run.</summary>
internal static class MarkdownReport
{
    // GitHub takes comments of 65,536 characters.
    private const int Longest = 60_000;

    /// <summary>The comment.</summary>
    public static string Of(ReportPage page)
    {
        var text = new StringBuilder();
        text.Append(MarkdownFormat.Marker("report")).Append('\n');
        text.Append($"### Caches of {MarkdownText.Of(page.Subject)}\n\n**{MarkdownText.Of(page.Sentence)}**\n\n");
        foreach (var tile in page.Tiles)
        {
            var value = MarkdownText.Of(tile.Value);
            text.Append(
                $"- {tile.Title}: {(tile.Verdict == PageVerdict.Fine ? value : $"**{value}**")}, {MarkdownText.Of(tile.Detail)}\n"
            );
        }

        foreach (var part in (string[])[Updates(page), Findings(page), Costs(page), Picture(page)])
        {
            if (text.Length + part.Length > Longest)
            {
                text.Append(
                    "\nThere is more than a comment can hold: see the page that `elasticache report --output report.html` writes.\n"
                );
                break;
            }

            text.Append('\n').Append(part);
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Updates(ReportPage page)
    {
        var text = new StringBuilder();
        foreach (
            var (stack, update) in (page.Updates ?? [])
                .Where(entry => entry.Update.Effect != UpdateEffect.Unchanged)
                .OrderByDescending(entry => entry.Update.IsHarmful)
        )
        {
            text.Append($"#### {MarkdownText.Of($"{EffectWords.Headline(update)}: {stack}/{update.LogicalId}")}\n\n");
            text.AppendJoin("", EffectWords.Reasons(update).Select(reason => $"- {MarkdownText.Of(reason)}\n"));
            text.Append(MarkdownFormat.Steps(update.Steps.Select(EffectWords.Step))).Append('\n');
        }

        return text.ToString();
    }

    private static string Findings(ReportPage page)
    {
        var notes = string.Concat(page.Notes.Select(note => $"> {MarkdownText.Of(note)}\n\n"));
        if (page.Findings.Count == 0)
        {
            return notes;
        }

        var rows = page
            .Findings.OrderByDescending(finding => finding.IsError)
            .Select(finding =>
                $"| {MarkdownText.Of(finding.Violation.RuleId)} | {(finding.IsError ? "error" : "warning")} | {MarkdownText.Of(finding.Subject)} | {MarkdownText.Of(finding.Message)} |\n"
            );
        return $"{notes}| rule | | where | what is wrong |\n|---|---|---|---|\n{string.Concat(rows)}";
    }

    private static string Costs(ReportPage page)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        writer.Write($"<details><summary>{MarkdownText.Of(page.Costs.Summary)}</summary>\n\n");
        CostMarkdown.Write(page.Costs, writer, "#####");
        writer.Write("</details>\n");
        return writer.ToString();
    }

    private static string Picture(ReportPage page) =>
        $"<details><summary>Picture</summary>\n\n```mermaid\n{MermaidPicture.Of(page.Inventories)}```\n\n</details>\n";
}
