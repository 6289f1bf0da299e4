namespace ElastiCache.Live.Aws.Observers;

/// <summary>Asks an account what its resources are like.</summary>
/// <param name="account">The account.</param>
internal sealed class ControlPlaneObserver(AwsAccount account)
{
    private readonly CacheObserver _caches = new(new AmazonElastiCache(account));
    private readonly SurroundingsObserver _around = new(account);

    /// <summary>What the service says of a resource.</summary>
    public Task<ObservedResource> Observe(DeclaredResource declared, CancellationToken cancellation)
    {
        // The resource's name in the account, as CloudFormation tells it.
        var id = declared.PhysicalId;
        return declared.Type switch
        {
            ResourceTypes.ReplicationGroup => _caches.ReplicationGroup(id, cancellation),
            ResourceTypes.CacheCluster => _caches.CacheCluster(id, cancellation),
            ResourceTypes.ServerlessCache => _caches.ServerlessCache(id, cancellation),
            ResourceTypes.User => _caches.User(id, cancellation),
            ResourceTypes.UserGroup => _caches.UserGroup(id, cancellation),
            ResourceTypes.ParameterGroup => _caches.ParameterGroup(id, cancellation),
            ResourceTypes.SubnetGroup => _caches.SubnetGroup(id, cancellation),
            ResourceTypes.Snapshot => _caches.Snapshot(id, cancellation),
            ResourceTypes.ServerlessCacheSnapshot => _caches.ServerlessCacheSnapshot(id, cancellation),
            ResourceTypes.Key => _around.Key(id, cancellation),
            ResourceTypes.SecurityGroup => _around.SecurityGroup(id, cancellation),
            ResourceTypes.Secret => _around.Secret(id, cancellation),
            ResourceTypes.Alarm => _around.Alarm(id, cancellation),
            ResourceTypes.ScalableTarget => _around.ScalableTarget(id, cancellation),
            ResourceTypes.ScalingPolicy => _around.ScalingPolicy(id, cancellation),
            ResourceTypes.LogGroup => _around.LogGroup(id, cancellation),
            ResourceTypes.Topic => _around.Topic(id, cancellation),
            ResourceTypes.Subscription => _around.Subscription(id, cancellation),
            var other => throw new InvalidOperationException($"nobody observes {other}"),
        };
    }
}
