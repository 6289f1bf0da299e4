namespace ElastiCache.Cdk;

/// <summary>Between which limits Application Auto Scaling may change a cache.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoScaling-Policies.html</remarks>
public sealed record CacheScalingProps
{
    /// <summary>The least number: 1 or more, not above <see cref="MaxCapacity"/>.</summary>
    public required double MinCapacity { get; init; }

    /// <summary>
    /// The greatest number: up to 500 shards (above 250 with a warning: the documentation of autoscaling ends there), 5 replicas
    /// of each shard, or 60 nodes of Memcached.
    /// </summary>
    public required double MaxCapacity { get; init; }
}
