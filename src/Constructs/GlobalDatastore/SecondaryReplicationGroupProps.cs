using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.KMS;
using Amazon.CDK.AWS.SecretsManager;
using Amazon.CDK.AWS.SNS;

namespace ElastiCache.Cdk;

/// <summary>
/// Properties of a <see cref="SecondaryReplicationGroup"/>: those that a secondary may have. Engine, version, node type,
/// parameters, shards and encryption in transit are the primary's, so there is no property for them here.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Redis-Global-Datastores-Getting-Started.html
/// </remarks>
public sealed record SecondaryReplicationGroupProps
{
    /// <summary>The global datastore, created in the primary's Region.</summary>
    public required IGlobalDatastore GlobalDatastore { get; init; }

    /// <summary>The VPC, in this Region.</summary>
    public required IVpc Vpc { get; init; }

    /// <summary>Whether the primary runs in cluster mode, and so this group too. Default: no.</summary>
    public bool ClusterMode { get; init; }

    /// <summary>
    /// The node type of the primary, from which the thresholds of alarms follow; it is not written to the template. Default:
    /// that of every member, where <see cref="GlobalDatastore"/> is a construct of this app and its primary too; else
    /// unknown, and the group cannot have recommended alarms.
    /// </summary>
    public CacheNodeType? PrimaryNodeType { get; init; }

    /// <summary>
    /// The number of shards of the primary, 1 to 500, by which the nodes to watch are known; it is not written to the
    /// template. In cluster mode only. Default: as with <see cref="PrimaryNodeType"/>.
    /// </summary>
    public double? PrimaryShards { get; init; }

    /// <summary>
    /// The number of replicas, of each shard in cluster mode: 0 to 5; it may differ from the primary's. Default: 1, without
    /// which a datastore with automatic failover refuses the secondary.
    /// </summary>
    public double Replicas { get; init; } = 1;

    /// <summary>
    /// Which subnets. Default: the isolated subnets if the VPC has any, else the private ones. Public subnets are
    /// refused. Not with <see cref="SubnetGroup"/>. Changing it replaces the group.
    /// </summary>
    public ISubnetSelection? VpcSubnets { get; init; }

    /// <summary>A subnet group of yours. Default: one is created.</summary>
    public ICacheSubnetGroup? SubnetGroup { get; init; }

    /// <summary>Security groups of yours. Default: one is created, without ingress and without egress.</summary>
    public IReadOnlyList<ISecurityGroup> SecurityGroups { get; init; } = [];

    /// <summary>The port: 1150 to 65535, not 8005. Default: 6379. Changing it replaces the group.</summary>
    public double Port { get; init; } = CacheDefaults.Port;

    /// <summary>
    /// The key of the encryption at rest in this Region, if the primary is encrypted. Default: the key that AWS owns.
    /// </summary>
    public IKey? EncryptionKey { get; init; }

    /// <summary>
    /// The secret, in this Region, that holds the primary's AUTH token, for the applications here to read; a replica of
    /// the primary's secret. Default: unknown, or there is none.
    /// </summary>
    public ISecret? AuthToken { get; init; }

    /// <summary>For how long daily snapshots are kept: 0 to 35 days. Default: 0, since the primary is backed up.</summary>
    public Duration? SnapshotRetention { get; init; }

    /// <summary>When daily snapshots are made, in UTC. Default: 03:00 to 04:00, if any are kept.</summary>
    public string? SnapshotWindow { get; init; }

    /// <summary>
    /// When AWS may maintain the nodes, in UTC. Default: Sunday, 05:00 to 06:00, or the next hour that is clear of the
    /// snapshots.
    /// </summary>
    public string? PreferredMaintenanceWindow { get; init; }

    /// <summary>The topic that hears of events. Default: none.</summary>
    public ITopic? NotificationTopic { get; init; }

    /// <summary>
    /// What becomes of the group when it leaves the template. Default: it is destroyed, since its data is the primary's.
    /// </summary>
    public RemovalPolicy RemovalPolicy { get; init; } = RemovalPolicy.DESTROY;

    /// <summary>What the group is for: 1 to 255 characters. Default: the path of the construct.</summary>
    public string? Description { get; init; }

    /// <summary>The physical id: 1 to 40 lower-case letters, digits and hyphens. Default: CloudFormation makes one.</summary>
    public string? ReplicationGroupId { get; init; }

    /// <summary>
    /// The policies that the group must comply with; what breaks one is refused. Encryption, authentication and upgrades
    /// are the primary's, and are judged there. Default: none.
    /// </summary>
    public IReadOnlyList<CompliancePolicy> Compliance { get; init; } = [];
}
