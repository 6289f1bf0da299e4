using System.Collections.Concurrent;
using Amazon.CDK.AWS.EC2;

namespace ElastiCache.Cdk;

/// <summary>Ports as the CDK has them: one object for each number, since most caches have the same.</summary>
internal static class CachePorts
{
    private static readonly ConcurrentDictionary<(double First, double Last), Port> Made = new();

    /// <summary>One port, which may be a token.</summary>
    public static Port Tcp(double port) =>
        Tokens.IsToken(port) ? Port.Tcp(port) : Made.GetOrAdd((port, port), _ => Port.Tcp(port));

    /// <summary>All ports from one to another.</summary>
    public static Port TcpRange(double first, double last) =>
        Made.GetOrAdd((first, last), _ => Port.TcpRange(first, last));
}
