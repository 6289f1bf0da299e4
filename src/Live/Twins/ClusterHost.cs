using System.Diagnostics;
using System.Globalization;

namespace ElastiCache.Live.Twins;

/// <summary>A cache in cluster mode. The nodes elect new primaries themselves; this process leads to them and replaces the dead.</summary>
internal sealed class ClusterHost : ICacheHost
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(1);

    private readonly TwinRunCache _run;
    private readonly TwinOptions _options;
    private readonly IReadOnlyList<TwinNode> _nodes;
    private readonly List<(EndpointProxy Proxy, string Use)> _endpoints = [];
    private readonly TwinEndpoints _ports;

    public ClusterHost(TwinRunCache run, TwinFolder folder, TwinLayout layout, TwinOptions options)
    {
        (_run, _options) = (run, options);
        _nodes = NodeFactory.Nodes(run, folder, layout, options);
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
        await Form(cancellation);
        await Tend(cancellation);
        return refused;
    }

    /// <inheritdoc/>
    public async Task Tend(CancellationToken cancellation)
    {
        var states = await Task.WhenAll(_nodes.Select(node => State(node, cancellation)));
        var alive = new Dictionary<TwinNode, NodeState>();
        for (var index = 0; index < _nodes.Count; index++)
        {
            var node = _nodes[index];
            if (states[index] is { } state)
            {
                node.SilentSince = null;
                alive[node] = state;
            }
            else
            {
                node.SilentSince ??= Stopwatch.GetTimestamp();
            }
        }

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
        int[] silent = [.. _nodes.Where(node => node.Runs && !alive.ContainsKey(node)).Select(node => node.Port)];
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

        foreach (var node in _nodes)
        {
            node.End();
        }

        foreach (var node in _nodes)
        {
            await node.DisposeAsync();
        }
    }

    private void Listen(int? port, string use)
    {
        if (port is { } given)
        {
            _endpoints.Add((EndpointProxy.Start(given), use));
        }
    }

    // Null for a node that does not answer.
    private static async Task<NodeState?> State(TwinNode node, CancellationToken cancellation)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        soon.CancelAfter(Answer);
        try
        {
            return node.Runs ? NodeState.Of(await node.Do(soon.Token, "ROLE")) : null;
        }
        catch (Exception exception) when (TwinNode.IsOfNetwork(exception) && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task Form(CancellationToken cancellation)
    {
        var ids = new Dictionary<TwinNode, string>();
        for (var index = 0; index < _nodes.Count; index++)
        {
            var node = _nodes[index];
            ids[node] = (await node.Do(cancellation, "CLUSTER", "MYID")).Text!;
            await node.Do(
                cancellation,
                "CLUSTER",
                "SET-CONFIG-EPOCH",
                (index + 1).ToString(CultureInfo.InvariantCulture)
            );
        }

        foreach (var shard in _nodes.GroupBy(node => node.Shard))
        {
            var ranges = _run.Cache.Shards[shard.Key].Slots;
            await shard
                .First()
                .Do(
                    cancellation,
                    [
                        "CLUSTER",
                        "ADDSLOTSRANGE",
                        .. ranges.SelectMany(range =>
                            new[]
                            {
                                range.First.ToString(CultureInfo.InvariantCulture),
                                range.Last.ToString(CultureInfo.InvariantCulture),
                            }
                        ),
                    ]
                );
        }

        // Everybody meets everybody: waiting for rumours takes longer.
        for (var index = 0; index < _nodes.Count; index++)
        {
            foreach (var other in _nodes.Skip(index + 1))
            {
                await _nodes[index]
                    .Do(
                        cancellation,
                        "CLUSTER",
                        "MEET",
                        "127.0.0.1",
                        other.Port.ToString(CultureInfo.InvariantCulture),
                        other.BusPort!.Value.ToString(CultureInfo.InvariantCulture)
                    );
            }
        }

        await Until(
            "know each other",
            async node => await KnowsAll(node, ids.Values, cancellation),
            _nodes,
            cancellation
        );
        foreach (var shard in _nodes.GroupBy(node => node.Shard))
        {
            foreach (var replica in shard.Skip(1))
            {
                await replica.Do(cancellation, "CLUSTER", "REPLICATE", ids[shard.First()]);
            }
        }

        await Until("serve all slots", node => IsServing(node, cancellation), _nodes, cancellation);
        await Until(
            "are in sync",
            node => IsInSync(node, cancellation),
            _nodes.GroupBy(node => node.Shard).SelectMany(shard => shard.Skip(1)),
            cancellation
        );
        await Until("tell their roles alike", node => KnowsReplicas(node, cancellation), _nodes, cancellation);
    }

    private async Task Until(
        string what,
        Func<TwinNode, Task<bool>> holds,
        IEnumerable<TwinNode> nodes,
        CancellationToken cancellation
    )
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var node in nodes)
        {
            while (!await holds(node))
            {
                if (Stopwatch.GetElapsedTime(start) > Patience)
                {
                    throw new LiveException(
                        $"{_run.Cache.Name}: after {Patience.TotalSeconds:0} seconds its nodes do not {what}"
                    );
                }

                await Task.Delay(Pause, cancellation);
            }
        }
    }

    private static async Task<bool> KnowsAll(
        TwinNode node,
        IReadOnlyCollection<string> ids,
        CancellationToken cancellation
    )
    {
        var lines = (await node.Do(cancellation, "CLUSTER", "NODES")).Text!.Split('\n');
        return ids.All(id =>
            lines.Any(line =>
                line.StartsWith(id, StringComparison.Ordinal)
                && !line.Contains("handshake", StringComparison.Ordinal)
                && (
                    line.Contains("myself", StringComparison.Ordinal)
                    || line.Contains(" connected", StringComparison.Ordinal)
                )
            )
        );
    }

    private static async Task<bool> IsServing(TwinNode node, CancellationToken cancellation) =>
        (await node.Do(cancellation, "CLUSTER", "INFO")).Text!.Contains("cluster_state:ok", StringComparison.Ordinal);

    private static async Task<bool> IsInSync(TwinNode node, CancellationToken cancellation) =>
        (await node.Do(cancellation, "ROLE")).List is [{ Text: "slave" }, _, _, { Text: "connected" }, ..];

    private async Task<bool> KnowsReplicas(TwinNode node, CancellationToken cancellation)
    {
        var lines = (await node.Do(cancellation, "CLUSTER", "NODES")).Text!.Split('\n');
        return lines.Count(line => line.Contains("slave", StringComparison.Ordinal))
            == _run.Cache.NodeCount - _run.Cache.Shards.Count;
    }
}
