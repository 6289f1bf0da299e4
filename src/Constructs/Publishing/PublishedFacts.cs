namespace ElastiCache.Cdk;

/// <summary>What clients need to know of a cache, by the names that it is published under. No secret.</summary>
internal static class PublishedFacts
{
    /// <summary>Host names, ports, and the ARN of the secret of the AUTH token where there is one.</summary>
    /// <exception cref="ArgumentException">This is no cache of this library, or it was imported without endpoints.</exception>
    public static IEnumerable<(string Name, string Value)> Of(ICache cache)
    {
        var endpoints = CacheProfiles.EndpointsOf(cache);
        var first = endpoints[0];
        foreach (var endpoint in endpoints)
        {
            yield return (endpoint.Name, endpoint.Hostname);
        }

        yield return ("port", first.PortAsString);
        foreach (var endpoint in endpoints.Where(other => other.PortAsString != first.PortAsString))
        {
            yield return ("reader-port", endpoint.PortAsString);
        }

        if (CacheProfiles.Of(cache).AuthToken is { } token)
        {
            yield return ("auth-token-arn", token.SecretArn);
        }
    }
}
