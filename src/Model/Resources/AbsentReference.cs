namespace ElastiCache.Model.Resources;

/// <summary>What refers to a resource that is not there, since its condition does not hold.</summary>
/// <param name="Property">The place as a finding calls it.</param>
/// <param name="Place">Where it stands in the template, such as <c>Outputs.Endpoint.Value</c>.</param>
/// <param name="Name">The resource that is referred to.</param>
/// <param name="Condition">The condition of that resource.</param>
/// <param name="Own">The condition of what refers to it; null where that has none.</param>
internal sealed record AbsentReference(string Property, string Place, string Name, string Condition, string? Own)
    : TemplateFault(Property, Place)
{
    /// <summary>Whether it stands in a branch of Fn::If.</summary>
    public bool IsInBranch { get; init; }

    /// <summary>The condition of an Fn::If whose second branch it is; null for no such branch.</summary>
    public string? Unless { get; init; }

    /// <summary>Whether it stands in what SAM writes into several resources.</summary>
    public bool IsOfGlobals { get; init; }
}
