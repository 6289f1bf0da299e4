namespace ElastiCache.Model.Resources;

/// <summary>
/// Marks a member of a specification as a property that CloudFormation has under the same name. Templates are read, names
/// are known and resources are written by it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PropertyAttribute : Attribute
{
    /// <summary>
    /// Whether a change replaces the resource, whatever else changes: createOnlyProperties of the registry's schema. What is
    /// to be said of such a property beside that stands in <see cref="CreateOnlyProperties"/>.
    /// </summary>
    public bool CreateOnly { get; init; }

    /// <summary>Whether it is a list whose order means nothing.</summary>
    public bool Unordered { get; init; }
}
