namespace ElastiCache.Cli.Lint.Reports;

/// <summary>Findings for people: by file and resource, a line each.</summary>
internal static class TextReport
{
    private const string Bold = "\e[1m";
    private const string Dim = "\e[2m";
    private const string Red = "\e[31m";
    private const string Yellow = "\e[33m";
    private const string Off = "\e[0m";

    /// <summary>Writes what was found.</summary>
    public static void Write(LintResult result, TextWriter output, bool colour)
    {
        string Painted(string paint, string text) => colour ? $"{paint}{text}{Off}" : text;

        foreach (var file in result.Files)
        {
            var open = file.Findings.Where(finding => finding.Acknowledgement is null).ToList();
            if (open.Count == 0)
            {
                continue;
            }

            output.WriteLine(Painted(Bold, Plain.Of(file.Source.Name)));
            foreach (var findings in open.GroupBy(finding => finding.Resource))
            {
                var resource = findings.Key;
                var path = resource.ConstructPath is { } construct ? $", {construct}" : "";
                output.WriteLine(
                    $"  {Painted(Bold, Plain.Of(resource.LogicalId))} {Painted(Dim, Plain.Of($"({resource.Type}{path})"))}"
                );
                foreach (var finding in findings)
                {
                    var level = Painted(finding.IsError ? Red : Yellow, finding.Level.PadRight("warning".Length));
                    var line = finding.Position is { } at ? $" (line {at.Line})" : "";
                    output.WriteLine(
                        $"    {level} {finding.RuleId} {Plain.Of(finding.Violation.Property)}{line}: {Plain.Of(finding.Message)}"
                    );
                }
            }

            output.WriteLine();
        }

        output.WriteLine(Counts.Of(result));
    }
}
