namespace ElastiCache.Live.Twins;

/// <summary>What stays the same from one start of a twin to the next, so that settings of applications live on.</summary>
internal sealed record TwinIdentity
{
    /// <summary>What it is a twin of, as the user named it.</summary>
    public required string Source { get; init; }

    /// <summary>The ports by what they are for, such as <c>sessions/primary</c> or <c>sessions/0/1</c>.</summary>
    public Dictionary<string, int> Ports { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The passwords by whose they are, such as <c>sessions/default</c>.</summary>
    public Dictionary<string, string> Secrets { get; init; } = new(StringComparer.Ordinal);
}
