namespace ElastiCache.Cdk;

/// <summary>Lets Application Auto Scaling change caches that are created here.</summary>
/// <remarks>
/// The number in the template stays what the cache is created with: CloudFormation sends only what a template changes, so
/// deploying other changes leaves the scaled number alone, and changing the number itself sets it back.
/// </remarks>
public static class CacheScalingExtensions
{
    /// <summary>
    /// Scales the shards of a replication group: cluster mode, Valkey 7.2 or Redis OSS 6.0 and newer, on large to 2xlarge nodes.
    /// </summary>
    /// <param name="cache">The replication group.</param>
    /// <param name="props">The limits.</param>
    /// <returns>The shards, to which policies and schedules are added. Without any, nothing is scaled.</returns>
    /// <exception cref="CacheConfigurationException">The group cannot be scaled so; names every reason.</exception>
    public static ScalableShards AutoScaleShards(this ReplicationGroup cache, CacheScalingProps props)
    {
        ArgumentNullException.ThrowIfNull(cache);
        Given.Check(props);
        return new ScalableShards(Scale(cache, "ShardScaling", ScalingDimension.Shards, props));
    }

    /// <summary>Scales the replicas of every shard of a replication group: as <see cref="AutoScaleShards"/>, in number 1 to 5.</summary>
    /// <param name="cache">The replication group.</param>
    /// <param name="props">The limits.</param>
    /// <returns>The replicas, to which policies and schedules are added. Without any, nothing is scaled.</returns>
    /// <exception cref="CacheConfigurationException">The group cannot be scaled so; names every reason.</exception>
    public static ScalableReplicas AutoScaleReplicas(this ReplicationGroup cache, CacheScalingProps props)
    {
        ArgumentNullException.ThrowIfNull(cache);
        Given.Check(props);
        return new ScalableReplicas(Scale(cache, "ReplicaScaling", ScalingDimension.Replicas, props));
    }

    /// <summary>Scales the nodes of a Memcached cluster.</summary>
    /// <param name="cache">The cluster.</param>
    /// <param name="props">The limits.</param>
    /// <returns>The nodes, to which policies and schedules are added. Without any, nothing is scaled.</returns>
    /// <exception cref="CacheConfigurationException">The cluster cannot be scaled so; names every reason.</exception>
    public static ScalableNodes AutoScaleNodes(this MemcachedCluster cache, CacheScalingProps props)
    {
        ArgumentNullException.ThrowIfNull(cache);
        Given.Check(props);
        return new ScalableNodes(
            new CacheScaling(cache, "NodeScaling", ScalingDimension.Nodes, $"cache-cluster/{cache.ClusterName}", props),
            cache.ClusterName
        );
    }

    private static CacheScaling Scale(ReplicationGroup cache, string id, string dimension, CacheScalingProps props)
    {
        // What shards and replicas come to together is told at the second of the two.
        var other = cache.ScaledUpTo.Where(scaled => scaled.Key != dimension).Select(scaled => scaled.Value);
        var scaling = new CacheScaling(
            cache,
            id,
            dimension,
            $"replication-group/{cache.ReplicationGroupId}",
            props,
            cache.Specification,
            other.FirstOrDefault()
        );
        cache.ScaledUpTo[dimension] = Tokens.Number(props.MaxCapacity);
        return scaling;
    }
}
