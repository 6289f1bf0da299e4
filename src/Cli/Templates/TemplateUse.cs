namespace ElastiCache.Cli.Templates;

/// <summary>A use of a template: as a stack of its own, or within another one.</summary>
/// <param name="Name">What it is called, such as <c>Caches of root.yaml</c>; null for a stack of its own.</param>
/// <param name="Values">The values of its parameters that are known.</param>
/// <param name="Outer">Where it is nested; null for a stack of its own.</param>
internal sealed record TemplateUse(string? Name, IReadOnlyDictionary<string, string> Values, OuterStack? Outer);
