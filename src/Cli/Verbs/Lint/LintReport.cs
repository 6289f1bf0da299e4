using ElastiCache.Cli.Reports;

namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>What lint found, for every format.</summary>
internal static class LintReport
{
    /// <summary>The report.</summary>
    public static Report Of(LintResult result, bool isStrict) =>
        new("lint", [.. result.Files.Select(file => Of(file, isStrict))], Summary(result))
        {
            Json = json => LintJson.Write(result, json),
        };

    private static ReportFile Of(LintedFile file, bool isStrict) =>
        new(file.Source.Name)
        {
            Findings = [.. file.Findings.Select(finding => Of(finding, isStrict))],
            Problems = file.Problems,
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

    // How much was found, in a sentence.
    private static string Summary(LintResult result)
    {
        string?[] parts =
        [
            Some(result.Errors, "error"),
            Some(result.Warnings, "warning"),
            result.Acknowledged > 0 ? $"{result.Acknowledged} acknowledged" : null,
            result.InBaseline is > 0 and var known ? $"{known} in the baseline" : null,
            result.JudgedInPart > 0 ? $"{result.JudgedInPart} judged only in part" : null,
            result.Unreadable > 0 ? $"{result.Unreadable} could not be read" : null,
        ];
        var found = string.Join(", ", parts.Where(part => part is not null));
        return $"{(found.Length > 0 ? found : "Nothing found")}; {Sentences.Counted(result.Judged, "template")} judged.";
    }

    private static string? Some(int count, string noun) => count > 0 ? Sentences.Counted(count, noun) : null;
}
