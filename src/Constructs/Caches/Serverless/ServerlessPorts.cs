using Amazon.CDK.AWS.EC2;

namespace ElastiCache.Cdk;

/// <summary>The ports of serverless caches, which cannot be chosen.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/set-up.html</remarks>
internal static class ServerlessPorts
{
    /// <summary>The port of the endpoint.</summary>
    public static double Of(ServerlessCacheEngine engine) =>
        IsMemcached(engine) ? MemcachedCluster.DefaultPort : ServerlessCache.DefaultPort;

    /// <summary>Every port that clients need. Those of endpoint and reader endpoint are neighbours: one rule opens both.</summary>
    public static Port All(ServerlessCacheEngine engine) =>
        IsMemcached(engine)
            ? Port.Tcp(MemcachedCluster.DefaultPort)
            : Port.TcpRange(ServerlessCache.DefaultPort, ServerlessCache.DefaultReaderPort);

    public static bool IsMemcached(ServerlessCacheEngine engine) => engine.Name == EngineName.Memcached;
}
