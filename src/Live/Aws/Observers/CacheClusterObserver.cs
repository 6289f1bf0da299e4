namespace ElastiCache.Live.Aws.Observers;

/// <summary>Cache clusters outside replication groups.</summary>
/// <param name="elastiCache">Whom to ask.</param>
internal sealed class CacheClusterObserver(AmazonElastiCache elastiCache) : IResourceObserver
{
    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation)
    {
        if (await elastiCache.DescribeCacheCluster(id, cancellation) is not { } cluster)
        {
            return ObservedResource.Missing;
        }

        var facts = new ObservedFacts(cluster);
        facts.Text("Engine", "Engine");
        facts.Text("CacheNodeType", "CacheNodeType");
        facts.Text("NumCacheNodes", "NumCacheNodes");
        facts.Flag("TransitEncryptionEnabled", "TransitEncryptionEnabled");
        facts.Text("SnapshotRetentionLimit", "SnapshotRetentionLimit");
        facts.Text("SnapshotWindow", "SnapshotWindow");
        CacheDetails.Node(facts, "VpcSecurityGroupIds");
        CacheDetails.Logs(facts);
        await TagReader.Read(facts, elastiCache, cancellation);
        return facts.WithStatus("CacheClusterStatus");
    }
}
