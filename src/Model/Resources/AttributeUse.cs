namespace ElastiCache.Model.Resources;

/// <summary>A place of a template that reads an attribute of a resource.</summary>
/// <param name="Attribute">The attribute, such as <c>PrimaryEndPoint.Address</c>.</param>
/// <param name="Place">Where it is read, such as <c>Outputs.Endpoint.Value</c>.</param>
internal sealed record AttributeUse(string Attribute, string Place);
