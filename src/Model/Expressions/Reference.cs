namespace ElastiCache.Model.Expressions;

/// <summary>A resource of the template, or an attribute of one.</summary>
/// <param name="LogicalId">The resource's name in the template.</param>
/// <param name="Attribute">The attribute, such as <c>PrimaryEndPoint.Address</c>; empty for <c>Ref</c>.</param>
internal sealed record Reference(string LogicalId, string Attribute = "");
