using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Templates;

/// <summary>A place of a property that takes values of one kind.</summary>
/// <param name="At">The place.</param>
/// <param name="Kind">What it takes.</param>
internal sealed record ValuePlace(ReachedExpression At, ValueKind Kind);
