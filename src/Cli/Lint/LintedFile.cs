namespace ElastiCache.Cli.Lint;

/// <summary>What was found in a file.</summary>
/// <param name="Source">The file.</param>
internal sealed record LintedFile(TemplateSource Source)
{
    /// <summary>What rules say, in the order of the template.</summary>
    public IReadOnlyList<LintFinding> Findings { get; init; } = [];

    /// <summary>What could not be judged, and why; empty where everything could.</summary>
    public IReadOnlyList<LintProblem> Problems { get; init; } = [];

    /// <summary>Whether at least a part of it was judged.</summary>
    public bool IsJudged { get; init; } = true;

    /// <summary>The problems with their places, a sentence each.</summary>
    public IEnumerable<string> Sentences =>
        Problems.Select(problem => $"{Source.Name}{(problem.At is { } at ? $":{at.Line}" : "")}: {problem.Message}");

    /// <summary>A file of which nothing can be judged.</summary>
    public static LintedFile Unreadable(TemplateSource source, LintProblem problem) =>
        new(source) { Problems = [problem], IsJudged = false };
}
