namespace ElastiCache.Live.Resp;

/// <summary>Where an engine listens and how to reach it.</summary>
/// <param name="Host">The host.</param>
/// <param name="Port">The port.</param>
/// <param name="UsesTls">Whether TLS is spoken.</param>
/// <param name="AuthorityFile">The certificate to trust instead of the system's; null for the system's.</param>
/// <param name="ServerName">The name that the certificate must have. Default: the host.</param>
internal sealed record RespTarget(
    string Host,
    int Port,
    bool UsesTls,
    string? AuthorityFile = null,
    string? ServerName = null
)
{
    /// <summary>A port of a twin.</summary>
    public static RespTarget OfTwin(TwinCache cache, int port, string authorityFile) =>
        new("127.0.0.1", port, cache.UsesTls, authorityFile);

    /// <inheritdoc/>
    public override string ToString() => $"{Host}:{Port}";

    /// <summary>It with the name of the server, where it is reached by a tunnel.</summary>
    public string Described => ServerName is { } name && name != Host ? $"{name} (through {this})" : ToString();
}
