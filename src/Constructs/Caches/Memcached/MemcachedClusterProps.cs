using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.SNS;

namespace ElastiCache.Cdk;

/// <summary>
/// Properties of a <see cref="MemcachedCluster"/>. Strings and numbers may be tokens. What Memcached does not have
/// (snapshots, authentication, replication, encryption at rest) is not here.
/// </summary>
/// <remarks>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-elasticache-cachecluster.html
/// </remarks>
public sealed record MemcachedClusterProps
{
    /// <summary>The VPC.</summary>
    public required IVpc Vpc { get; init; }

    /// <summary>The node type of every node. Changing it is not possible in place: give the construct a new id.</summary>
    public required CacheNodeType NodeType { get; init; }

    /// <summary>The version. Default: Memcached 1.6.22.</summary>
    public CacheEngine Engine { get; init; } = CacheEngine.Memcached1_6_22;

    /// <summary>
    /// The number of nodes: 1 to 60. Default: 2. Each node holds a part of the keys, and no other holds it too. Changing it
    /// replaces the cluster unless <see cref="AvailabilityZones"/> are given.
    /// </summary>
    public double Nodes { get; init; } = 2;

    /// <summary>
    /// The Availability Zone of each node, one each. With it the number of nodes changes in place, if what was listed stays.
    /// Default: spread over the zones of the subnets by ElastiCache where there are several nodes.
    /// </summary>
    public IReadOnlyList<string> AvailabilityZones { get; init; } = [];

    /// <summary>Whether the nodes stand in several Availability Zones. Default: yes where there are several nodes.</summary>
    public bool? CrossAz { get; init; }

    /// <summary>What the cluster is used for: a preset of engine parameters. Default: none.</summary>
    public Purpose? Purpose { get; init; }

    /// <summary>
    /// Engine parameters, such as <c>max_item_size</c>, over those of <see cref="Purpose"/>. Default: none. Not with
    /// <see cref="ParameterGroup"/>. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/ParameterGroups.Memcached.html
    /// </summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>A parameter group of yours. Default: one is created, of the family that the version needs.</summary>
    public ICacheParameterGroup? ParameterGroup { get; init; }

    /// <summary>
    /// Which subnets. Default: the isolated subnets if the VPC has any, else the private ones. Public subnets are
    /// refused. Not with <see cref="SubnetGroup"/>. Changing it replaces the cluster.
    /// </summary>
    public ISubnetSelection? VpcSubnets { get; init; }

    /// <summary>A subnet group of yours. Default: one is created.</summary>
    public ICacheSubnetGroup? SubnetGroup { get; init; }

    /// <summary>Security groups of yours. Default: one is created, without ingress and without egress.</summary>
    public IReadOnlyList<ISecurityGroup> SecurityGroups { get; init; } = [];

    /// <summary>The port: 1150 to 65535, not 8005. Default: 11211. Changing it replaces the cluster.</summary>
    public double Port { get; init; } = CacheDefaults.MemcachedPort;

    /// <summary>The IP versions. Default: the service's, IPv4. Changing it replaces the cluster.</summary>
    public CacheNetworkType? NetworkType { get; init; }

    /// <summary>The kind of address that clients discover. Default: the service's, IPv4.</summary>
    public IpDiscovery? IpDiscovery { get; init; }

    /// <summary>
    /// Whether clients speak TLS. Default: yes, which takes Memcached 1.6.12 or newer. Changing it replaces the cluster.
    /// https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption-mc.html
    /// </summary>
    public bool TransitEncryption { get; init; } = true;

    /// <summary>
    /// When AWS may maintain the nodes, in UTC: at least an hour, such as <c>sun:05:00-sun:06:00</c>. Default: Sunday,
    /// 05:00 to 06:00.
    /// </summary>
    public string? PreferredMaintenanceWindow { get; init; }

    /// <summary>Whether AWS upgrades the minor version in the maintenance window. Default: yes.</summary>
    public bool AutoMinorVersionUpgrade { get; init; } = true;

    /// <summary>
    /// The topic that hears of events: an unencrypted one, such as a <c>CacheEventTopic</c>. Default: none.
    /// </summary>
    public ITopic? NotificationTopic { get; init; }

    /// <summary>
    /// What becomes of the cluster when it leaves the template or is replaced: it is destroyed or retained. Default:
    /// destroyed, for Memcached has no snapshots.
    /// </summary>
    public RemovalPolicy RemovalPolicy { get; init; } = RemovalPolicy.DESTROY;

    /// <summary>
    /// The physical name: 1 to 50 lower-case letters, digits and hyphens. Default: CloudFormation makes one. With a
    /// name, a change that replaces the cluster fails.
    /// </summary>
    public string? ClusterName { get; init; }

    /// <summary>
    /// The policies that the cluster must comply with, such as <see cref="CompliancePolicy.AwsFoundational"/>; what breaks
    /// one is refused. Default: none.
    /// </summary>
    public IReadOnlyList<CompliancePolicy> Compliance { get; init; } = [];

    /// <summary>Tags of everything that the construct creates. Default: those of the stack.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
