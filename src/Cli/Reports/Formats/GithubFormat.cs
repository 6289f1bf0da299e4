using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Reports.Formats;

/// <summary>Findings as commands that GitHub Actions reads from a log and shows next to the lines.</summary>
internal static class GithubFormat
{
    /// <summary>Writes a report.</summary>
    public static void Write(Report report, TextWriter output)
    {
        output.WriteLines(report.Files.SelectMany(Commands));
        output.WriteLines(
            report.Notes.Select(note => $"::notice title=elasticache {report.Verb}::{GithubCommand.Data(note)}")
        );
        output.WriteLine(report.Summary);
    }

    private static IEnumerable<string> Commands(ReportFile file) =>
        [
            .. file.Problems.Select(problem =>
                Command(file, "error", problem.At, "could not be read", problem.Message)
            ),
            .. file
                .Findings.Where(finding => finding.IsOpen)
                .Select(finding =>
                    Command(
                        file,
                        finding.Level == ReportLevel.Note ? "notice" : finding.Level.Word(),
                        finding.Position,
                        finding.Headline is null
                            ? $"{finding.Id} {finding.Subject}"
                            : $"{finding.Resource.Name}: {finding.Headline}",
                        finding.Line
                    )
                ),
            .. file.Notes.Select(note => Command(file, "notice", null, "note", note)),
        ];

    // What came from the standard input is no file of the repository.
    private static string Command(ReportFile file, string level, Position? position, string title, string message) =>
        GithubCommand.Of(
            level,
            file.IsFile ? file.Name : null,
            position is { } at ? (at.Line, at.Column) : null,
            title,
            message
        );
}
