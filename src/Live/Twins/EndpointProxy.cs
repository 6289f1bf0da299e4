using System.Net;
using System.Net.Sockets;

namespace ElastiCache.Live.Twins;

/// <summary>
/// A port that always leads to the right node, as the DNS names of ElastiCache do. Bytes pass through unread, so TLS is
/// between client and node. When the target of a connection leaves, the connection is cut.
/// </summary>
internal sealed class EndpointProxy : IAsyncDisposable
{
    private readonly LocalListener _listener;
    private readonly HashSet<Connection> _connections = [];
    private IReadOnlyList<int> _targets = [];
    private int _next;

    /// <summary>Listens on a port.</summary>
    /// <exception cref="LiveException">Somebody else does.</exception>
    public EndpointProxy(int port) => _listener = new LocalListener(port, (client, _) => Serve(client));

    /// <summary>Where new connections go, in turn. Connections to a port that is no longer among them are cut.</summary>
    /// <param name="targets">The ports.</param>
    /// <param name="silent">
    /// Ports of nodes that hang: whoever is connected to one stays so and hears nothing, as in a network that swallows.
    /// </param>
    public void Lead(IReadOnlyList<int> targets, IReadOnlyList<int> silent)
    {
        List<Connection> cut;
        lock (_connections)
        {
            _targets = targets;
            cut =
            [
                .. _connections.Where(connection =>
                    !targets.Contains(connection.Target) && !silent.Contains(connection.Target)
                ),
            ];
        }

        foreach (var connection in cut)
        {
            connection.Reset();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        Lead([], []);
    }

    private async Task Serve(Socket client)
    {
        Connection? connection = null;
        try
        {
            client.NoDelay = true;
            lock (_connections)
            {
                if (_targets.Count > 0)
                {
                    var target = _targets[(int)((uint)_next++ % _targets.Count)];
                    connection = new Connection(client, target);
                    _connections.Add(connection);
                }
            }

            if (connection is not null)
            {
                await connection.Pass();
            }
        }
        catch (Exception exception)
            when (exception is SocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The client sees a connection that ends.
        }
        finally
        {
            if (connection is null)
            {
                client.Dispose();
            }
            else
            {
                connection.Dispose();
                lock (_connections)
                {
                    _connections.Remove(connection);
                }
            }
        }
    }

    private sealed class Connection(Socket client, int target) : IDisposable
    {
        private readonly Socket _node = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

        public int Target => target;

        public async Task Pass()
        {
            await _node.ConnectAsync(IPAddress.Loopback, target);
            await Task.WhenAny(Copy(client, _node), Copy(_node, client));
        }

        public void Dispose()
        {
            client.Dispose();
            _node.Dispose();
        }

        // A reset tells the client at once; a mere end would leave it waiting for answers that never come.
        public void Reset()
        {
            try
            {
                client.LingerState = new LingerOption(true, 0);
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                // It is closed already.
            }

            Dispose();
        }

        private static async Task Copy(Socket from, Socket to)
        {
            var buffer = new byte[16384];
            try
            {
                while (await from.ReceiveAsync(buffer) is > 0 and var count)
                {
                    for (var sent = 0; sent < count; )
                    {
                        sent += await to.SendAsync(buffer.AsMemory(sent, count - sent));
                    }
                }
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
            {
                // One side has left: so does the other.
            }
        }
    }
}
