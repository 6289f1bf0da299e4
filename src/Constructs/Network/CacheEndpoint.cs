using System.Globalization;

namespace ElastiCache.Cdk;

/// <summary>Where clients connect to.</summary>
/// <param name="Name">
/// What it is for: <c>primary-endpoint</c>, <c>reader-endpoint</c>, <c>configuration-endpoint</c>, or <c>endpoint</c> of a
/// serverless cache.
/// </param>
/// <param name="Hostname">The DNS name.</param>
/// <param name="Port">The port. May be a token.</param>
public sealed record CacheEndpoint(string Name, string Hostname, double Port)
{
    internal const string Primary = "primary-endpoint";
    internal const string Reader = "reader-endpoint";
    internal const string Configuration = "configuration-endpoint";
    internal const string Serverless = "endpoint";

    /// <summary>The port as text, also where it is a token.</summary>
    public string PortAsString =>
        Tokens.IsToken(Port) ? Token.AsString(Port) : Port.ToString(CultureInfo.InvariantCulture);

    /// <summary>Host and port as clients write them: <c>HOSTNAME:PORT</c>.</summary>
    public string SocketAddress => $"{Hostname}:{PortAsString}";
}
