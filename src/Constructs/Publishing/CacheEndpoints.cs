using Amazon.CDK;
using Constructs;

namespace ElastiCache.Cdk;

/// <summary>The endpoints that a cache has, whatever its kind, by the names that they are published under.</summary>
internal static class CacheEndpoints
{
    public const string Reader = "reader-endpoint";

    /// <summary>The endpoints: that which every client uses first, and the reader's last.</summary>
    /// <exception cref="ArgumentException">This is no cache of this library, or it was imported without endpoints.</exception>
    public static IReadOnlyList<(string Name, CacheEndpoint Endpoint)> Of(IConstruct cache)
    {
        IReadOnlyList<(string Name, CacheEndpoint Endpoint)> known =
        [
            .. Candidates(cache)
                .Select(candidate => (candidate.Name, Endpoint: Read(candidate.Get)!))
                .Where(candidate => candidate.Endpoint is not null),
        ];
        return known.Count > 0
            ? known
            : throw new ArgumentException(
                $"{cache.Node.Path}: no endpoint is known of this cache: give its endpoints in the attributes of the import",
                nameof(cache)
            );
    }

    /// <summary>What clients need to know of a cache: host names, ports, and the ARN of the secret. No secret.</summary>
    /// <exception cref="ArgumentException">This is no cache of this library, or it was imported without endpoints.</exception>
    public static IEnumerable<(string Name, string Value)> Facts(IResource cache)
    {
        var endpoints = Of(cache);
        var first = endpoints[0].Endpoint;
        foreach (var (name, endpoint) in endpoints)
        {
            yield return (name, endpoint.Hostname);
        }

        yield return ("port", first.PortAsString);
        foreach (var (_, endpoint) in endpoints.Where(other => other.Endpoint.PortAsString != first.PortAsString))
        {
            yield return ("reader-port", endpoint.PortAsString);
        }

        if ((cache as IReplicationGroup)?.AuthToken is { } token)
        {
            yield return ("auth-token-arn", token.SecretArn);
        }
    }

    private static IEnumerable<(string Name, Func<CacheEndpoint> Get)> Candidates(IConstruct cache) =>
        cache switch
        {
            IReplicationGroup group =>
            [
                ("primary-endpoint", () => group.PrimaryEndpoint),
                ("configuration-endpoint", () => group.ConfigurationEndpoint),
                (Reader, () => group.ReaderEndpoint),
            ],
            IMemcachedCluster cluster => [("configuration-endpoint", () => cluster.ConfigurationEndpoint)],
            IServerlessCache serverless =>
            [
                ("endpoint", () => serverless.Endpoint),
                (Reader, () => serverless.ReaderEndpoint),
            ],
            _ => [],
        };

    // Which endpoints there are depends on topology, engine and what an import was told; the caches say so by throwing.
    private static CacheEndpoint? Read(Func<CacheEndpoint> get)
    {
        try
        {
            return get();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
