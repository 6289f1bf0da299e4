namespace ElastiCache.Live.Aws.Observers;

/// <summary>Parameter groups: the parameters that somebody set, and no others.</summary>
/// <param name="elastiCache">Whom to ask.</param>
internal sealed class ParameterGroupObserver(AmazonElastiCache elastiCache) : IResourceObserver
{
    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation)
    {
        if (await elastiCache.DescribeCacheParameterGroup(id, cancellation) is null)
        {
            return ObservedResource.Missing;
        }

        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in await elastiCache.DescribeCacheParameters(id, cancellation))
        {
            if (parameter.Element("ParameterName")?.Value is { } name)
            {
                facts[name] = parameter.Element("ParameterValue")?.Value ?? "";
            }
        }

        return new ObservedResource(facts) { Complete = [""], HasNoDefaults = true };
    }
}
