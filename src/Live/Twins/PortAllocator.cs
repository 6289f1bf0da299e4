using System.Net;
using System.Net.Sockets;

namespace ElastiCache.Live.Twins;

/// <summary>Ports of the loopback address that nothing listens on and no other twin has.</summary>
/// <param name="taken">The ports of other twins.</param>
/// <param name="start">Where to begin to look, so that the same twin gets the same ports again.</param>
internal sealed class PortAllocator(IReadOnlySet<int> taken, int start)
{
    // Above the ports of well-known services, below those that Linux gives to outgoing connections.
    private const int First = 20000;
    private const int Count = 12000;

    private readonly HashSet<int> _given = [];
    private int _offset = (int)((uint)start % Count);

    /// <summary>A port that is free now.</summary>
    /// <exception cref="LiveException">None is.</exception>
    public int Next()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + _offset;
            _offset = (_offset + 1) % Count;
            if (!taken.Contains(port) && _given.Add(port) && IsFree(port))
            {
                return port;
            }
        }

        throw new LiveException($"no port from {First} to {First + Count - 1} is free on this machine");
    }

    /// <summary>Takes a port that there was. False where somebody else has it meanwhile.</summary>
    public bool Keep(int port) => !taken.Contains(port) && IsFree(port) && _given.Add(port);

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            // As the engines do: a connection that has just ended does not keep its port.
            listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
