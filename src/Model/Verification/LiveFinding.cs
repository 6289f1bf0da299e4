namespace ElastiCache.Model.Verification;

/// <summary>What is otherwise than declared.</summary>
/// <param name="Rule">Which rule does not hold.</param>
/// <param name="Cache">The cache, as people call it.</param>
/// <param name="Subject">What it is about: a user, a node, a parameter. Empty for the cache as a whole.</param>
/// <param name="Message">What was declared and what was found, in a sentence without a full stop.</param>
internal sealed record LiveFinding(LiveRule Rule, string Cache, string Subject, string Message)
{
    /// <summary>Where it is declared; null where nothing of the template says it.</summary>
    public string? LogicalId { get; init; }
}
