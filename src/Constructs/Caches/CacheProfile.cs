using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SecretsManager;

namespace ElastiCache.Cdk;

/// <summary>
/// What is known of a cache, whatever its kind: all that the methods of <see cref="ICache"/> ask for. A new kind of cache
/// fills one in, and has them all.
/// </summary>
internal sealed record CacheProfile
{
    /// <summary>What the kind is called in messages, such as <c>a serverless cache</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The physical name or id.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN. Read when it is asked for, since it takes calls to Node.</summary>
    public required Func<string> Arn { get; init; }

    /// <summary>The engine; null where it is not known.</summary>
    public string? EngineName { get; init; }

    /// <summary>The endpoints that are known, read once.</summary>
    public required Lazy<IReadOnlyList<CacheEndpoint>> Endpoints { get; init; }

    /// <summary>What CloudWatch has of it.</summary>
    public required WatchedCache Watched { get; init; }

    /// <summary>The secret of the AUTH token; null where there is none, or where it is not known.</summary>
    public ISecret? AuthToken { get; init; }

    /// <summary>The VPC; null where there is none, or where it is not known.</summary>
    public IVpc? Vpc { get; init; }

    /// <summary>The IP versions that it speaks; null for IPv4, and where it is not known.</summary>
    public CacheNetworkType? NetworkType { get; init; }

    /// <summary>The key of the encryption at rest; null where it is AWS's, or not known.</summary>
    public IKey? EncryptionKey { get; init; }

    /// <summary>Who may log in.</summary>
    public CacheUsers Users { get; init; } = CacheUsers.Unknown;

    /// <summary>The snapshots that can be made of it; null where it makes none.</summary>
    public SnapshotKind? Snapshots { get; init; }

    /// <summary>
    /// Whether it may change its cluster mode: then a name of its own stays that of the endpoint that plain clients use.
    /// </summary>
    public bool ChangesClusterMode { get; init; }
}
