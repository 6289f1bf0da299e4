using System.Globalization;

namespace ElastiCache.Cdk;

/// <summary>How CloudWatch names a node.</summary>
/// <param name="Suffix">What follows the name of the cache in the dimension <c>CacheClusterId</c>: of Memcached nothing.</param>
/// <param name="NodeId">The dimension <c>CacheNodeId</c>.</param>
internal sealed record CacheNodeId(string Suffix, string NodeId)
{
    // Each node of Valkey and Redis OSS is a cache cluster of one node.
    private const string OnlyNode = "0001";

    /// <summary>A node of a replication group by the end of its id, such as <c>-001</c>.</summary>
    public static CacheNodeId OfGroup(string suffix) => new(suffix, OnlyNode);

    /// <summary>A node of Memcached by its number, 1 for the first.</summary>
    public static CacheNodeId OfMemcached(int number) => new("", number.ToString("0000", CultureInfo.InvariantCulture));
}
