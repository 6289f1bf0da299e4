using ElastiCache.Cli.Hosting;
using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Reports.Formats;

/// <summary>Findings for people: by file and resource; on a terminal with colour and with the lines they are about.</summary>
/// <param name="colour">Whether to use colour.</param>
/// <param name="isTerminal">Whether to show the lines of the template.</param>
internal sealed class TextFormat(bool colour, bool isTerminal)
{
    private const string Bold = "\e[1m";
    private const string Dim = "\e[2m";
    private const string Red = "\e[31m";
    private const string Yellow = "\e[33m";
    private const string Off = "\e[0m";

    private static readonly int LevelWidth = ReportLevel.Warning.Word().Length;

    /// <summary>Writes a report.</summary>
    public void Write(Report report, TextWriter output)
    {
        // What happens to whole resources, the worst first: in a long list the first screen is what is read.
        var effects = report.Findings.Select(entry => entry.Finding).Where(finding => finding.Headline is not null);
        foreach (var finding in effects.OrderByDescending(finding => finding.Level))
        {
            WriteEffect(finding, output);
        }

        foreach (var file in report.Files)
        {
            WriteFile(file, output);
        }

        var notes = report.Files.SelectMany(file => file.Notes.Select(note => $"{file.Name}: {note}"));
        output.WriteLines(notes.Concat(report.Notes).Select(note => $"Note: {VisibleText.Of(note)}"));
        output.WriteLine(report.Summary);
        if (Explained(report) is { } id)
        {
            output.WriteLine($"Why, and what to do: {CommandInfo.Name} explain {id}");
        }
    }

    // The rule of the worst finding is the likeliest that somebody wants to know more about.
    private static string? Explained(Report report) =>
        report
            .Findings.Select(entry => entry.Finding)
            .Where(finding => finding is { IsOpen: true, Headline: null })
            .MaxBy(finding => finding.Level)
            ?.Id;

    private void WriteFile(ReportFile file, TextWriter output)
    {
        var groups = FindingGroup.Of(file).Where(group => group.First.Headline is null).ToList();
        if (groups.Count == 0)
        {
            return;
        }

        output.WriteLine(Painted(Bold, VisibleText.Of(file.Name)));
        foreach (var findings in groups.Where(group => !group.IsShared).GroupBy(group => group.First.Resource))
        {
            output.WriteLine($"  {Heading(findings.Key)}");
            foreach (var group in findings)
            {
                WriteFinding(file, group.First, output);
            }
        }

        foreach (var group in groups.Where(group => group.IsShared))
        {
            output.WriteLine($"  {Painted(Bold, $"{group.ResourceCount} resources")}");
            WriteFinding(file, group.First with { Position = null }, output);
            output.WriteLine($"    {new string(' ', LevelWidth)} {VisibleText.Of(group.Resources)}");
        }

        output.WriteLine();
    }

    private string Heading(ReportResource resource)
    {
        if (resource.IsTemplate)
        {
            return Painted(Bold, VisibleText.Of(resource.Name));
        }

        var path = resource.ConstructPath is { } construct ? $", {construct}" : "";
        return $"{Painted(Bold, VisibleText.Of(resource.Name))} {Painted(Dim, VisibleText.Of($"({resource.Type}{path})"))}";
    }

    private void WriteFinding(ReportFile file, ReportFinding finding, TextWriter output)
    {
        var level = Painted(
            finding.Level == ReportLevel.Error ? Red : Yellow,
            finding.Level.Word().PadRight(LevelWidth)
        );
        var line = finding.Position is { } at ? $" (line {at.Line})" : "";
        var property = finding.Property is { } name ? $" {VisibleText.Of(name)}" : "";
        output.WriteLine($"    {level} {finding.Id}{property}{line}: {VisibleText.Of(finding.Message)}");
        if (isTerminal && finding.Position is { } position && file.Document is { } document)
        {
            output.WriteLines(
                CodeFrame.Of(document, position).Select(row => $"    {new string(' ', LevelWidth)} {Painted(Dim, row)}")
            );
        }
    }

    private void WriteEffect(ReportFinding finding, TextWriter output)
    {
        var paint = finding.Level switch
        {
            ReportLevel.Error => Red,
            ReportLevel.Warning => Yellow,
            _ => Bold,
        };
        var headline = Painted(paint, $"{finding.Headline}{(finding.IsOpen ? "" : " (allowed)")}");
        var type = finding.Resource.Type is { } of ? $" ({VisibleText.Of(ShortType(of))})" : "";
        output.WriteLine($"{headline}: {Painted(Bold, VisibleText.Of(finding.Resource.Name))}{type}");
        if (finding.Resource.ConstructPath is { } path)
        {
            output.WriteLine($"  {VisibleText.Of(path)}");
        }

        output.WriteLines(finding.Reasons.Select(reason => $"  - {VisibleText.Of(reason)}"));
        if (finding.Steps.Count > 0)
        {
            output.WriteLine(finding.Steps.Count == 1 ? "  Instead:" : "  Instead, in updates of their own:");
        }

        foreach (var (number, step) in finding.Steps.Index())
        {
            output.WriteLine($"  {number + 1}. {VisibleText.Of(step.Summary)}");
            output.WriteLines(step.Changes.Select(change => $"       {VisibleText.Of(change)}"));
            output.WriteLines(step.Looks.Select(look => $"     - {VisibleText.Of(look)}"));
        }

        output.WriteLine();
    }

    // ElastiCache ReplicationGroup of AWS::ElastiCache::ReplicationGroup.
    private static string ShortType(string type) =>
        type.StartsWith("AWS::", StringComparison.Ordinal) ? type["AWS::".Length..].Replace("::", " ") : type;

    private string Painted(string paint, string text) => colour ? $"{paint}{text}{Off}" : text;
}
