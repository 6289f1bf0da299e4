using System.Net;
using System.Net.Sockets;

namespace ElastiCache.Live;

/// <summary>A port of this machine, on both of its loopback addresses, whose connections are served one beside the other.</summary>
internal sealed class LocalListener : IAsyncDisposable
{
    private readonly List<Socket> _listeners = [];
    private readonly List<Task> _accepting = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Socket, CancellationToken, Task> _serve;

    /// <summary>Listens on a port.</summary>
    /// <param name="port">The port; 0 for any, on IPv4 alone.</param>
    /// <param name="serve">Serves a connection, ends it, and does not throw.</param>
    /// <exception cref="LiveException">Somebody else listens there.</exception>
    public LocalListener(int port, Func<Socket, CancellationToken, Task> serve)
    {
        _serve = serve;
        Listen(IPAddress.Loopback, port, isNeeded: true);
        if (port != 0)
        {
            Listen(IPAddress.IPv6Loopback, port, isNeeded: false);
        }
    }

    /// <summary>The port.</summary>
    public int Port => ((IPEndPoint)_listeners[0].LocalEndPoint!).Port;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        foreach (var listener in _listeners)
        {
            listener.Dispose();
        }

        await Task.WhenAll(_accepting);
        _stop.Dispose();
    }

    private void Listen(IPAddress address, int port, bool isNeeded)
    {
        Socket? listener = null;
        try
        {
            listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
            listener.Bind(new IPEndPoint(address, port));
            listener.Listen(128);
            _listeners.Add(listener);
            _accepting.Add(Accept(listener));
        }
        catch (SocketException exception)
        {
            listener?.Dispose();
            if (isNeeded)
            {
                throw new LiveException(
                    $"the port {port} was taken by another program meanwhile: try again",
                    exception
                );
            }
        }
    }

    private async Task Accept(Socket listener)
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                _ = _serve(await listener.AcceptAsync(_stop.Token), _stop.Token);
            }
            catch (Exception exception)
                when (exception is OperationCanceledException or ObjectDisposedException or SocketException)
            {
                // The port is being closed, or a client left before it was met.
            }
        }
    }
}
