using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.SNS;

namespace ElastiCache.Cdk;

/// <summary>Properties of a <see cref="ReplicationGroup"/>. Strings and numbers may be tokens.</summary>
/// <remarks>
/// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-elasticache-replicationgroup.html
/// </remarks>
public sealed record ReplicationGroupProps
{
    /// <summary>The VPC.</summary>
    public required IVpc Vpc { get; init; }

    /// <summary>The node type of every node. Can be changed in place.</summary>
    public required CacheNodeType NodeType { get; init; }

    /// <summary>The engine and its version. Default: Valkey 8.2. Can be upgraded in place, not downgraded.</summary>
    public CacheEngine Engine { get; init; } = CacheEngine.Valkey8_2;

    /// <summary>How the nodes are arranged. Default: that of <see cref="Purpose"/>, else one primary and one replica.</summary>
    public Topology? Topology { get; init; }

    /// <summary>
    /// The protocol that clients speak, for a group that lives and is to be taken to cluster mode: in a deployment each,
    /// <c>Compatible</c>, <c>Enabled</c>, then a <see cref="Topology"/> with shards; afterwards it stays <c>Enabled</c>.
    /// Default: not said, and it follows from <see cref="Topology"/>, which a new group leaves it at. Valkey 7.2, Redis OSS
    /// 7.0 and newer. https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/modify-cluster-mode.html
    /// </summary>
    public ClusterMode? ClusterMode { get; init; }

    /// <summary>
    /// Whether the nodes of a shard stand in different Availability Zones. Default: yes where there are replicas,
    /// unless <see cref="AutomaticFailover"/> is off, which it takes.
    /// </summary>
    public bool? MultiAz { get; init; }

    /// <summary>
    /// Whether a replica takes over when the primary fails. Default: yes where there are replicas, and always in cluster
    /// mode, which cannot be without.
    /// </summary>
    public bool? AutomaticFailover { get; init; }

    /// <summary>
    /// The node that daily snapshots are taken from, such as <c>sessions-002</c>; without shards only. ElastiCache asks for
    /// it when snapshots are switched on for a group that lives. Default: ElastiCache chooses.
    /// https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyReplicationGroup.html
    /// </summary>
    public string? SnapshottingClusterId { get; init; }

    /// <summary>
    /// What the group is used for: a preset of engine parameters, topology, snapshots and alarms, over which every
    /// property goes that is set. Default: none, the engine's own parameters and the defaults of this construct.
    /// </summary>
    public Purpose? Purpose { get; init; }

    /// <summary>Engine parameters, over those of <see cref="Purpose"/>. Default: none. Not with <see cref="ParameterGroup"/>.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>A parameter group of yours. Default: one is created, of the family that the engine needs.</summary>
    public ICacheParameterGroup? ParameterGroup { get; init; }

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

    /// <summary>The IP versions. Default: the service's, IPv4. Changing it replaces the group.</summary>
    public CacheNetworkType? NetworkType { get; init; }

    /// <summary>The kind of address that clients discover. Default: the service's, IPv4. Without effect under TLS.</summary>
    public IpDiscovery? IpDiscovery { get; init; }

    /// <summary>Whether clients speak TLS. Default: required.</summary>
    public TransitEncryption TransitEncryption { get; init; } = TransitEncryption.Required;

    /// <summary>
    /// How data is encrypted on disk and in backups. Default: with a customer-managed key that is created and rotated
    /// every year. Changing it replaces the group.
    /// </summary>
    public AtRestEncryption AtRestEncryption { get; init; } = AtRestEncryption.CustomerManaged;

    /// <summary>
    /// How clients prove who they are. Default: an AUTH token that Secrets Manager generates. A token needs TLS, so
    /// disabling <see cref="TransitEncryption"/> takes <see cref="Authentication.None"/> in so many words. Adding or
    /// removing a token, also for users (<see cref="Authentication.Users"/>), replaces the group.
    /// </summary>
    public Authentication Authentication { get; init; } = Authentication.GeneratedToken;

