namespace ElastiCache.Model;

/// <summary>A tag of a resource.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value.</param>
public sealed record TagSpecification(Value<string> Key, Value<string> Value);
