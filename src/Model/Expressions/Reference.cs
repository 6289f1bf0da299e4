namespace ElastiCache.Model.Expressions;

/// <summary>A resource of the template, or an attribute of one.</summary>
/// <param name="LogicalId">The resource's name in the template.</param>
/// <param name="Attribute">The attribute, such as <c>PrimaryEndPoint.Address</c>; empty for <c>Ref</c>.</param>
internal sealed record Reference(string LogicalId, string Attribute = "")
{
    /// <summary>What a name with a dot within <c>Fn::Sub</c> means; null for a name without an attribute.</summary>
    public static Reference? ToAttribute(string name) =>
        name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
            ? new Reference(name[..dot], name[(dot + 1)..])
            : null;
}
