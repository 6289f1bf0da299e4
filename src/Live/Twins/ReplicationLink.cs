using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace ElastiCache.Live.Twins;

/// <summary>A path of replication that is late: what the primary sends arrives after a while, and is lost if it dies meanwhile.</summary>
internal sealed class ReplicationLink : IAsyncDisposable
{
    private readonly LocalListener _listener;
    private readonly TimeSpan _delay;
    private readonly int _target;

    /// <summary>Listens on any port.</summary>
    /// <param name="target">The port of the primary.</param>
    /// <param name="delay">By how much it is late.</param>
    public ReplicationLink(int target, TimeSpan delay)
    {
        (_target, _delay) = (target, delay);
        _listener = new LocalListener(0, Serve);
    }

    /// <summary>Where replicas connect.</summary>
    public int Port => _listener.Port;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task Serve(Socket replica, CancellationToken stop)
    {
        using var primary = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using (replica)
        {
            try
            {
                await primary.ConnectAsync(IPAddress.Loopback, _target, end.Token);
                var late = Channel.CreateUnbounded<(long Due, byte[] Bytes)>();
                // When the primary dies, what is still on its way is lost: that is the point.
                await Task.WhenAny(
                    Receive(primary, late.Writer, end.Token),
                    Deliver(late.Reader, replica, end.Token),
                    Pass(replica, primary, end.Token)
                );
            }
            catch (Exception exception)
                when (exception is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The replica connects again.
            }

            await end.CancelAsync();
        }
    }

    private async Task Receive(
        Socket from,
        ChannelWriter<(long Due, byte[] Bytes)> late,
        CancellationToken cancellation
    )
    {
        var buffer = new byte[65536];
        while (await from.ReceiveAsync(buffer, cancellation) is > 0 and var count)
        {
            late.TryWrite((Environment.TickCount64 + (long)_delay.TotalMilliseconds, buffer[..count]));
        }
    }

    private static async Task Deliver(
        ChannelReader<(long Due, byte[] Bytes)> late,
        Socket to,
        CancellationToken cancellation
    )
    {
        await foreach (var (due, bytes) in late.ReadAllAsync(cancellation))
        {
            if (due - Environment.TickCount64 is > 0 and var wait)
            {
                await Task.Delay((int)wait, cancellation);
            }

            await Send(to, bytes, cancellation);
        }
    }

    private static async Task Pass(Socket from, Socket to, CancellationToken cancellation)
    {
        var buffer = new byte[16384];
        while (await from.ReceiveAsync(buffer, cancellation) is > 0 and var count)
        {
            await Send(to, buffer.AsMemory(0, count), cancellation);
        }
    }

    private static async Task Send(Socket to, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        for (var sent = 0; sent < bytes.Length; )
        {
            sent += await to.SendAsync(bytes[sent..], SocketFlags.None, cancellation);
        }
    }
}
