namespace ElastiCache.Model.Resources;

/// <summary>A member of a global datastore that another one has, too.</summary>
/// <param name="Index">Its place in the list.</param>
/// <param name="Name">What it is called there: its id, or its name in the template.</param>
/// <param name="Datastore">The other datastore, by its name in the template.</param>
/// <param name="IsPrimary">Whether it is the primary of that.</param>
internal sealed record SharedMember(int Index, string Name, string Datastore, bool IsPrimary);
