namespace Infra.Settings;

/// <summary>What is added and removed by itself.</summary>
internal sealed record ScalingSettings
{
    [Description("Valkey and Redis OSS with shards: the number of shards. Default: it stays as it is.")]
    [OnlyFor(CacheKinds.ReplicationGroup)]
    public ScalingLimitSettings? Shards { get; set; }

    [Description("Valkey and Redis OSS with shards: the number of replicas of each. Default: it stays as it is.")]
    [OnlyFor(CacheKinds.ReplicationGroup)]
    public ScalingLimitSettings? Replicas { get; set; }

    [Description("Memcached: the number of nodes. Default: it stays as it is.")]
    [OnlyFor(CacheKinds.Memcached)]
    public ScalingLimitSettings? Nodes { get; set; }
}
