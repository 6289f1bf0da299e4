using ElastiCache.Cli.Reports;

namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>What lint found, for every format.</summary>
internal static class LintReport
{
    /// <summary>The report.</summary>
    /// <param name="result">What was found.</param>
    /// <param name="isStrict">Whether warnings stop the command too.</param>
    public static Report Of(LintResult result, bool isStrict) =>
        new("lint", [.. result.Files.Select(file => Of(file, isStrict))], LintSummary.Of(result))
        {
            Json = json => LintJson.Write(result, json),
        };

    private static ReportFile Of(LintedFile file, bool isStrict) =>
        new(file.Source.Name)
        {
            Findings = [.. file.Findings.Select(finding => Of(finding, isStrict))],
            Problems = [.. file.Problems.Select(problem => new ReportProblem(problem.Message, problem.At))],
            Notes = [.. file.Remarks, .. file.Notes],
            Document = file.Document,
        };

    private static ReportFinding Of(LintFinding finding, bool isStrict) =>
        new(
            finding.RuleId,
            finding.IsError ? ReportLevel.Error : ReportLevel.Warning,
            finding.Violation.IsOfTemplate
                ? ReportResource.Template
                : new ReportResource(finding.Resource.LogicalId, finding.Resource.Type, finding.Resource.ConstructPath),
            finding.Message
        )
        {
            Property = finding.Property,
            Position = finding.Position,
            Stops = finding.IsError || isStrict,
            Acceptance = finding.Acknowledgement is { } word
                ? new ReportAcceptance(word.Reason, word.Origin, word.IsInSource)
                : null,
        };
}
