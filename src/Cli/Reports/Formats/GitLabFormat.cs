using System.Security.Cryptography;
using System.Text;
using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Reports.Formats;

/// <summary>
/// Findings as GitLab's code quality report, which a merge request shows next to the lines:
/// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format.
/// </summary>
internal static class GitLabFormat
{
    /// <summary>Writes a report.</summary>
    public static void Write(Report report, TextWriter output)
    {
        var fingerprints = new Dictionary<string, int>(StringComparer.Ordinal);
        output.WriteJson(
            report.Files.SelectMany(Issues),
            (json, issue) =>
            {
                json.WriteString("description", issue.Description);
                json.WriteString("check_name", issue.Check);
                json.WriteString("fingerprint", Fingerprint(issue, fingerprints));
                json.WriteString("severity", issue.Severity);
                json.WriteStartObject("location");
                json.WriteString("path", issue.File);
                // A line is required; what stands nowhere is shown at the top.
                json.Object("lines", () => json.WriteNumber("begin", issue.Position?.Line ?? 1));
                json.WriteEndObject();
            }
        );
    }

    private static IEnumerable<Issue> Issues(ReportFile file) =>
        [
            .. file.Problems.Select(problem => new Issue(
                file.Name,
                "unreadable",
                problem.Message,
                "blocker",
                problem.At,
                problem.Message
            )),
            .. file
                .Findings.Where(finding => finding.IsOpen)
                .Select(finding => new Issue(
                    file.Name,
                    finding.Id,
                    $"{finding.Subject}: {finding.Line}",
                    Severity(finding.Level),
                    finding.Position,
                    finding.Subject
                )),
            .. file.Notes.Select(note => new Issue(file.Name, "note", note, "info", null, note)),
        ];

    private static string Severity(ReportLevel level) =>
        level switch
        {
            ReportLevel.Error => "critical",
            ReportLevel.Warning => "minor",
            _ => "info",
        };

    // The same finding has the same fingerprint in every run, whatever its line; of several alike each has its own.
    private static string Fingerprint(Issue issue, Dictionary<string, int> seen)
    {
        var key = $"{issue.File}|{issue.Check}|{issue.Subject}";
        var number = seen[key] = seen.GetValueOrDefault(key) + 1;
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{key}|{number}")))[..32];
    }

    private sealed record Issue(
        string File,
        string Check,
        string Description,
        string Severity,
        Position? Position,
        string Subject
    );
}
