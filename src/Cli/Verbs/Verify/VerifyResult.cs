namespace ElastiCache.Cli.Verbs.Verify;

/// <summary>What was verified, and what differs.</summary>
/// <param name="Source">The template, as the user named it.</param>
/// <param name="Caches">The names of the caches.</param>
/// <param name="Rules">The rules that were held against them.</param>
/// <param name="Findings">What does not hold.</param>
internal sealed record VerifyResult(
    string Source,
    IReadOnlyList<string> Caches,
    IReadOnlyList<LiveRule> Rules,
    IReadOnlyList<LiveFinding> Findings
)
{
    /// <summary>What is verified, in a word. Default: cache.</summary>
    public string Noun { get; init; } = "cache";
}
