namespace ElastiCache.Model.Resources;

/// <summary>A name of a parameter or a resource that the template does not have.</summary>
/// <param name="Property">The place as a finding calls it.</param>
/// <param name="Place">Where it stands in the template, such as <c>Outputs.Endpoint.Value</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">What it is instead, such as <c>a condition</c>; null where the template has nothing of this name.</param>
/// <param name="Use">What names it.</param>
/// <param name="Meant">The one that is probably meant; null where none is like it.</param>
internal sealed record MissingTarget(
    string Property,
    string Place,
    string Name,
    string? Kind,
    TargetUse Use,
    string? Meant
) : TemplateFault(Property, Place);
