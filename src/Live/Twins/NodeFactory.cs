namespace ElastiCache.Live.Twins;

/// <summary>Makes the nodes of a cache.</summary>
internal static class NodeFactory
{
    /// <summary>All nodes of a cache, shard by shard, the declared primary of each first.</summary>
    public static IReadOnlyList<TwinNode> Nodes(
        TwinRunCache run,
        TwinFolder folder,
        TwinLayout layout,
        TwinOptions options
    )
    {
        var cache = run.Cache;
        var users = NodeConfiguration.Users(cache, layout.AdminPassword, user => layout.PasswordsOf(cache, user));
        return
        [
            .. cache.Nodes.Select(place =>
            {
                var (shard, node) = place;
                var key = TwinLayout.NodeKey(cache, shard, node);
                return new TwinNode(
                    key,
                    shard,
                    run.Program,
                    cache,
                    new NodeSettings
                    {
                        Folder = folder.NodeFolder(key),
                        Port = layout.NodePort(cache, shard, node),
                        PlaintextPort = layout.NodePort(cache, shard, node, "plain"),
                        BusPort = layout.NodePort(cache, shard, node, "bus"),
                        AuthorityFile = folder.Certificates.Authority,
                        CertificateFile = folder.Certificates.Certificate,
                        KeyFile = folder.Certificates.Key,
                        AdminPassword = layout.AdminPassword,
                        MemoryMegabytes = options.MemoryMegabytes,
                        NodeTimeoutMilliseconds = options.NodeTimeoutMilliseconds,
                        AnnouncedName = options.AnnounceNames ? TwinEndpoints.Host : null,
                    },
                    users,
                    folder
                );
            }),
        ];
    }

    /// <summary>Tells each node the parameters, one by one.</summary>
    /// <returns>Those that the engine refused.</returns>
    public static async Task<IReadOnlyList<TwinDifference>> Configure(
        TwinRunCache run,
        IEnumerable<TwinNode> nodes,
        CancellationToken cancellation
    )
    {
        var refused = new Dictionary<string, TwinDifference>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            foreach (var (name, value) in EngineParameters.ForConfigSet(run.Cache))
            {
                var reply = await node.Call(cancellation, "CONFIG", "SET", name, value);
                if (reply.IsError)
                {
                    refused[name] = new TwinDifference(
                        name,
                        $"{run.Program.Title} refuses {name} {value}: {reply.Text!.Replace("ERR ", "", StringComparison.Ordinal)}"
                    );
                }
            }
        }

        return [.. refused.Values];
    }
}
