namespace ElastiCache.Cli.Verbs.Lint;

/// <summary>A file and what can be put right in it.</summary>
/// <param name="Name">What it is called in the output.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Before">Its text.</param>
/// <param name="After">Its text with the fixes.</param>
/// <param name="Fixes">What was put right, a line each.</param>
internal sealed record FixedFile(string Name, string Path, string Before, string After, IReadOnlyList<string> Fixes)
{
    /// <summary>Whether it begins with a byte order mark, which the texts are without.</summary>
    public bool HasMark { get; init; }

    /// <summary>How many fixes were not tried, since that would have taken too long.</summary>
    public int Untried { get; init; }
}
