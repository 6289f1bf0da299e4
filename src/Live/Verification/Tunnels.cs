using System.Globalization;
using ElastiCache.Live.Resp;

namespace ElastiCache.Live.Verification;

/// <summary>Where a host and port of AWS are reached from here, as <c>--connect-to</c> says it.</summary>
internal sealed class Tunnels
{
    private readonly Dictionary<string, (string Host, int Port)> _ways = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads ways such as <c>master.shop.abc.euw1.cache.amazonaws.com:6379=localhost:7000</c>.</summary>
    /// <exception cref="LiveException">One is malformed, or stands there twice.</exception>
    public Tunnels(IEnumerable<string> ways)
    {
        foreach (var way in ways)
        {
            if (way.Split('=') is not [var from, var to] || Read(from) is not { } source || Read(to) is not { } target)
            {
                throw new LiveException(
                    $"--connect-to '{way}' must be HOST:PORT=HOST:PORT, such as master.shop.abc.euw1.cache.amazonaws.com:6379=localhost:7000"
                );
            }

            if (!_ways.TryAdd(Key(source.Host, source.Port), target))
            {
                throw new LiveException($"--connect-to {from} is given twice");
            }
        }
    }

    /// <summary>Where a target is reached. Its certificate must still have the name of the target.</summary>
    public RespTarget Of(RespTarget target) =>
        _ways.TryGetValue(Key(target.Host, target.Port), out var way)
            ? target with
            {
                Host = way.Host,
                Port = way.Port,
                ServerName = target.ServerName ?? target.Host,
            }
            : target;

    private static string Key(string host, int port) => $"{host}:{port.ToString(CultureInfo.InvariantCulture)}";

    private static (string Host, int Port)? Read(string text) =>
        text.LastIndexOf(':') is > 0 and var colon
        && int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
        && port is > 0 and <= 65535
            ? (text[..colon], port)
            : null;
}
