namespace ElastiCache.Live.Aws.Observers;

/// <summary>Asks an account what its resources are like.</summary>
internal sealed class ControlPlaneObserver
{
    private readonly Dictionary<string, IResourceObserver> _observers;

    /// <summary>Asks an account.</summary>
    public ControlPlaneObserver(AwsAccount account)
    {
        var elastiCache = new AmazonElastiCache(account);
        var scaling = new AmazonApplicationAutoScaling(account);
        var topics = new AmazonSimpleNotificationService(account);
        _observers = new Dictionary<string, IResourceObserver>(StringComparer.Ordinal)
        {
            [ResourceTypes.ReplicationGroup] = new ReplicationGroupObserver(elastiCache),
            [ResourceTypes.CacheCluster] = new CacheClusterObserver(elastiCache),
            [ResourceTypes.ServerlessCache] = new ServerlessCacheObserver(elastiCache),
            [ResourceTypes.User] = new UserObserver(elastiCache),
            [ResourceTypes.UserGroup] = new UserGroupObserver(elastiCache),
            [ResourceTypes.ParameterGroup] = new ParameterGroupObserver(elastiCache),
            [ResourceTypes.SubnetGroup] = new SubnetGroupObserver(elastiCache),
            [ResourceTypes.Snapshot] = new SnapshotObserver(elastiCache, isServerless: false),
            [ResourceTypes.ServerlessCacheSnapshot] = new SnapshotObserver(elastiCache, isServerless: true),
            [ResourceTypes.Key] = new KeyObserver(new AmazonKeyManagementService(account)),
            [ResourceTypes.SecurityGroup] = new SecurityGroupObserver(new AmazonEC2(account)),
            [ResourceTypes.Secret] = new SecretObserver(new AmazonSecretsManager(account)),
            [ResourceTypes.Alarm] = new AlarmObserver(new AmazonCloudWatch(account)),
            [ResourceTypes.ScalableTarget] = new ScalableTargetObserver(scaling),
            [ResourceTypes.ScalingPolicy] = new ScalingPolicyObserver(scaling),
            [ResourceTypes.LogGroup] = new LogGroupObserver(new AmazonCloudWatchLogs(account)),
            [ResourceTypes.Topic] = new TopicObserver(topics),
            [ResourceTypes.Subscription] = new SubscriptionObserver(topics),
        };
    }

    /// <summary>What the service says of a resource.</summary>
    public Task<ObservedResource> Observe(DeclaredResource declared, CancellationToken cancellation) =>
        _observers[declared.Type].Observe(declared.PhysicalId, cancellation);
}
