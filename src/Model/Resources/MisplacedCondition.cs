namespace ElastiCache.Model.Resources;

/// <summary>A condition that stands where a value is needed, or something else where the name of a condition is.</summary>
/// <param name="Property">The place as a finding calls it.</param>
/// <param name="Place">Where it stands in the template, such as <c>Outputs.Endpoint.Condition</c>.</param>
/// <param name="Given">The function, such as <c>Fn::Equals</c>, or <c>Condition</c>; or a value such as <c>true</c>.</param>
/// <param name="Use">What it stands for.</param>
internal sealed record MisplacedCondition(string Property, string Place, string Given, ConditionUse Use)
    : TemplateFault(Property, Place)
{
    /// <summary>The condition whose name is true or false in YAML unless it is quoted, and so may be meant; null for none.</summary>
    public string? Unquoted { get; init; }

    /// <summary>The condition that the function names, and whose name alone is needed; null for none.</summary>
    public string? Named { get; init; }
}
