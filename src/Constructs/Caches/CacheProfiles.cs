namespace ElastiCache.Cdk;

/// <summary>Asks caches for what is known of them.</summary>
internal static class CacheProfiles
{
    /// <summary>What is known of a cache.</summary>
    /// <exception cref="ArgumentException">Somebody else implements the interface.</exception>
    public static CacheProfile Of(ICache cache)
    {
        ArgumentNullException.ThrowIfNull(cache);
        return (cache as CacheBase)?.Profile
            ?? throw new ArgumentException($"{cache.Node.Path}: this is no cache of this library", nameof(cache));
    }

    /// <summary>The endpoints of a cache, of which there is one at least.</summary>
    /// <exception cref="ArgumentException">It was imported without endpoints.</exception>
    public static IReadOnlyList<CacheEndpoint> EndpointsOf(ICache cache) =>
        Of(cache).Endpoints.Value is { Count: > 0 } known
            ? known
            : throw new ArgumentException(
                $"{cache.Node.Path}: no endpoint is known of this cache: give its endpoints in the attributes of the import",
                nameof(cache)
            );
}
