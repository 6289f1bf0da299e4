namespace ElastiCache.Live.Aws.Observers;

/// <summary>Users.</summary>
/// <param name="elastiCache">Whom to ask.</param>
internal sealed class UserObserver(AmazonElastiCache elastiCache) : IResourceObserver
{
    /// <inheritdoc/>
    public async Task<ObservedResource> Observe(string id, CancellationToken cancellation)
    {
        if (await elastiCache.DescribeUser(id, cancellation) is not { } user)
        {
            return ObservedResource.Missing;
        }

        var facts = new ObservedFacts(user);
        facts.Text("AccessString", "AccessString", NormalForm.AccessString);
        facts.Text("UserName", "UserName", text => text.ToLowerInvariant());
        if (user.Element("Authentication")?.Element("Type")?.Value is { Length: > 0 } type)
        {
            facts.Set("AuthenticationMode", type);
        }

        await TagReader.Read(facts, elastiCache, cancellation);
        return facts.WithStatus("Status", "active");
    }
}
