using System.Diagnostics;

namespace ElastiCache.Live.Twins;

/// <summary>Makes a cluster of nodes that do not know each other: slots, shards and replicas as they are declared.</summary>
/// <param name="cache">The cache.</param>
/// <param name="nodes">Its nodes, the primary of each shard first.</param>
internal sealed class ClusterFormation(TwinCache cache, IReadOnlyList<TwinNode> nodes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Does it, and waits until every node knows it.</summary>
    /// <exception cref="LiveException">It takes too long.</exception>
    public async Task Form(CancellationToken cancellation)
    {
        var ids = new Dictionary<TwinNode, string>();
        for (var index = 0; index < nodes.Count; index++)
        {
            var node = nodes[index];
            ids[node] = (await node.Do(cancellation, "CLUSTER", "MYID")).Text!;
            await node.Do(cancellation, "CLUSTER", "SET-CONFIG-EPOCH", $"{index + 1}");
        }

        foreach (var shard in nodes.GroupBy(node => node.Shard))
        {
            var ranges = cache.Shards[shard.Key].Slots;
            await shard
                .First()
                .Do(
                    cancellation,
                    [
                        "CLUSTER",
                        "ADDSLOTSRANGE",
                        .. ranges.SelectMany(range => new[] { $"{range.First}", $"{range.Last}" }),
                    ]
                );
        }

        // Everybody meets everybody: waiting for rumours takes longer.
        for (var index = 0; index < nodes.Count; index++)
        {
            foreach (var other in nodes.Skip(index + 1))
            {
                await nodes[index]
                    .Do(cancellation, "CLUSTER", "MEET", "127.0.0.1", $"{other.Port}", $"{other.BusPort}");
            }
        }

        await Until(
            "know each other",
            async node => await KnowsAll(node, ids.Values, cancellation),
            nodes,
            cancellation
        );
        foreach (var shard in nodes.GroupBy(node => node.Shard))
        {
            foreach (var replica in shard.Skip(1))
            {
                await replica.Do(cancellation, "CLUSTER", "REPLICATE", ids[shard.First()]);
            }
        }

        await Until("serve all slots", node => IsServing(node, cancellation), nodes, cancellation);
        await Until(
            "are in sync",
            node => IsInSync(node, cancellation),
            nodes.GroupBy(node => node.Shard).SelectMany(shard => shard.Skip(1)),
            cancellation
        );
        await Until("tell their roles alike", node => KnowsReplicas(node, cancellation), nodes, cancellation);
    }

    private static async Task Until(
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
                    throw new LiveException($"after {Patience.TotalSeconds:0} seconds its nodes do not {what}");
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
            == cache.NodeCount - cache.Shards.Count;
    }
}
