using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Templates;

/// <summary>Where a template that is being judged is nested.</summary>
/// <param name="Outer">The template that nests it.</param>
/// <param name="Passed">What it passes.</param>
internal sealed record NestedIn(TemplateContext Outer, PassedIn Passed);
