using ElastiCache.Cli.Documents;
using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>What was found in a file.</summary>
internal sealed record LintedFile(TemplateSource Source)
{
    /// <summary>What rules say, in the order of the template.</summary>
    public IReadOnlyList<LintFinding> Findings { get; init; } = [];

    /// <summary>What could not be judged, and why; empty where everything could.</summary>
    public IReadOnlyList<TemplateProblem> Problems { get; init; } = [];

    /// <summary>What was judged only in part for want of knowledge, and other remarks, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What else is to be told, though all was judged, a sentence each.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Its text; null where it was not read.</summary>
    public Document? Document { get; init; }

    /// <summary>Whether at least a part of it was judged.</summary>
    public bool IsJudged { get; init; } = true;

    /// <summary>Whether there was nothing to judge, as in a file of another tool that has no resources.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>The problems with their places, a sentence each.</summary>
    public IEnumerable<string> Sentences =>
        Problems.Select(problem => $"{Source.Name}{(problem.At is { } at ? $":{at.Line}" : "")}: {problem.Message}");

    /// <summary>A file of which nothing can be judged.</summary>
    public static LintedFile Unreadable(TemplateSource source, IReadOnlyList<TemplateProblem> problems) =>
        new(source) { Problems = problems, IsJudged = false };
}
