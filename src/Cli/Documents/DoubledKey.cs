using ElastiCache.Cli.Output;

namespace ElastiCache.Cli.Documents;

/// <summary>A key that an object has more than once.</summary>
/// <param name="Key">The key.</param>
/// <param name="First">The line on which it stands first.</param>
/// <param name="At">Where it stands again.</param>
internal sealed record DoubledKey(string Key, int First, Position At)
{
    /// <summary>That it is there, and where.</summary>
    public string Sentence => $"the key '{Excerpt.Of(Key)}' stands there twice (lines {First} and {At.Line})";
}
