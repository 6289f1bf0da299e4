namespace ElastiCache.Architecture.Tests.Arrows;

/// <summary>A file names what another file declares.</summary>
/// <param name="From">The file that names it, as a path within the project.</param>
/// <param name="To">The file that declares it.</param>
/// <param name="Name">The type, and the member where it is one.</param>
internal sealed record Arrow(string From, string To, string Name)
{
    /// <summary>Whether only a comment names it.</summary>
    public bool InComment { get; init; }

    /// <summary>The folder of a file; empty for the project's own.</summary>
    public static string FolderOf(string file) =>
        Path.GetDirectoryName(file)!.Replace(Path.DirectorySeparatorChar, '/');

    /// <inheritdoc/>
    public override string ToString() => $"{From} names {Name} of {To}";
}
