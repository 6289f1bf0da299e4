using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace ElastiCache.Live.Memcached;

/// <summary>
/// The port of a Memcached node: it ends TLS, answers where the nodes of the cluster are, which the open-source program
/// does not know, and passes all else to a node.
/// </summary>
internal sealed class MemcachedFront : IAsyncDisposable
{
    private readonly LocalListener _listener;
    private readonly X509Certificate2? _certificate;
    private readonly byte[] _configuration;
    private readonly Func<IReadOnlyList<string>> _nodes;
    private int _next;

    /// <summary>Listens on a port.</summary>
    /// <param name="port">The port.</param>
    /// <param name="certificate">The certificate; null for plaintext.</param>
    /// <param name="ports">The ports of all nodes, for clients that ask.</param>
    /// <param name="nodes">The sockets of the nodes that live and that this port leads to.</param>
    public MemcachedFront(
        int port,
        X509Certificate2? certificate,
        IReadOnlyList<int> ports,
        Func<IReadOnlyList<string>> nodes
    )
    {
        (_certificate, _nodes) = (certificate, nodes);
        _configuration = Encoding.ASCII.GetBytes(Configuration(ports));
        _listener = new LocalListener(port, Serve);
    }

    /// <summary>What clients are told of the nodes.</summary>
    /// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoDiscovery.HowAutoDiscoveryWorks.html</remarks>
    public static string Configuration(IReadOnlyList<int> ports)
    {
        var text = $"1\n{string.Join(' ', ports.Select(port => $"localhost|127.0.0.1|{port}"))}\n";
        return $"CONFIG cluster 0 {text.Length}\r\n{text}\r\nEND\r\n";
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task Serve(Socket client, CancellationToken stop)
    {
        client.NoDelay = true;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var stream = (Stream)new NetworkStream(client, ownsSocket: true);
        try
        {
            if (_certificate is not null)
            {
                var secure = new SslStream(stream);
                stream = secure;
                await secure.AuthenticateAsServerAsync(
                    new SslServerAuthenticationOptions
                    {
                        ServerCertificate = _certificate,
                        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                    },
                    end.Token
                );
            }

            var nodes = _nodes();
            if (nodes.Count > 0)
            {
                var path = nodes[(int)((uint)Interlocked.Increment(ref _next) % nodes.Count)];
                await Pass(stream, path, end.Token);
            }
        }
        catch (Exception exception)
            when (exception
                    is IOException
                        or SocketException
                        or AuthenticationException
                        or OperationCanceledException
                        or ObjectDisposedException
            )
        {
            // The client sees a connection that ends.
        }
        finally
        {
            await end.CancelAsync();
            await stream.DisposeAsync();
        }
    }

    private async Task Pass(Stream client, string path, CancellationToken cancellation)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
        await using var node = new NetworkStream(socket);
        using var writing = new SemaphoreSlim(1);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var requests = Requests(client, node, writing, both.Token);
        var answers = Answers(node, client, writing, both.Token);
        await Task.WhenAny(requests, answers);
        await both.CancelAsync();
        await Task.WhenAll(requests, answers);
    }

    private async Task Requests(Stream client, Stream node, SemaphoreSlim writing, CancellationToken cancellation)
    {
        var splitter = new CommandSplitter();
        var buffer = new byte[16384];
        try
        {
            while (await client.ReadAsync(buffer, cancellation) is > 0 and var count)
            {
                foreach (var piece in splitter.Split(buffer.AsSpan(0, count)))
                {
                    if (piece is not null)
                    {
                        await node.WriteAsync(piece, cancellation);
                        continue;
                    }

                    await Write(client, _configuration, writing, cancellation);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // One side has left.
        }
    }

    private static async Task Answers(Stream node, Stream client, SemaphoreSlim writing, CancellationToken cancellation)
    {
        var buffer = new byte[16384];
        try
        {
            while (await node.ReadAsync(buffer, cancellation) is > 0 and var count)
            {
                await Write(client, buffer.AsMemory(0, count), writing, cancellation);
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // One side has left.
        }
    }

    private static async Task Write(
        Stream client,
        ReadOnlyMemory<byte> bytes,
        SemaphoreSlim writing,
        CancellationToken cancellation
    )
    {
        await writing.WaitAsync(cancellation);
        try
        {
            await client.WriteAsync(bytes, cancellation);
            await client.FlushAsync(cancellation);
        }
        finally
        {
            writing.Release();
        }
    }
}
