namespace Infra.Settings;

/// <summary>How the nodes of a cache are arranged.</summary>
internal sealed record TopologySettings
{
    [Description("Valkey and Redis OSS: the number of shards, 1 to 500; cluster mode is on then. Default: no shards.")]
    [OnlyFor(CacheKinds.ReplicationGroup | CacheKinds.FromPrimary)]
    public int? Shards { get; set; }

    [Description(
        "Valkey and Redis OSS: the number of replicas, of each shard if there are shards, 0 to 5. Default: 1."
    )]
    [OnlyFor(CacheKinds.ReplicationGroup | CacheKinds.Secondary)]
    public int? Replicas { get; set; }

    [Description(
        "Memcached: the number of nodes, 1 to 60. Default: 2. Changing it replaces the cache unless availabilityZones are given."
    )]
    [OnlyFor(CacheKinds.Memcached)]
    public int? Nodes { get; set; }

    [Description(
        "Memcached: the Availability Zone of each node, one for each. With it the number of nodes changes in place; without it, another number replaces the cache. Default: ElastiCache spreads the nodes."
    )]
    [OnlyFor(CacheKinds.Memcached)]
    public List<string> AvailabilityZones { get; set; } = [];
}
