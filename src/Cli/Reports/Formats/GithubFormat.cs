using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Reports.Formats;

/// <summary>Findings as commands that GitHub Actions reads from a log and shows next to the lines.</summary>
internal sealed class GithubFormat : IReportFormat
{
    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        foreach (var file in report.Files)
        {
            foreach (var problem in file.Problems)
            {
                output.WriteLine(Command("error", Path(file), problem.Position, "could not be read", problem.Message));
            }

            foreach (var finding in file.Findings.Where(finding => finding.IsOpen))
            {
                output.WriteLine(
                    Command(
                        finding.Level == ReportLevel.Note ? "notice" : finding.Level.Word(),
                        Path(file),
                        finding.Position,
                        finding.Headline is null
                            ? $"{finding.Id} {finding.Subject}"
                            : $"{finding.Resource.Name}: {finding.Headline}",
                        finding.Line
                    )
                );
            }

            foreach (var note in file.Notes)
            {
                output.WriteLine(Command("notice", Path(file), null, "note", note));
            }
        }

        foreach (var note in report.Notes)
        {
            output.WriteLine($"::notice title=elasticache {report.Verb}::{GithubCommand.Data(note)}");
        }

        output.WriteLine(report.Summary);
    }

    // What came from the standard input is no file of the repository.
    private static string? Path(ReportFile file) => file.IsFile ? file.Name : null;

    private static string Command(string level, string? file, Position? position, string title, string message) =>
        GithubCommand.Of(level, file, position is { } at ? (at.Line, at.Column) : null, title, message);
}
