using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Reports;

/// <summary>What was found in a file.</summary>
/// <param name="Name">What it is called in the output: its path as the user would write it.</param>
internal sealed record ReportFile(string Name)
{
    /// <summary>Whether it is a file of somebody's, and not the standard input.</summary>
    public bool IsFile => Name != StandardInput.Name;

    /// <summary>What was found, in the order in which it is to be told.</summary>
    public IReadOnlyList<ReportFinding> Findings { get; init; } = [];

    /// <summary>What could not be read, and why.</summary>
    public IReadOnlyList<TemplateProblem> Problems { get; init; } = [];

    /// <summary>What else is to be known of it, such as what was judged in part.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Its text, for the lines that a terminal shows; null where it was not read.</summary>
    public Document? Document { get; init; }
}
