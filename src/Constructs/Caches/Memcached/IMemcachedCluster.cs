namespace ElastiCache.Cdk;

/// <summary>A Memcached cluster, created here or elsewhere.</summary>
public interface IMemcachedCluster : ICache
{
    internal const string Kind = "a Memcached cluster";
    internal const string ArnResource = "cluster";

    /// <summary>The physical name.</summary>
    string ClusterName { get; }

    /// <summary>The ARN.</summary>
    string ClusterArn { get; }

    /// <summary>Where clients that discover nodes by themselves learn of them.</summary>
    /// <exception cref="InvalidOperationException">The cluster was imported without it.</exception>
    CacheEndpoint ConfigurationEndpoint { get; }
}
