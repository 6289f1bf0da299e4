using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk;

/// <summary>What is known of a replication group that exists.</summary>
public sealed record ReplicationGroupAttributes
{
    /// <summary>The physical id.</summary>
    public required string ReplicationGroupId { get; init; }

    /// <summary>The port. Default: 6379.</summary>
    public double Port { get; init; } = CacheDefaults.Port;

    /// <summary>The host name of the primary endpoint. Default: unknown, or the group runs in cluster mode.</summary>
    public string? PrimaryEndpointHostname { get; init; }

    /// <summary>The host name of the reader endpoint. Default: unknown, or the group runs in cluster mode.</summary>
    public string? ReaderEndpointHostname { get; init; }

    /// <summary>The host name of the configuration endpoint. Default: unknown, or the group does not run in cluster mode.</summary>
    public string? ConfigurationEndpointHostname { get; init; }

    /// <summary>The security groups. Default: unknown, and then nobody can be admitted.</summary>
    public IReadOnlyList<ISecurityGroup> SecurityGroups { get; init; } = [];

    /// <summary>How its nodes are arranged, so that they can be watched. Default: unknown.</summary>
    public Topology? Topology { get; init; }

    /// <summary>The node type, from which the thresholds of alarms follow. Default: unknown.</summary>
    public CacheNodeType? NodeType { get; init; }

    /// <summary>
    /// The engine: <see cref="Model.Facts.EngineName.Valkey"/> or <see cref="Model.Facts.EngineName.Redis"/>. Default: unknown.
    /// </summary>
    public string? EngineName { get; init; }

    /// <summary>The secret that holds the AUTH token. Default: unknown, or there is none.</summary>
    public ISecret? AuthToken { get; init; }
}
