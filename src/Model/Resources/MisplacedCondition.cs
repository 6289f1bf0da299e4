namespace ElastiCache.Model.Resources;

/// <summary>A condition that stands where a value is needed, or where the name of a condition is.</summary>
/// <param name="Path">Where it stands in the properties, such as <c>MultiAZEnabled</c>; null for that of the resource itself.</param>
/// <param name="Function">The function, such as <c>Fn::Equals</c>, or <c>Condition</c>.</param>
/// <param name="IsName">Whether the name of a condition is needed there.</param>
internal sealed record MisplacedCondition(string? Path, string Function, bool IsName);
