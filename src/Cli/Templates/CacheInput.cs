namespace ElastiCache.Cli.Templates;

/// <summary>The caches that a verb looks at: of one template, or before and after an update.</summary>
/// <param name="OldPath">The template as it is; null where there is no update.</param>
/// <param name="Old">Its caches.</param>
/// <param name="Path">The template, or what it is to become.</param>
/// <param name="Caches">Its caches.</param>
/// <param name="Region">The Region that was given; null for that of each stack.</param>
/// <param name="Parameters">The values of parameters.</param>
internal sealed record CacheInput(
    string? OldPath,
    InventoryInput? Old,
    string Path,
    InventoryInput Caches,
    string? Region,
    ParameterValues Parameters
);
