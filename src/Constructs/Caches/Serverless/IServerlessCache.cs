namespace ElastiCache.Cdk;

/// <summary>A serverless cache, created here or elsewhere.</summary>
public interface IServerlessCache : ICache
{
    internal const string Kind = "a serverless cache";
    internal const string ArnResource = "serverlesscache";

    /// <summary>The physical name.</summary>
    string ServerlessCacheName { get; }

    /// <summary>The ARN.</summary>
    string ServerlessCacheArn { get; }

    /// <summary>Where clients connect to, with TLS.</summary>
    /// <exception cref="InvalidOperationException">The cache was imported without it.</exception>
    CacheEndpoint Endpoint { get; }

    /// <summary>Where reads may go that need not see the latest write: faster, on a port of its own. Not of Memcached.</summary>
    /// <exception cref="InvalidOperationException">The cache runs Memcached, or was imported without it.</exception>
    CacheEndpoint ReaderEndpoint { get; }
}
