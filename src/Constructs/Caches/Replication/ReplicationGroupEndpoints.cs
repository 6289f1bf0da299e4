namespace ElastiCache.Cdk;

/// <summary>Which endpoints a replication group has: it follows from the protocols that its clients may speak.</summary>
internal static class ReplicationGroupEndpoints
{
    /// <summary>All that there are: of plain clients first, of readers last.</summary>
    public static IReadOnlyList<CacheEndpoint> Of(IReplicationGroup group, ReplicationGroupProps props) =>
        [
            .. props.TakesPlainClients() ? [group.PrimaryEndpoint] : (CacheEndpoint[])[],
            .. props.TakesClusterClients() ? [group.ConfigurationEndpoint] : (CacheEndpoint[])[],
            .. props.TakesPlainClients() ? [group.ReaderEndpoint] : (CacheEndpoint[])[],
        ];

    /// <summary>An endpoint of plain clients.</summary>
    /// <exception cref="InvalidOperationException">The group takes cluster clients only.</exception>
    public static CacheEndpoint OfPlainClients(
        IReplicationGroup group,
        ReplicationGroupProps props,
        string name,
        Func<CacheEndpoint> endpoint
    ) =>
        props.TakesPlainClients()
            ? endpoint()
            : throw new InvalidOperationException(
                $"{group.Node.Path}: {props.Protocol()} has no {name}: use ConfigurationEndpoint"
            );

    /// <summary>The endpoint of cluster clients.</summary>
    /// <exception cref="InvalidOperationException">The group takes plain clients only.</exception>
    public static CacheEndpoint OfClusterClients(
        IReplicationGroup group,
        ReplicationGroupProps props,
        Func<CacheEndpoint> endpoint
    ) =>
        props.TakesClusterClients()
            ? endpoint()
            : throw new InvalidOperationException(
                $"{group.Node.Path}: {props.Protocol()} has no configuration endpoint: use PrimaryEndpoint and ReaderEndpoint, or "
                    + (props.ClusterMode is null ? "Topology.Sharded" : "ClusterMode.Compatible")
            );
}
