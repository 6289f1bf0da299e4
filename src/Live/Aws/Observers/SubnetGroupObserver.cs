namespace ElastiCache.Live.Aws.Observers;

/// <summary>Groups of subnets.</summary>
/// <param name="elastiCache">Whom to ask.</param>
internal sealed class SubnetGroupObserver(AmazonElastiCache elastiCache) : IResourceObserver
{
    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation)
    {
        if (await elastiCache.DescribeCacheSubnetGroup(id, cancellation) is not { } group)
        {
            return ObservedResource.Missing;
        }

        var facts = new ObservedFacts(group);
        facts.Set(
            "SubnetIds",
            NormalForm.Names(
                (group.Element("Subnets")?.Elements() ?? [])
                    .Select(subnet => subnet.Element("SubnetIdentifier")?.Value)
                    .OfType<string>()
            )
        );
        await TagReader.Read(facts, elastiCache, cancellation);
        return facts.With(null);
    }
}
