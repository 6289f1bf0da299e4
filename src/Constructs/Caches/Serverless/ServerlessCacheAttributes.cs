using Amazon.CDK.AWS.EC2;

namespace ElastiCache.Cdk;

/// <summary>What is known of a serverless cache that exists.</summary>
public sealed record ServerlessCacheAttributes
{
    /// <summary>The physical name.</summary>
    public required string ServerlessCacheName { get; init; }

    /// <summary>The engine, which decides the ports: 6379 and 6380, of Memcached 11211. Default: Valkey 8.</summary>
    public ServerlessCacheEngine Engine { get; init; } = ServerlessCacheEngine.Valkey8;

    /// <summary>The host name of the endpoint. Default: unknown.</summary>
    public string? EndpointHostname { get; init; }

    /// <summary>The host name of the reader endpoint. Default: that of the endpoint, from which only the port differs.</summary>
    public string? ReaderEndpointHostname { get; init; }

    /// <summary>The security groups. Default: unknown, and then nobody can be admitted.</summary>
    public IReadOnlyList<ISecurityGroup> SecurityGroups { get; init; } = [];
}
