namespace ElastiCache.Live.Aws.Observers;

/// <summary>User groups.</summary>
/// <param name="elastiCache">Whom to ask.</param>
internal sealed class UserGroupObserver(AmazonElastiCache elastiCache) : IResourceObserver
{
    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation)
    {
        if (await elastiCache.DescribeUserGroup(id, cancellation) is not { } group)
        {
            return ObservedResource.Missing;
        }

        var facts = new ObservedFacts(group);
        facts.Names("UserIds", "UserIds");
        await TagReader.Read(facts, elastiCache, cancellation);
        return facts.WithStatus("Status", "active");
    }
}
