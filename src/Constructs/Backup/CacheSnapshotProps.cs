using Amazon.CDK.AWS.KMS;

namespace ElastiCache.Cdk;

/// <summary>Properties of a <see cref="CacheSnapshot"/>. Strings may be tokens. Changing any but the tags makes a new snapshot.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-snapshot.html and
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-serverlesscachesnapshot.html
/// </remarks>
public sealed record CacheSnapshotProps
{
    /// <summary>The cache that is copied: a replication group or a serverless cache. Memcached makes no snapshots of nodes.</summary>
    public required ICache Cache { get; init; }

    /// <summary>
    /// The physical name: 1 to 255 letters, digits and hyphens, unique in the account. Default: one is made from the
    /// path of the construct, for CloudFormation makes none.
    /// </summary>
    public string? SnapshotName { get; init; }

    /// <summary>
    /// The key that encrypts the snapshot: symmetric, of the same Region. Default: that of the cache where it is known, else
    /// the service's choice.
    /// </summary>
    public IKey? EncryptionKey { get; init; }

    /// <summary>
    /// What becomes of the snapshot when it leaves the template. Default: it is retained, for a backup must not go
    /// because a line of code did.
    /// </summary>
    public RemovalPolicy RemovalPolicy { get; init; } = RemovalPolicy.RETAIN;

    /// <summary>Tags. Default: those of the stack. Tags that an aspect adds do not reach a snapshot.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
