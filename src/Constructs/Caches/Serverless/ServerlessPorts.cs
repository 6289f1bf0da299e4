using Amazon.CDK.AWS.EC2;

namespace ElastiCache.Cdk;

/// <summary>The ports of serverless caches, which cannot be chosen.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/set-up.html</remarks>
internal static class ServerlessPorts
{
    /// <summary>The port of the endpoint.</summary>
    public static double Of(ServerlessCacheEngine engine) =>
        IsMemcached(engine) ? CacheDefaults.MemcachedPort : CacheDefaults.Port;

    /// <summary>Every port that clients need. Those of endpoint and reader endpoint are neighbours: one rule opens both.</summary>
    public static Port All(ServerlessCacheEngine engine) =>
        IsMemcached(engine)
            ? CachePorts.Tcp(CacheDefaults.MemcachedPort)
            : CachePorts.TcpRange(CacheDefaults.Port, CacheDefaults.ReaderPort);

    public static bool IsMemcached(ServerlessCacheEngine engine) => engine.Name == EngineName.Memcached;

    /// <summary>Memcached has one endpoint only.</summary>
    public static InvalidOperationException NoReaderEndpoint(IConstruct cache) =>
        new($"{cache.Node.Path}: Memcached has no reader endpoint: use Endpoint");
}
