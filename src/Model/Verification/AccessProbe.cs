namespace ElastiCache.Model.Verification;

/// <summary>A command with a key or a channel, and what the access string says about it.</summary>
/// <param name="Command">The command.</param>
/// <param name="Name">The key or channel; null where it has none.</param>
/// <param name="IsPermitted">Whether the access string permits it.</param>
internal sealed record AccessProbe(ProbeCommand Command, string? Name, bool IsPermitted)
{
    /// <summary>The words to send.</summary>
    public IReadOnlyList<string> Words =>
        [.. Command.Words.Split(' ').Select(word => word is ProbeCommand.Key or ProbeCommand.Channel ? Name! : word)];

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', Words);
}
