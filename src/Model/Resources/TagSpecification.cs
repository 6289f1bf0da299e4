using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A tag.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Value">Its value.</param>
internal sealed record TagSpecification(Value<string> Key, Value<string> Value);
