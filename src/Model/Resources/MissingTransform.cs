namespace ElastiCache.Model.Resources;

/// <summary>Functions of a transform that the template does not name.</summary>
/// <param name="Place">Where the first of them stands.</param>
/// <param name="Uses">Each function, and where it stands.</param>
/// <param name="IsWhole">Whether no other tool may add the transform: the file is a template of its own.</param>
internal sealed record MissingTransform(
    string Place,
    IReadOnlyList<(string Function, string Place)> Uses,
    bool IsWhole
);
