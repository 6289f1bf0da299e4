namespace ElastiCache.Model.Resources;

/// <summary>What a file names and does not have, where nothing says that it is a whole template.</summary>
/// <param name="Property">The place of the first of them as a finding calls it.</param>
/// <param name="Place">Where the first of them stands.</param>
/// <param name="Names">The names, each with the one that is probably meant; null where none is like it.</param>
internal sealed record AbsentNames(string Property, string Place, IReadOnlyList<(string Name, string? Meant)> Names);
