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

    /// <summary>The resources of which not all could be held, since nobody tells the value of a parameter.</summary>
    public IReadOnlyList<string> InPart { get; init; } = [];

    /// <summary>Which rules were held against which caches. Default: each against each.</summary>
    public IReadOnlySet<(string Cache, LiveRule Rule)>? LookedAt { get; init; }

    /// <summary>The closing line; null for one about differences.</summary>
    public string? Summary { get; init; }
}
