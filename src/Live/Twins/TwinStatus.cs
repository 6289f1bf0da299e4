using ElastiCache.Live.Resp;

namespace ElastiCache.Live.Twins;

/// <summary>What the nodes of a twin do at this moment.</summary>
internal static class TwinStatus
{
    private static readonly TimeSpan Answer = TimeSpan.FromSeconds(2);

    /// <summary>All nodes of a twin that runs, cache by cache.</summary>
    public static async Task<IReadOnlyList<NodeStatus>> Of(TwinFolder folder, TwinRun run)
    {
        var layout = new TwinLayout(folder.Identity()!);
        var engines = TwinCleaner.Engines(folder);
        return await Task.WhenAll(
            run.Caches.SelectMany(entry =>
                entry.Cache.Nodes.Select(place => Of(folder, layout, entry.Cache, place.Shard, place.Node, engines))
            )
        );
    }

    private static async Task<NodeStatus> Of(
        TwinFolder folder,
        TwinLayout layout,
        TwinCache cache,
        int shard,
        int node,
        IReadOnlyDictionary<string, int> engines
    )
    {
        var key = TwinLayout.NodeKey(cache, shard, node);
        var port = layout.NodePort(cache, shard, node);
        int? process = engines.TryGetValue(Path.GetFileName(folder.NodeFolder(key)), out var id) ? id : null;
        return new NodeStatus(
            key,
            port,
            process,
            process is null ? "silent"
                : cache.IsMemcached ? "node"
                : await Role(folder, layout, cache, port)
        )
        {
            PlaintextPort = layout.NodePort(cache, shard, node, "plain"),
        };
    }

    private static async Task<string> Role(TwinFolder folder, TwinLayout layout, TwinCache cache, int port)
    {
        using var soon = new CancellationTokenSource(Answer);
        try
        {
            await using var connection = await RespConnection.Open(
                RespTarget.OfTwin(cache, port, folder.Certificates.Authority),
                NodeSettings.AdminName,
                layout.AdminPassword,
                soon.Token
            );
            return NodeState.Of(await connection.Do(soon.Token, "ROLE")).IsPrimary ? "primary" : "replica";
        }
        catch (Exception exception) when (TwinNode.IsOfNetwork(exception))
        {
            return "silent";
        }
    }
}
