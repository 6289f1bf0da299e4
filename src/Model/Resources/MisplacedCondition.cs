namespace ElastiCache.Model.Resources;

/// <summary>A condition that stands where a value is needed, or where the name of a condition is.</summary>
/// <param name="Path">Where it stands in the properties, such as <c>MultiAZEnabled</c>; null for that of the resource itself.</param>
/// <param name="Function">The function, such as <c>Fn::Equals</c>, or <c>Condition</c>; or a value such as <c>true</c>.</param>
/// <param name="IsName">Whether the name of a condition is needed there.</param>
internal sealed record MisplacedCondition(string? Path, string Function, bool IsName)
{
    /// <summary>The condition whose name is true or false in YAML unless it is quoted, and so may be meant; null for none.</summary>
    public string? Unquoted { get; init; }
}
