namespace ElastiCache.Model.Resources;

/// <summary>A place of a template that reads of a nested stack what that does not have.</summary>
/// <param name="LogicalId">The nested stack.</param>
/// <param name="Attribute">What is read, such as <c>Outputs.Endpoint</c>.</param>
/// <param name="Place">Where it is read, such as <c>Outputs.Endpoint.Value</c>.</param>
/// <param name="Known">The outputs that it has; null where nobody knows.</param>
internal sealed record MissingOutput(string LogicalId, string Attribute, string Place, IReadOnlyList<string>? Known);
