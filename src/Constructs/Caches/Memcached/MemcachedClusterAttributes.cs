using Amazon.CDK.AWS.EC2;

namespace ElastiCache.Cdk;

/// <summary>What is known of a Memcached cluster that exists.</summary>
public sealed record MemcachedClusterAttributes
{
    /// <summary>The physical name.</summary>
    public required string ClusterName { get; init; }

    /// <summary>The port. Default: 11211.</summary>
    public double Port { get; init; } = CacheDefaults.MemcachedPort;

    /// <summary>The host name of the configuration endpoint. Default: unknown.</summary>
    public string? ConfigurationEndpointHostname { get; init; }

    /// <summary>The security groups. Default: unknown, and then nobody can be admitted.</summary>
    public IReadOnlyList<ISecurityGroup> SecurityGroups { get; init; } = [];
}
