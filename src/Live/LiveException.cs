namespace ElastiCache.Live;

/// <summary>What cannot be done on this machine or in this account, in a sentence for the user.</summary>
/// <param name="message">What is wrong, and what to do.</param>
/// <param name="inner">What caused it.</param>
internal sealed class LiveException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether the same may succeed a moment later.</summary>
    public bool IsTransient { get; init; }
}
