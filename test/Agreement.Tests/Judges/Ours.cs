using System.Text.Json;

namespace ElastiCache.Agreement.Tests.Judges;

/// <summary>Our lint, in this process.</summary>
internal static class Ours
{
    private const string RegionOfLocalZones = "us-west-2";

    /// <summary>What it says.</summary>
    /// <param name="templates">The files.</param>
    public static Verdict Judge(IEnumerable<string> templates) =>
        new("elasticache lint", [.. templates.SelectMany(Judge)]);

    private static IEnumerable<JudgeFinding> Judge(string file)
    {
        var text = File.ReadAllText(file);
        using var document = JsonDocument.Parse(text);
        // ElastiCache has Local Zones in one Region only, so the examples about them are stacks of that Region.
        var region = text.Contains(RegionOfLocalZones, StringComparison.Ordinal)
            ? RegionOfLocalZones
            : RuleExamples.Region;
        return
        [
            .. TemplateJudge
                .Judge(Template.Read(document.RootElement), region)
                .Select(finding => new JudgeFinding(
                    file,
                    finding.Violation.RuleId,
                    finding.Violation.Severity != Severity.Warning,
                    finding.Violation.Message
                )),
        ];
    }
}
