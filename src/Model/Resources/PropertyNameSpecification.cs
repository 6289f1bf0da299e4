namespace ElastiCache.Model.Resources;

/// <summary>The name of a property of a resource, or of a part of one.</summary>
internal sealed record PropertyNameSpecification
{
    /// <summary>The type of the resource.</summary>
    public required string Type { get; init; }

    /// <summary>The name, as it is written.</summary>
    public required string Name { get; init; }

    /// <summary>The object that it stands in, such as <c>Tags.0</c>; empty for the properties of the resource itself.</summary>
    public string Within { get; init; } = "";

    /// <summary>Where it stands within the properties, such as <c>Tags.0.Key</c>. The name may have dots itself.</summary>
    public string Path => Within.Length == 0 ? Name : $"{Within}.{Name}";

    /// <summary>The property that was probably meant if there is none of this name; null where none is near.</summary>
    public string? Meant { get; init; }

    /// <summary>
    /// Where that stands which does what the name says, such as <c>CacheUsageLimits.DataStorage</c>; null where nothing does
    /// or the name alone is wrong.
    /// </summary>
    public string? Instead { get; init; }

    /// <summary>What the name means here, where that is written too; null where it is not, or the name means nothing.</summary>
    public string? Written { get; init; }

    /// <summary>Whether nothing else can be meant: it differs in case only, or is what others call the property.</summary>
    public bool IsSure { get; init; }
}
