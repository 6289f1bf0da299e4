using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk;

/// <summary>What is rotated: the AUTH token of a cache, or the password of a user.</summary>
internal sealed record RotationSubject
{
    /// <summary>What admits the function.</summary>
    public required IConnectable Cache { get; init; }

    /// <summary>The replication group, which tells its addresses itself; null for a serverless cache.</summary>
    public IReplicationGroup? Group { get; init; }

    /// <summary>The address of a serverless cache; null for a replication group.</summary>
    public CacheEndpoint? Endpoint { get; init; }

    /// <summary>The VPC of the cache; null where it is not known.</summary>
    public required IVpc? Vpc { get; init; }

    /// <summary>When ElastiCache may maintain the cache, in UTC; absent or unresolved where that is not known.</summary>
    public required Value<string> MaintenanceWindow { get; init; }

    /// <summary>The IP versions that the cache speaks; null for IPv4, and where it is not known.</summary>
    public required CacheNetworkType? NetworkType { get; init; }

    public required ISecret Secret { get; init; }

    /// <summary>The field of the secret's JSON object; null where the whole text is the password.</summary>
    public required string? Field { get; init; }

    /// <summary>The user; null for the AUTH token.</summary>
    public ICacheUser? User { get; init; }

    public required string Description { get; init; }

    /// <summary>What the function is told (Function/index.py).</summary>
    public Dictionary<string, string> Environment()
    {
        (string Name, string? Value)[] all =
        [
            ("GROUP_ID", Group?.ReplicationGroupId),
            ("ENDPOINTS", Endpoint?.SocketAddress),
            ("SECRET_FIELD", Field),
            ("USER_ID", User?.UserId),
            ("USER_NAME", User?.UserName),
        ];
        return all.Where(one => one.Value is not null).ToDictionary(one => one.Name, one => one.Value!);
    }
}
