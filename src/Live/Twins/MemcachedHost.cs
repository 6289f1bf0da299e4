using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using ElastiCache.Live.Memcached;

namespace ElastiCache.Live.Twins;

/// <summary>A Memcached cache: each node a process behind a socket file, with a port of this process before it.</summary>
internal sealed class MemcachedHost : ICacheHost
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // What the kernel takes for the path of a socket.
    private const int LongestPath = 100;

    private readonly TwinRunCache _run;
    private readonly TwinOptions _options;
    private readonly TwinFolder _folder;
    private readonly TwinEndpoints _ports;
    private readonly NodeProcess?[] _nodes;
    private readonly long?[] _deadSince;
    private readonly List<MemcachedFront> _fronts = [];
    private X509Certificate2? _certificate;

    public MemcachedHost(TwinRunCache run, TwinFolder folder, TwinLayout layout, TwinOptions options)
    {
        (_run, _folder, _options) = (run, folder, options);
        _ports = layout.Endpoints(run.Cache);
        _nodes = new NodeProcess?[run.Cache.NodeCount];
        _deadSince = new long?[run.Cache.NodeCount];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TwinDifference>> Start(CancellationToken cancellation)
    {
        if (_run.Cache.UsesTls)
        {
            using var pem = X509Certificate2.CreateFromPemFile(
                _folder.Certificates.Certificate,
                _folder.Certificates.Key
            );
            // Windows only serves certificates whose key it holds itself.
            _certificate = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        }

        for (var node = 0; node < _nodes.Length; node++)
        {
            StartNode(node);
        }

        for (var node = 0; node < _nodes.Length; node++)
        {
            await Ready(node, cancellation);
        }

        for (var node = 0; node < _nodes.Length; node++)
        {
            Listen(_ports.Nodes[node], node, 1);
        }

        if ((_ports.Configuration ?? _ports.Primary) is { } port)
        {
            Listen(port, 0, _nodes.Length);
        }

        return [];
    }

    /// <inheritdoc/>
    public async Task Tend(CancellationToken cancellation)
    {
        for (var node = 0; node < _nodes.Length; node++)
        {
            if (Runs(node))
            {
                _deadSince[node] = null;
                continue;
            }

            var since = _deadSince[node] ??= Stopwatch.GetTimestamp();
            if (Stopwatch.GetElapsedTime(since).TotalMilliseconds > _options.ReplaceAfterMilliseconds)
            {
                StartNode(node);
                await Ready(node, cancellation);
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var front in _fronts)
        {
            await front.DisposeAsync();
        }

        await Task.WhenAll(_nodes.OfType<NodeProcess>().Select(node => Task.Run(node.End)));
        foreach (var node in _nodes)
        {
            node?.Dispose();
        }

        _certificate?.Dispose();
    }

    private void Listen(int port, int first, int count) =>
        _fronts.Add(
            new MemcachedFront(
                port,
                _certificate,
                _ports.Nodes,
                () => [.. Enumerable.Range(first, count).Where(Runs).Select(SocketOf)]
            )
        );

    private bool Runs(int node) => _nodes[node]?.Runs == true;

    private string SocketOf(int node) => Path.Combine(_folder.NodeFolder(TwinLayout.NodeKey(_run.Cache, 0, node)), "s");

    private void StartNode(int node)
    {
        var socket = SocketOf(node);
        if (socket.Length > LongestPath)
        {
            throw new LiveException(
                $"the path {socket} is longer than the {LongestPath} characters that a socket may have: set XDG_STATE_HOME to a shorter folder"
            );
        }

        var folder = Path.GetDirectoryName(socket)!;
        SecretFile.CreateFolder(folder);
        _nodes[node]?.End();
        File.Delete(socket);
        _nodes[node]?.Dispose();
        _nodes[node] = NodeProcess.Start(
            _run.Program,
            [
                .. Environment.UserName == "root" ? ["-u", "root"] : Array.Empty<string>(),
                "-s",
                socket,
                "-a",
                "0600",
                "-m",
                _options.MemoryMegabytes.ToString(CultureInfo.InvariantCulture),
                "-t",
                "2",
                .. MemcachedArguments.Of(_run.Cache.Parameters),
            ],
            folder,
            _folder
        );
    }

    private async Task Ready(int node, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(SocketOf(node)), cancellation);
                return;
            }
            catch (SocketException exception)
            {
                if (!Runs(node))
                {
                    // What it said arrives a moment after its end.
                    await Task.Delay(100, cancellation);
                    throw new LiveException(
                        EngineRefusal.Of(_run.Cache, _run.Program, _nodes[node]?.Said ?? ""),
                        exception
                    );
                }

                if (Stopwatch.GetElapsedTime(start) > Patience)
                {
                    throw new LiveException(
                        $"{_run.Program.Title} does not answer after {Patience.TotalSeconds:0} seconds",
                        exception
                    );
                }
            }

            await Task.Delay(Pause, cancellation);
        }
    }
}
