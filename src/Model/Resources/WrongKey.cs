namespace ElastiCache.Model.Resources;

/// <summary>A key of a resource that there is not.</summary>
/// <param name="Name">The key.</param>
/// <param name="Meant">The key, or the property, that was probably meant; null for none.</param>
/// <param name="IsProperty">Whether that is a property.</param>
/// <param name="IsThere">Whether what was meant stands there, too.</param>
internal sealed record WrongKey(string Name, string? Meant, bool IsProperty, bool IsThere);
