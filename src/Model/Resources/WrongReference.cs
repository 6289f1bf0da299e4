namespace ElastiCache.Model.Resources;

/// <summary>A reference to a resource, or a parameter, of another type than the property takes.</summary>
/// <param name="Taken">The type that the property takes.</param>
/// <param name="LogicalId">The resource or parameter that is named.</param>
/// <param name="Type">Its type.</param>
/// <param name="Path">Where it stands in the properties, such as <c>UserIds.1</c>.</param>
internal sealed record WrongReference(string Taken, string LogicalId, string Type, string Path)
{
    /// <summary>The attribute that is something else of a resource of the right type; empty where the type is wrong.</summary>
    public string Attribute { get; init; } = "";

    /// <summary>Whether it is a parameter, and no resource.</summary>
    public bool IsParameter { get; init; }

    /// <summary>Whether it is the name of a security group: <c>Ref</c> of one without a VPC, or a parameter that is a name.</summary>
    public bool IsName { get; init; }

    /// <summary>An ARN that is written out where an id belongs; null for a reference.</summary>
    public string? Arn { get; init; }
}
