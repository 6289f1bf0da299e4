using System.Text.Json;

namespace ElastiCache.Agreement.Tests.Judges;

/// <summary>Our lint, in this process.</summary>
internal static class Ours
{
    /// <summary>What it says.</summary>
    /// <param name="templates">The files.</param>
    public static Verdict Judge(IEnumerable<string> templates) =>
        new("elasticache lint", [.. templates.SelectMany(Judge)]);

    private static IEnumerable<JudgeFinding> Judge(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return
        [
            .. TemplateJudge
                .Judge(Template.Read(document.RootElement), RuleExamples.Region)
                .Select(finding => new JudgeFinding(
                    file,
                    finding.Violation.RuleId,
                    finding.Violation.Severity != Severity.Warning,
                    finding.Violation.Message
                )),
        ];
    }
}
