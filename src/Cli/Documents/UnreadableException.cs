namespace ElastiCache.Cli.Documents;

/// <summary>Something that was given cannot be read.</summary>
/// <param name="sentence">What is wrong with it, without its name.</param>
/// <param name="position">Where in it; null for the whole.</param>
internal sealed class UnreadableException(string sentence, Position? position = null) : Exception(sentence)
{
    /// <summary>Where the mistake is; null where it is no one place.</summary>
    public Position? Position { get; } = position;

    /// <summary>The same with the name of what cannot be read, and the line where that is known.</summary>
    public UnreadableException In(string name) => new($"{name}{(Position is { } at ? $":{at.Line}" : "")}: {Message}");
}
