using ElastiCache.Cli.Documents;

namespace ElastiCache.Cli.Lint;

/// <summary>What was found in a file.</summary>
/// <param name="Source">The file.</param>
internal sealed record LintedFile(TemplateSource Source)
{
    /// <summary>What rules say, in the order of the template.</summary>
    public IReadOnlyList<LintFinding> Findings { get; init; } = [];

    /// <summary>Why it could not be read; null where it could.</summary>
    public string? Problem { get; init; }

    /// <summary>Where the problem is; null where that is not known.</summary>
    public Position? ProblemAt { get; init; }

    /// <summary>The problem with its place.</summary>
    public string Sentence => $"{Source.Name}{(ProblemAt is { } at ? $":{at.Line}" : "")}: {Problem}";
}
