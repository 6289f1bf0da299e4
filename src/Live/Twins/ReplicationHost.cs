using System.Diagnostics;
using System.Globalization;

namespace ElastiCache.Live.Twins;

/// <summary>
/// A cache without cluster mode. This process does what ElastiCache does for it: it notices that the primary is gone,
/// promotes the replica that has most, and leads the endpoints to it.
/// </summary>
internal sealed class ReplicationHost : ICacheHost
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    // How many times as long as another node a primary waits to be replaced where a replica may still take over.
    private const int PrimaryWaits = 12;

    private readonly TwinRunCache _run;
    private readonly TwinOptions _options;
    private readonly IReadOnlyList<TwinNode> _nodes;
    private readonly NodeSet _set;
    private readonly TwinEndpoints _ports;
    private readonly Dictionary<int, ReplicationLink> _links = [];
    private EndpointProxy? _primaryEndpoint;
    private EndpointProxy? _readerEndpoint;
    private TwinNode _primary;

    public ReplicationHost(TwinRunCache run, TwinFolder folder, TwinLayout layout, TwinOptions options)
    {
        (_run, _options) = (run, options);
        _nodes = NodeFactory.Nodes(run, folder, layout, options);
        _set = new NodeSet(_nodes);
        _ports = layout.Endpoints(run.Cache);
        _primary = _nodes[0];
    }

    // A node counts as failed after this time, and a question to it waits for a part of it.
    private TimeSpan Timeout => TimeSpan.FromMilliseconds(_options.NodeTimeoutMilliseconds);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TwinDifference>> Start(CancellationToken cancellation)
    {
        _primaryEndpoint = new EndpointProxy(_ports.Primary!.Value);
        _readerEndpoint = new EndpointProxy(_ports.Reader!.Value);
        foreach (var node in _nodes)
        {
            node.Start(node == _primary ? null : PortOf(_primary));
        }

        await Task.WhenAll(_nodes.Select(node => node.Ready(cancellation)));
        var refused = await NodeFactory.Configure(_run, _nodes, cancellation);
        var start = Stopwatch.GetTimestamp();
        foreach (var replica in _nodes.Skip(1))
        {
            while (await NodeSet.State(replica, Timeout / 2, cancellation) is not { IsPrimary: false, IsLinked: true })
            {
                if (Stopwatch.GetElapsedTime(start) > Patience)
                {
                    throw new LiveException($"after {Patience.TotalSeconds:0} seconds its replicas are not in sync");
                }

                await Task.Delay(Pause, cancellation);
            }
        }

        await Tend(cancellation);
        return refused;
    }

    /// <inheritdoc/>
    public async Task Tend(CancellationToken cancellation)
    {
        var alive = await _set.Answering(Timeout / 2, cancellation);

        // A planned failover: somebody else has promoted a replica, and the old primary follows it.
        if (
            alive.TryGetValue(_primary, out var current)
            && !current.IsPrimary
            && alive.FirstOrDefault(entry => entry.Value.IsPrimary).Key is { } promoted
        )
        {
            _primary = promoted;
        }

        if (_primary.SilentSince is { } since && Stopwatch.GetElapsedTime(since) > Timeout && _run.Cache.FailsOver)
        {
            await Promote(alive, cancellation);
        }

        await Follow(alive, cancellation);
        await Replace(cancellation);
        Lead(alive);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var endpoint in new[] { _primaryEndpoint, _readerEndpoint })
        {
            if (endpoint is not null)
            {
                await endpoint.DisposeAsync();
            }
        }

        await _set.DisposeAsync();

        foreach (var link in _links.Values)
        {
            await link.DisposeAsync();
        }
    }

    private async Task Promote(Dictionary<TwinNode, NodeState> alive, CancellationToken cancellation)
    {
        var best = alive
            .Where(entry => !entry.Value.IsPrimary)
            .OrderByDescending(entry => entry.Value.Offset)
            .Select(entry => entry.Key)
            .FirstOrDefault();
        if (best is null)
        {
            return;
        }

        await best.Do(cancellation, "REPLICAOF", "NO", "ONE");
        _primary = best;
        alive[best] = alive[best] with { IsPrimary = true };
    }

    // Whoever lives and is not the primary replicates it: the other replicas, and an old primary that has woken up.
    private async Task Follow(Dictionary<TwinNode, NodeState> alive, CancellationToken cancellation)
    {
        if (!alive.TryGetValue(_primary, out var primary) || !primary.IsPrimary)
        {
            return;
        }

        var port = PortOf(_primary);
        foreach (var (node, state) in alive)
        {
            if (node != _primary && (state.IsPrimary || state.PrimaryPort != port))
            {
                await Try(node, cancellation, "REPLICAOF", "127.0.0.1", port.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private async Task Replace(CancellationToken cancellation)
    {
        foreach (var node in _nodes)
        {
            if (!node.Runs && node.SilentSince is { } since && Stopwatch.GetElapsedTime(since) > ReplaceAfter(node))
            {
                node.Start(node == _primary ? null : PortOf(_primary));
                await node.Ready(cancellation);
                await NodeFactory.Configure(_run, [node], cancellation);
            }
        }
    }

    // A primary that comes back as one is empty, and its replicas become so too. One that is slow to answer still has the data.
    private TimeSpan ReplaceAfter(TwinNode node) =>
        TimeSpan.FromMilliseconds(_options.ReplaceAfterMilliseconds)
        * (node == _primary && _run.Cache.FailsOver && _nodes.Any(other => other.Runs) ? PrimaryWaits : 1);

    private void Lead(Dictionary<TwinNode, NodeState> alive)
    {
        var primary = alive.TryGetValue(_primary, out var state) && state.IsPrimary;
        var silent = _set.Hanging(alive);
        _primaryEndpoint!.Lead(primary ? [_primary.Port] : [], silent);
        int[] replicas =
        [
            .. alive.Where(entry => entry.Key != _primary && !entry.Value.IsPrimary).Select(entry => entry.Key.Port),
        ];
        _readerEndpoint!.Lead(
            replicas.Length > 0 ? replicas
                : primary ? [_primary.Port]
                : [],
            silent
        );
    }

    // Replication passes through a link that delays it, where that is asked for.
    private int PortOf(TwinNode primary)
    {
        if (_options.ReplicationLagMilliseconds == 0)
        {
            return primary.Port;
        }

        if (!_links.TryGetValue(primary.Port, out var link))
        {
            link = new ReplicationLink(primary.Port, TimeSpan.FromMilliseconds(_options.ReplicationLagMilliseconds));
            _links[primary.Port] = link;
        }

        return link.Port;
    }

    private static async Task Try(TwinNode node, CancellationToken cancellation, params string[] command)
    {
        try
        {
            await node.Call(cancellation, command);
        }
        catch (Exception exception) when (TwinNode.IsOfNetwork(exception) && !cancellation.IsCancellationRequested)
        {
            // It is looked after again in a moment.
        }
    }
}
