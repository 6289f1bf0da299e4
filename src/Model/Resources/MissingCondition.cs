namespace ElastiCache.Model.Resources;

/// <summary>A name of a condition that the template does not define.</summary>
/// <param name="Property">The place as a finding calls it.</param>
/// <param name="Place">Where it stands in the template, such as <c>Outputs.Endpoint.Condition</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="IsParameter">Whether a parameter has this name.</param>
/// <param name="Known">The conditions that there are.</param>
internal sealed record MissingCondition(
    string Property,
    string Place,
    string Name,
    bool IsParameter,
    IReadOnlyList<string> Known
) : TemplateFault(Property, Place);
