namespace ElastiCache.Model;

/// <summary>A violation in a template.</summary>
/// <param name="Resource">The resource that breaks the rule.</param>
/// <param name="Violation">What is wrong with it.</param>
public sealed record Finding(TemplateResource Resource, Violation Violation);
