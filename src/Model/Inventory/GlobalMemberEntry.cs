namespace ElastiCache.Model.Inventory;

/// <summary>A member of a global datastore.</summary>
/// <param name="Name">The replication group: the name of the cache where it is of the template.</param>
/// <param name="Region">Its Region; null where only the deployment knows.</param>
/// <param name="IsPrimary">Whether it takes writes.</param>
/// <param name="LogicalId">The cache of the template; null where it is elsewhere.</param>
internal sealed record GlobalMemberEntry(string Name, string? Region, bool IsPrimary, string? LogicalId);
