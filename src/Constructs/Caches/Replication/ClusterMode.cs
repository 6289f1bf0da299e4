namespace ElastiCache.Cdk;

/// <summary>Which protocol the clients of a replication group speak: the stages of its way to cluster mode.</summary>
/// <remarks>
/// A live group goes from disabled over compatible to enabled, each in a deployment in which nothing else changes; back
/// from compatible to disabled, never from enabled. Takes Valkey 7.2 or Redis OSS 7.0, failover and a replica, and all keys
/// in database 0. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/modify-cluster-mode.html
/// </remarks>
public enum ClusterMode
{
    /// <summary>Plain clients only. One shard, with a primary and a reader endpoint.</summary>
    Disabled,

    /// <summary>
    /// Plain clients and cluster clients: the step between <see cref="Disabled"/> and <see cref="Enabled"/> on a live group.
    /// One shard, with a configuration endpoint beside the primary and the reader one. ElastiCache allows no other change.
    /// </summary>
    Compatible,

    /// <summary>Cluster clients only, which is final. One shard at first, and as many as you like in later deployments.</summary>
    Enabled,
}
