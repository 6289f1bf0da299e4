using Amazon.CDK.AWS.EC2;

namespace ElastiCache.Cdk;

/// <summary>
/// Properties of a <see cref="ServerlessCache"/>. Strings and numbers may be tokens. What AWS decides for serverless
/// caches (nodes, parameters, ports, TLS, maintenance) is not here.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-serverlesscache.html
/// </remarks>
public sealed record ServerlessCacheProps
{
    /// <summary>The VPC. Null only for a public cache, which is in none.</summary>
    public required IVpc? Vpc { get; init; }

    /// <summary>
    /// The engine and its major version. Default: Valkey 8. Redis OSS can become Valkey, and a version a newer one, in
    /// place; not the other way round.
    /// </summary>
    public ServerlessCacheEngine Engine { get; init; } = ServerlessCacheEngine.Valkey8;

    /// <summary>
    /// What the cache may use. Default: no limits, as of the service; then nothing is throttled, and the bill has no upper bound.
    /// </summary>
    public CacheUsageLimits? UsageLimits { get; init; }

    /// <summary>
    /// Which subnets: in two or three Availability Zones. Default: the isolated subnets if the VPC has any, else the
    /// private ones. Public subnets are refused. Changing it takes a new cache.
    /// </summary>
    public ISubnetSelection? VpcSubnets { get; init; }

    /// <summary>Security groups of yours. Default: one is created, without ingress and without egress.</summary>
    public IReadOnlyList<ISecurityGroup> SecurityGroups { get; init; } = [];

    /// <summary>The IP versions. Default: the service's, IPv4. Changing it takes a new cache.</summary>
    public CacheNetworkType? NetworkType { get; init; }

    /// <summary>From where the cache is reached. Default: from its VPC.</summary>
    public CacheConnectionType ConnectionType { get; init; } = CacheConnectionType.Vpc;

    /// <summary>
    /// How data is encrypted at rest and in backups. Default: with a customer-managed key that is created and rotated
    /// every year. It cannot be disabled. Changing it takes a new cache.
    /// </summary>
    public AtRestEncryption AtRestEncryption { get; init; } = AtRestEncryption.CustomerManaged;

    /// <summary>
    /// The users that may log in, of Valkey and Redis OSS. Default: none, and then whoever the security group admits may
    /// do everything: there are no AUTH tokens here. Can be changed in place.
    /// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html
    /// </summary>
    public ICacheUserGroup? UserGroup { get; init; }

    /// <summary>
    /// For how long daily snapshots are kept: 0 to 35 days, 0 for no snapshots. Default: 15 days, as of replication groups.
    /// </summary>
    public Duration? SnapshotRetention { get; init; }

    /// <summary>
    /// When the daily snapshot is made, in UTC, such as <c>03:00</c>. Default: 03:00, an hour of little traffic in most
    /// places. Left out where no snapshots are made.
    /// </summary>
    public string? DailySnapshotTime { get; init; }

    /// <summary>
    /// The name of the snapshot that is made before the cache is deleted: 1 to 255 letters, digits and hyphens. Default:
    /// that of the cache with <c>-final-</c> and a part of the id of the stack, where the <see cref="RemovalPolicy"/> asks
    /// for one. While a snapshot of this name exists, deleting the cache fails; a stack has another id in each of its lives.
    /// </summary>
    public string? FinalSnapshotName { get; init; }

    /// <summary>
    /// What the new cache is filled with: a snapshot by its ARN, or RDB files. Default: nothing. Changing it takes a new cache.
    /// </summary>
    public SnapshotSource? RestoreFrom { get; init; }

    /// <summary>
    /// What becomes of the cache when it leaves the template: <c>SNAPSHOT</c> deletes it after a last snapshot,
    /// <c>DESTROY</c> deletes it with its data, <c>RETAIN</c> keeps it. Default: a last snapshot. The key that is created
    /// follows it: whatever is not destroyed keeps its key.
    /// </summary>
    /// <remarks>
    /// CloudFormation has no deletion policy <c>Snapshot</c> for serverless caches, so <c>SNAPSHOT</c> is written as
    /// <c>Delete</c> with a <see cref="FinalSnapshotName"/>.
    /// </remarks>
    public RemovalPolicy RemovalPolicy { get; init; } = RemovalPolicy.SNAPSHOT;

    /// <summary>What the cache is for: at most 255 characters, without &lt; and &gt;. Default: the path of the construct.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// The physical name: 1 to 40 letters, digits and hyphens. Default: one is made from the path of the construct, for
    /// CloudFormation makes none. As with any name, a change that takes a new cache needs a new name too.
    /// </summary>
    public string? ServerlessCacheName { get; init; }

    /// <summary>
    /// The policies that the cache must comply with, such as <see cref="CompliancePolicy.Hipaa"/>; what breaks one is
    /// refused. Default: none.
    /// </summary>
    public IReadOnlyList<CompliancePolicy> Compliance { get; init; } = [];

    /// <summary>Tags of everything that the construct creates. Default: those of the stack.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
