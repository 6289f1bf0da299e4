namespace ElastiCache.Cdk;

/// <summary>The nodes of caches, of which CloudWatch has most metrics.</summary>
public static class CacheNodes
{
    /// <summary>
    /// The nodes, in the order of their ids. Those that auto scaling adds are not among them: only what is declared is
    /// known.
    /// </summary>
    /// <param name="cache">A replication group or a Memcached cluster.</param>
    /// <exception cref="InvalidOperationException">
    /// The cache has no nodes that can be seen, was imported, is a secondary whose number of shards is not known, or the
    /// number of its nodes is known at deployment only.
    /// </exception>
    public static IReadOnlyList<CacheNode> Nodes(this ICache cache)
    {
        var profile = CacheProfiles.Of(cache);
        return profile.Watched.Nodes is { } nodes ? [.. nodes.Select(node => new CacheNode(cache, node))]
            : profile.Watched.NodeMetrics.Count == 0
                ? throw new InvalidOperationException($"{cache.Node.Path}: the nodes of {profile.Kind} cannot be seen")
            : throw new InvalidOperationException(
                $"{cache.Node.Path}: its nodes are not known: give Topology in the attributes of an imported group, PrimaryShards to a secondary, and numbers that are no tokens, or name a node with MemberNode"
            );
    }

    /// <summary>One node of a replication group by what follows the id of the group in its id. Whether it exists is not checked.</summary>
    /// <param name="group">The group.</param>
    /// <param name="suffix">Such as <c>001</c>, or <c>0001-001</c> in cluster mode.</param>
    public static CacheNode MemberNode(this IReplicationGroup group, string suffix)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentException.ThrowIfNullOrEmpty(suffix);
        return new CacheNode(group, Cdk.CacheNodeId.OfGroup("-" + suffix));
    }

    /// <summary>One node of a Memcached cluster by its number. Whether it exists is not checked.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="number">The number, 1 for the first.</param>
    public static CacheNode MemberNode(this IMemcachedCluster cluster, int number)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return new CacheNode(cluster, Cdk.CacheNodeId.OfMemcached(number));
    }
}
