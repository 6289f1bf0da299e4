using System.Diagnostics;

namespace ElastiCache.Live.Twins;

/// <summary>The nodes of a cache, looked after together.</summary>
/// <param name="nodes">The nodes.</param>
internal sealed class NodeSet(IReadOnlyList<TwinNode> nodes) : IAsyncDisposable
{
    /// <summary>The nodes that answer, with their roles. Notes since when the others have been silent.</summary>
    /// <param name="patience">How long to wait for an answer.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<Dictionary<TwinNode, NodeState>> Answering(TimeSpan patience, CancellationToken cancellation)
    {
        var states = await Task.WhenAll(nodes.Select(node => State(node, patience, cancellation)));
        var alive = new Dictionary<TwinNode, NodeState>();
        for (var index = 0; index < nodes.Count; index++)
        {
            var node = nodes[index];
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

        return alive;
    }

    /// <summary>The ports of nodes that hang: their processes run and do not answer.</summary>
    public int[] Hanging(Dictionary<TwinNode, NodeState> alive) =>
        [.. nodes.Where(node => node.Runs && !alive.ContainsKey(node)).Select(node => node.Port)];

    /// <summary>What a node is; null for one that does not answer.</summary>
    public static async Task<NodeState?> State(TwinNode node, TimeSpan patience, CancellationToken cancellation)
    {
        using var soon = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        soon.CancelAfter(patience);
        try
        {
            return node.Runs ? NodeState.Of(await node.Do(soon.Token, "ROLE")) : null;
        }
        catch (Exception exception) when (TwinNode.IsOfNetwork(exception) && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Ends all of them, at the same time: containers take a moment.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(nodes.Select(node => Task.Run(node.End)));
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }
}
