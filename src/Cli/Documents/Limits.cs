namespace ElastiCache.Cli.Documents;

/// <summary>
/// How much is read, so that no input takes all memory or time. CloudFormation itself stops at 1 MB and 500 resources,
/// so these are generous.
/// </summary>
internal static class Limits
{
    /// <summary>The largest JSON that is read.</summary>
    public const int JsonBytes = 64 << 20;

    /// <summary>The largest YAML that is read: it takes some thirty times as long as JSON.</summary>
    public const int YamlBytes = 4 << 20;

    /// <summary>The deepest nesting.</summary>
    public const int Depth = 200;

    /// <summary>How large a YAML document may become when its aliases are written out.</summary>
    public const int ExpandedBytes = 32 << 20;

    /// <summary>How many mappings the merge keys of a YAML document may bring in.</summary>
    public const int Merges = 10_000;

    /// <summary>How many entries the merge keys of a YAML document may bring in.</summary>
    public const int MergedEntries = 1_000_000;

    /// <summary>How many places are remembered.</summary>
    public const int Positions = 100_000;
}
