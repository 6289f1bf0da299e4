using System.Diagnostics;

namespace ElastiCache.Live.Twins;

/// <summary>A cache in cluster mode. The nodes elect new primaries themselves; this process leads to them and replaces the dead.</summary>
internal sealed class ClusterHost : ICacheHost
{
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(1);

    private readonly TwinRunCache _run;
    private readonly TwinOptions _options;
    private readonly IReadOnlyList<TwinNode> _nodes;
    private readonly NodeSet _set;
    private readonly List<(EndpointProxy Proxy, string Use)> _endpoints = [];
    private readonly TwinEndpoints _ports;

    public ClusterHost(TwinRunCache run, TwinFolder folder, TwinLayout layout, TwinOptions options)
    {
        (_run, _options) = (run, options);
        _nodes = NodeFactory.Nodes(run, folder, layout, options);
        _set = new NodeSet(_nodes);
        _ports = layout.Endpoints(run.Cache);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TwinDifference>> Start(CancellationToken cancellation)
    {
        Listen(_ports.Primary, "primary");
        Listen(_ports.Reader, "reader");
        Listen(_ports.Configuration, "configuration");
        foreach (var node in _nodes)
        {
            node.Start(null);
        }

        await Task.WhenAll(_nodes.Select(node => node.Ready(cancellation)));
        var refused = await NodeFactory.Configure(_run, _nodes, cancellation);
        await new ClusterFormation(_run.Cache, _nodes).Form(cancellation);
        await Tend(cancellation);
        return refused;
    }

    /// <inheritdoc/>
    public async Task Tend(CancellationToken cancellation)
    {
        var alive = await _set.Answering(Answer, cancellation);
        Lead(alive);
        foreach (var shard in _nodes.GroupBy(node => node.Shard))
        {
            await Heal([.. shard], alive, cancellation);
        }
    }

    // A shard elects its new primary; where too few primaries are left to vote, ElastiCache decides, and so does this.
    private async Task Heal(
        IReadOnlyList<TwinNode> shard,
        Dictionary<TwinNode, NodeState> alive,
        CancellationToken cancellation
    )
    {
        var living = shard.Where(alive.ContainsKey).ToList();
        var awaitsFailover = living.Count > 0 && !living.Exists(node => alive[node].IsPrimary);
        if (awaitsFailover)
        {
            var primaries = alive.Values.Count(state => state.IsPrimary);
            if (
                primaries <= _run.Cache.Shards.Count / 2
                && shard.Any(node => Silence(node) > _options.NodeTimeoutMilliseconds)
            )
            {
                await living.MaxBy(node => alive[node].Offset)!.Do(cancellation, "CLUSTER", "FAILOVER", "TAKEOVER");
            }

            // A primary that came back before the failover would be empty, and its replicas would copy that.
            return;
        }

        foreach (var node in shard.Where(node => !node.Runs && Silence(node) > _options.ReplaceAfterMilliseconds))
        {
            // It finds its place in its cluster file, and what it replicates from the others.
            node.Start(null);
            await node.Ready(cancellation);
            await NodeFactory.Configure(_run, [node], cancellation);
        }
    }

    private static double Silence(TwinNode node) =>
        node.SilentSince is { } since ? Stopwatch.GetElapsedTime(since).TotalMilliseconds : 0;

    private void Lead(Dictionary<TwinNode, NodeState> alive)
    {
        int[] primaries = [.. alive.Where(entry => entry.Value.IsPrimary).Select(entry => entry.Key.Port)];
        int[] replicas = [.. alive.Where(entry => !entry.Value.IsPrimary).Select(entry => entry.Key.Port)];
        var silent = _set.Hanging(alive);
        foreach (var (proxy, use) in _endpoints)
        {
            int[] ports = use switch
            {
                "primary" => primaries,
                "reader" when replicas.Length > 0 => replicas,
                "reader" => primaries,
                _ => [.. primaries, .. replicas],
            };
            proxy.Lead(ports, silent);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var (proxy, _) in _endpoints)
        {
            await proxy.DisposeAsync();
        }

        await _set.DisposeAsync();
    }

    private void Listen(int? port, string use)
    {
        if (port is { } given)
        {
            _endpoints.Add((new EndpointProxy(given), use));
        }
    }
}
