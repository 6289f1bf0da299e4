namespace ElastiCache.Cli.Diff;

/// <summary>The JSON output.</summary>
/// <param name="Passes">Whether nothing harmful is left that was not allowed: exit code 0.</param>
/// <param name="Unchanged">How many ElastiCache resources stay as they are.</param>
/// <param name="Resources">The others.</param>
/// <param name="Notes">What else is to be known.</param>
internal sealed record DiffReport(
    bool Passes,
    int Unchanged,
    IReadOnlyList<DiffRow> Resources,
    IReadOnlyList<string> Notes
);
