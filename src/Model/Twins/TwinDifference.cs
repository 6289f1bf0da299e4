namespace ElastiCache.Model.Twins;

/// <summary>What the twin has otherwise than ElastiCache would.</summary>
/// <param name="Subject">What differs, in a word: <c>version</c>, <c>memory</c>, the name of a parameter.</param>
/// <param name="Message">How it differs, in a sentence without a full stop.</param>
internal sealed record TwinDifference(string Subject, string Message)
{
    /// <summary>Whether ElastiCache would refuse it too, so that no twin is made of it. Default: false.</summary>
    public bool IsRefused { get; init; }
}
