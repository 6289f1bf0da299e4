namespace ElastiCache.Model.Inventory;

/// <summary>Between which numbers autoscaling moves a cache.</summary>
/// <param name="Dimension">What is scaled: <c>shards</c>, <c>replicas</c> or <c>nodes</c>.</param>
/// <param name="Minimum">The least; null where only the deployment knows.</param>
/// <param name="Maximum">The most; null where only the deployment knows.</param>
internal sealed record CapacityRange(string Dimension, int? Minimum, int? Maximum);
