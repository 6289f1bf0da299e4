using System.Text;
using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Reports.Formats;

/// <summary>
/// Findings for a comment on a pull request. Its first line is a marker that nobody sees: whoever posts the comment looks
/// for it, and replaces the comment of the last run instead of adding one.
/// </summary>
internal static class MarkdownFormat
{
    // GitHub takes comments of 65,536 characters.
    private const int Longest = 60_000;

    /// <summary>The marker of a verb's comment.</summary>
    public static string Marker(string verb) => $"<!-- {CommandInfo.Name}:{verb} -->";

    /// <summary>Writes a report.</summary>
    public static void Write(Report report, TextWriter output)
    {
        var text = new StringBuilder();
        text.Append(Marker(report.Verb)).Append('\n');
        text.Append($"### {CommandInfo.Name} {report.Verb}\n\n{MarkdownText.Of(report.Summary)}\n");
        var parts = Parts(report).ToList();
        var shown = parts.TakeWhile(part => text.Append(part).Length < Longest).Count();
        if (shown < parts.Count)
        {
            text.Remove(text.Length - parts[shown].Length, parts[shown].Length);
            text.Append(
                $"\nThere is more than a comment can hold: run `{CommandInfo.Name} {report.Verb}` to see it.\n"
            );
        }

        output.WriteLine(text.ToString().TrimEnd('\n'));
    }

    private static IEnumerable<string> Parts(Report report) =>
        [
            .. report.Files.SelectMany(Problems),
            .. report
                .Findings.Select(entry => entry.Finding)
                .Where(finding => finding.Headline is not null)
                .OrderByDescending(finding => finding.Level)
                .Select(Effect),
            .. report.Files.SelectMany(Table),
            .. report.Files.SelectMany(file =>
                file.Notes.Select(note => $"\n> {MarkdownText.Code(file.Name)}: {MarkdownText.Of(note)}\n")
            ),
            .. report.Notes.Select(note => $"\n> {MarkdownText.Of(note)}\n"),
        ];

    private static IEnumerable<string> Problems(ReportFile file) =>
        file.Problems.Select(problem =>
            $"\n:x: {MarkdownText.Code(problem.At is { } at ? $"{file.Name}:{at.Line}" : file.Name)}: {MarkdownText.Of(problem.Message)}\n"
        );

    private static IEnumerable<string> Table(ReportFile file)
    {
        var groups = FindingGroup.Of(file).Where(group => group.First.Headline is null).ToList();
        if (groups.Count == 0)
        {
            yield break;
        }

        yield return $"\n#### {MarkdownText.Code(file.Name)}\n\n| | rule | where | what |\n|---|---|---|---|\n";
        foreach (var group in groups)
        {
            var first = group.First;
            var property = first.Property is null ? "" : $" {MarkdownText.Code(first.Property)}";
            yield return $"| {Sign(first.Level)} {first.Level.Word()} | {Rule(first.Id)} | {MarkdownText.Of(group.Resources)}{property} | {MarkdownText.Of(first.Message)} |\n";
        }
    }

    private static string Rule(string id) =>
        RuleText.Of(id).Source is { } source ? $"[{MarkdownText.Of(id)}]({source})" : MarkdownText.Of(id);

    private static string Effect(ReportFinding finding)
    {
        var allowed = finding.IsOpen ? "" : " (allowed)";
        var text = new StringBuilder();
        text.Append(
            $"\n#### {Sign(finding.Level)} {MarkdownText.Of($"{finding.Headline}{allowed}")}: {MarkdownText.Code(finding.Resource.Name)}\n\n"
        );
        if (!finding.Resource.IsTemplate)
        {
            text.Append(MarkdownText.Of(finding.Resource.Type));
            text.Append(finding.Resource.ConstructPath is { } path ? $", {MarkdownText.Code(path)}\n\n" : "\n\n");
        }

        text.AppendJoin("", finding.Reasons.Select(reason => $"- {MarkdownText.Of(reason)}\n"));
        if (finding.Steps.Count > 0)
        {
            text.Append(finding.Steps.Count == 1 ? "\nInstead:\n\n" : "\nInstead, in updates of their own:\n\n");
        }

        return text.Append(Steps(finding.Steps)).ToString();
    }

    /// <summary>Steps with what each changes, and what to look at before.</summary>
    public static string Steps(IEnumerable<ReportStep> steps) =>
        string.Concat(
            steps.Select(
                (step, index) =>
                    $"{index + 1}. {MarkdownText.Of(step.Summary)}\n"
                    + string.Concat(step.Changes.Select(change => $"   - {MarkdownText.Code(change)}\n"))
                    + string.Concat(step.Looks.Select(look => $"   - {MarkdownText.Of(look)}\n"))
            )
        );

    private static string Sign(ReportLevel level) =>
        level switch
        {
            ReportLevel.Error => ":x:",
            ReportLevel.Warning => ":warning:",
            _ => ":white_check_mark:",
        };
}
