namespace ElastiCache.Agreement.Tests.Corpus;

/// <summary>A rule, and the files with its two examples.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Breaks">The template that breaks it.</param>
/// <param name="Keeps">The template that keeps it.</param>
internal sealed record RuleExample(Rule Rule, string Breaks, string Keeps);
