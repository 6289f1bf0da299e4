using System.Globalization;
using Amazon.CDK;

namespace ElastiCache.Cdk;

/// <summary>Where clients connect to.</summary>
/// <param name="Hostname">The DNS name.</param>
/// <param name="Port">The port. May be a token.</param>
public sealed record CacheEndpoint(string Hostname, double Port)
{
    /// <summary>The port as text, also where it is a token.</summary>
    public string PortAsString =>
        Tokens.IsToken(Port) ? Token.AsString(Port) : Port.ToString(CultureInfo.InvariantCulture);

    /// <summary>Host and port as clients write them: <c>HOSTNAME:PORT</c>.</summary>
    public string SocketAddress => $"{Hostname}:{PortAsString}";
}
