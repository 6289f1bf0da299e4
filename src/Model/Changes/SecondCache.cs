namespace ElastiCache.Model.Changes;

/// <summary>How a cache that no update reaches is reached by a second one.</summary>
/// <param name="What">What is different about it, such as <c>with the token</c>.</param>
/// <param name="Differences">What to write, as NEW has it or otherwise; all of it is told, and tried.</param>
internal sealed record SecondCache(string What, IReadOnlyList<Edit> Differences)
{
    /// <summary>Whether it stays otherwise than NEW, which would be no better than the first. Default: no.</summary>
    public bool StaysOtherwise { get; init; }
}
