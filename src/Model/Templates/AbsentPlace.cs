namespace ElastiCache.Model.Templates;

/// <summary>A place that refers to a resource with a condition.</summary>
/// <param name="At">The place, and the conditions that lead to it.</param>
/// <param name="Target">The resource that it refers to.</param>
/// <param name="Own">The condition of the resource or the output in which it stands; null for none.</param>
internal sealed record AbsentPlace(ReachedExpression At, TemplateResource Target, string? Own);
