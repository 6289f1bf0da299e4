namespace ElastiCache.Model.Resources;

/// <summary>A place of a resource that names another by its physical name.</summary>
/// <param name="Path">Where it stands in the properties, such as <c>UserIds.1</c>.</param>
/// <param name="Name">The name.</param>
internal sealed record NameUse(string Path, string Name);
