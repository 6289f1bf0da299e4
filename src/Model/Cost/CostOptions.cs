namespace ElastiCache.Model.Cost;

/// <summary>How a sum is to be worked out.</summary>
internal sealed record CostOptions
{
    /// <summary>The prices.</summary>
    public PriceBook Prices { get; init; } = new();

    /// <summary>What the caches are used for.</summary>
    public UsageFile Usage { get; init; } = UsageFile.None;

    /// <summary>How nodes are reserved; null for on demand.</summary>
    public ReservedTerm? Reserved { get; init; }

    /// <summary>The day that the sum is for: extended support depends on it.</summary>
    public required DateOnly Today { get; init; }
}
