namespace ElastiCache.Live.Aws.Observers;

/// <summary>Serverless caches.</summary>
/// <param name="elastiCache">Whom to ask.</param>
internal sealed class ServerlessCacheObserver(AmazonElastiCache elastiCache) : IResourceObserver
{
    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation)
    {
        if (await elastiCache.DescribeServerlessCache(id, cancellation) is not { } cache)
        {
            return ObservedResource.Missing;
        }

        var facts = new ObservedFacts(cache);
        facts.Text("Engine", "Engine");
        facts.Text("MajorEngineVersion", "MajorEngineVersion");
        facts.Text("SnapshotRetentionLimit", "SnapshotRetentionLimit");
        facts.Text("DailySnapshotTime", "DailySnapshotTime");
        facts.Text("UserGroupId", "UserGroupId", text => text.ToLowerInvariant());
        facts.Names("SecurityGroupIds", "SecurityGroupIds");
        facts.Names("SubnetIds", "SubnetIds");
        foreach (var limit in new[] { "DataStorage", "ECPUPerSecond" })
        {
            foreach (var end in new[] { "Minimum", "Maximum" })
            {
                if (cache.Element("CacheUsageLimits")?.Element(limit)?.Element(end)?.Value is { Length: > 0 } value)
                {
                    facts.Set($"{limit}.{end}", value);
                }
            }
        }

        await TagReader.Read(facts, elastiCache, cancellation);
        return facts.WithStatus("Status");
    }
}
