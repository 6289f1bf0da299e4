namespace ElastiCache.Model.Resources;

/// <summary>Something that a template looks for in its mappings, and that they do not have.</summary>
/// <param name="Sought">What it looks for, such as <c>mapping 'Nodes'</c> or <c>'prod' in the mapping 'Nodes'</c>.</param>
/// <param name="Name">The name that there is not.</param>
/// <param name="Known">The names that there are.</param>
internal sealed record MissingKey(string Sought, string Name, IReadOnlyList<string> Known);
