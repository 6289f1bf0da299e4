namespace ElastiCache.Model;

/// <summary>A property that the two templates do not have the same.</summary>
/// <param name="Name">The property.</param>
/// <param name="IsCertain">Whether the values surely differ; false where only the deployment knows them.</param>
/// <param name="Because">The resource that is replaced and that the property refers to; null where the text differs.</param>
internal sealed record PropertyChange(string Name, bool IsCertain, string? Because = null);
