namespace ElastiCache.Cli.Documents;

/// <summary>What a run is given instead of a file.</summary>
internal static class StandardInput
{
    /// <summary>What it is called where others have the name of their file.</summary>
    public const string Name = "standard input";
}
