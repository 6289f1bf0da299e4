namespace ElastiCache.Model.Resources;

/// <summary>A function that CloudFormation refuses.</summary>
/// <param name="Property">The place as a finding calls it.</param>
/// <param name="Place">Where it stands in the template, such as <c>Outputs.Endpoint.Value</c>.</param>
/// <param name="Mistake">What is wrong with it.</param>
internal sealed record MalformedFunction(string Property, string Place, FunctionMistake Mistake)
    : TemplateFault(Property, Place);
