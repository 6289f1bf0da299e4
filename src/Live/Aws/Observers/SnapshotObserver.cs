namespace ElastiCache.Live.Aws.Observers;

/// <summary>Snapshots that a template makes, of caches with nodes and of serverless ones.</summary>
/// <param name="elastiCache">Whom to ask.</param>
/// <param name="isServerless">Whether it is one of a serverless cache.</param>
internal sealed class SnapshotObserver(AmazonElastiCache elastiCache, bool isServerless) : IResourceObserver
{
    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation)
    {
        var snapshot = isServerless
            ? await elastiCache.DescribeServerlessCacheSnapshot(id, cancellation)
            : await elastiCache.DescribeSnapshot(id, cancellation);
        return snapshot is null
            ? ObservedResource.Missing
            : new ObservedFacts(snapshot).WithStatus(isServerless ? "Status" : "SnapshotStatus");
    }
}
