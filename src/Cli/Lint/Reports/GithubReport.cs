using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Lint.Reports;

/// <summary>Findings as commands that GitHub Actions reads from a log and shows next to the lines.</summary>
internal static class GithubReport
{
    /// <summary>Writes what was found.</summary>
    public static void Write(LintResult result, TextWriter output)
    {
        foreach (var file in result.Files)
        {
            foreach (var problem in file.Problems)
            {
                output.WriteLine(Command("error", file.Source.Name, problem.At, "could not be read", problem.Message));
            }

            foreach (var finding in file.Findings.Where(finding => finding.Acknowledgement is null))
            {
                var title = $"{finding.RuleId} {finding.Resource.LogicalId}.{finding.Violation.Property}";
                output.WriteLine(Command(finding.Level, file.Source.Name, finding.Position, title, finding.Message));
            }
        }

        output.WriteLine(Counts.Of(result));
    }

    private static string Command(string level, string file, Position? position, string title, string message) =>
        $"::{level} file={Property(file)}{(position is { } at ? $",line={at.Line},col={at.Column}" : "")},title={Property(title)}::{Data(message)}";

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
