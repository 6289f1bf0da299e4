using System.Text.Json;

namespace ElastiCache.Cli.Reports;

/// <summary>What a verb found, for every format.</summary>
/// <param name="Verb">The verb, such as <c>lint</c>.</param>
/// <param name="Files">What it looked at, in the order in which it was given.</param>
/// <param name="Summary">The closing line.</param>
internal sealed record Report(string Verb, IReadOnlyList<ReportFile> Files, string Summary)
{
    /// <summary>What concerns no file in particular.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Writes what programs want to know, which each verb shapes as it needs.</summary>
    public required Action<Utf8JsonWriter> Json { get; init; }

    /// <summary>Every finding with its file.</summary>
    public IEnumerable<(ReportFile File, ReportFinding Finding)> Findings =>
        Files.SelectMany(file => file.Findings.Select(finding => (file, finding)));
}
