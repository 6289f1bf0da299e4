namespace ElastiCache.Model.Resources;

/// <summary>A name or a function of a template that CloudFormation refuses, and where it stands.</summary>
/// <param name="Property">
/// The place as a finding calls it: within the resource, such as <c>DependsOn</c>, or that in the template where it belongs to
/// none.
/// </param>
/// <param name="Place">Where it stands in the template, such as <c>Outputs.Endpoint.Value</c>.</param>
internal abstract record TemplateFault(string Property, string Place)
{
    /// <summary>Whether it belongs to no resource: it is of an output, a condition, or what a loop runs over.</summary>
    public bool IsOfTemplate => Property == Place;

    /// <summary>What a finding calls a place within a resource, such as <c>Properties.Engine</c>: a property by its own name.</summary>
    public static string Within(string path) =>
        path.StartsWith("Properties.", StringComparison.Ordinal) ? path["Properties.".Length..] : path;
}