    /// <summary>
    /// For how long daily snapshots are kept: 0 to 35 days, 0 for no snapshots. Default: as long as <see cref="Purpose"/>
    /// says, else 15 days; 15 days also where the purpose makes none but <see cref="SnapshotWindow"/> asks for some.
    /// </summary>
    public Duration? SnapshotRetention { get; init; }

    /// <summary>
    /// When daily snapshots are made, in UTC: at least an hour, such as <c>03:00-04:00</c>. Default: 03:00 to 04:00.
    /// Left out where no snapshots are made.
    /// </summary>
    public string? SnapshotWindow { get; init; }

    /// <summary>What the new group is filled with. Default: nothing. Changing it replaces the group.</summary>
    public SnapshotSource? RestoreFrom { get; init; }

    /// <summary>
    /// When AWS may maintain the nodes, in UTC: at least an hour, such as <c>sun:05:00-sun:06:00</c>. Default: Sunday,
    /// 05:00 to 06:00, or the first hour after it that is clear of the snapshot window.
    /// </summary>
    public string? PreferredMaintenanceWindow { get; init; }

    /// <summary>
    /// Whether AWS upgrades the minor version in the maintenance window. Default: yes; never in the primary of a global
    /// datastore.
    /// </summary>
    public bool AutoMinorVersionUpgrade { get; init; } = true;

    /// <summary>
    /// Where the slow log goes: commands that took longer than <c>slowlog-log-slower-than</c>. Takes Valkey or Redis OSS 6.0.
    /// Default: nowhere, for CloudWatch charges for what is written, and commands may hold personal data.
    /// </summary>
    public LogDestination? SlowLog { get; init; }

    /// <summary>
    /// Where the engine's log goes: starts, failovers, snapshots, problems. Takes Valkey or Redis OSS 6.2. Default:
    /// nowhere, for CloudWatch charges for what is written.
    /// </summary>
    public LogDestination? EngineLog { get; init; }

    /// <summary>
    /// The topic that hears of events: an unencrypted one, such as a <c>CacheEventTopic</c>. Default: none.
    /// </summary>
    public ITopic? NotificationTopic { get; init; }

    /// <summary>
    /// What becomes of the group when it leaves the template or is replaced. Default: a last snapshot is made. The key
    /// and the secret that are created follow it: whatever is not destroyed keeps its key.
    /// </summary>
    public RemovalPolicy RemovalPolicy { get; init; } = RemovalPolicy.SNAPSHOT;

    /// <summary>
    /// Whether cold data moves to SSD. Default: where the node type has one (r6gd), which demands it. Changing it replaces the group.
    /// </summary>
    public bool? DataTiering { get; init; }

    /// <summary>
    /// Whether writes survive the loss of nodes. Default: not said, which leaves it to the service. Later
    /// <c>Sync</c> and <c>Async</c> can be exchanged, in an update that changes nothing else; whether it can be turned on or
    /// off, pages of AWS contradict each other.
    /// </summary>
    public Durability? Durability { get; init; }

    /// <summary>What the group is for: 1 to 255 characters. Default: the path of the construct.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// The physical id: 1 to 40 lower-case letters, digits and hyphens. Default: CloudFormation makes one. With a name,
    /// a change that replaces the group fails.
    /// </summary>
    public string? ReplicationGroupId { get; init; }

    /// <summary>
    /// The policies that the group must comply with, such as <see cref="CompliancePolicy.Hipaa"/>; what breaks one is
    /// refused. Default: none.
    /// </summary>
    public IReadOnlyList<CompliancePolicy> Compliance { get; init; } = [];

    /// <summary>Tags of everything that the construct creates. Default: those of the stack.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>The topology after the purpose and the default had their say.</summary>
    internal Topology ChosenTopology => Topology ?? Purpose?.Topology ?? Model.Facts.Topology.Replicated();

    /// <summary>The days of retention after the purpose and the default had their say.</summary>
    internal Value<double> ChosenRetention =>
        SnapshotRetention is { } given ? Tokens.Days(given)
        : Purpose?.SnapshotRetentionDays is { } days && (days > 0 || SnapshotWindow is null) ? days
        : CacheDefaults.SnapshotRetentionDays;
}
