namespace ElastiCache.Model.Inventory;

/// <summary>A shard of a cache, or the nodes of a Memcached cluster, which share the keys among them.</summary>
/// <param name="Id">The id, such as <c>0001</c>.</param>
/// <param name="Zones">
/// The Availability Zone of each node, the primary's first; null for one that ElastiCache chooses, or that only the
/// deployment knows.
/// </param>
internal sealed record CacheShard(string Id, IReadOnlyList<string?> Zones)
{
    /// <summary>The hash slots where the template names them. Default: null, spread evenly by ElastiCache.</summary>
    public string? Slots { get; init; }

    /// <summary>The number of nodes, the primary included.</summary>
    public int Nodes => Zones.Count;
}
