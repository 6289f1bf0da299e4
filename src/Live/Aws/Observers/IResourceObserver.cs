namespace ElastiCache.Live.Aws.Observers;

/// <summary>Asks an account what a resource of one type is like.</summary>
internal interface IResourceObserver
{
    /// <summary>What the service says of it.</summary>
    /// <param name="id">The resource's name in the account, as CloudFormation tells it.</param>
    /// <param name="cancellation">Ends it.</param>
    Task<ObservedResource> Observe(string id, CancellationToken cancellation);
}
