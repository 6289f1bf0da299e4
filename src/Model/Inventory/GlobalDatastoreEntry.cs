namespace ElastiCache.Model.Inventory;

/// <summary>A global datastore of the template.</summary>
/// <param name="LogicalId">The resource.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Members">Its members.</param>
internal sealed record GlobalDatastoreEntry(string LogicalId, string Name, IReadOnlyList<GlobalMemberEntry> Members);
