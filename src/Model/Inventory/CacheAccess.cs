namespace ElastiCache.Model.Inventory;

/// <summary>Somebody whom the security groups of a cache let in.</summary>
/// <param name="From">Who: a CIDR range, a security group, a prefix list.</param>
/// <param name="Ports">Through which ports: <c>6379</c>, <c>6379-6380</c>, <c>all</c>.</param>
/// <param name="Description">What the rule says of itself; null where it says nothing.</param>
/// <param name="IsEverybody">Whether the whole internet is meant, or a large part of it.</param>
internal sealed record CacheAccess(string From, string Ports, string? Description, bool IsEverybody = false);
