namespace ElastiCache.Model.Changes;

/// <summary>What one rule says of the update of a resource.</summary>
internal sealed record Verdict(UpdateEffect Effect, string? RuleId, string Property, string Message)
{
    /// <summary>The updates to make instead.</summary>
    public IReadOnlyList<UpdateStep> Steps { get; init; } = [];

    /// <summary>The changed properties that the steps, or the message, take care of.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    public bool IsAbout(string property) => Property == property || Covers.Contains(property);
}
