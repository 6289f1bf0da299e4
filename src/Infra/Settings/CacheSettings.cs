using ElastiCache.Cdk;

namespace Infra.Settings;

/// <summary>One cache.</summary>
internal sealed record CacheSettings
{
    [Description("The engine. Every cache has one that is not a secondary.")]
    [OnlyFor(CacheKinds.OnNodes | CacheKinds.WithoutNodes | CacheKinds.FromPrimary)]
    public string? Engine { get; set; }

    [Description(
        "The version of the engine, such as 8.2; of a serverless cache the major one, such as 8. Default: Valkey 8.2, Redis OSS 7.1, Memcached 1.6.22."
    )]
    [OnlyFor(CacheKinds.OnNodes | CacheKinds.WithoutNodes | CacheKinds.FromPrimary)]
    public string? EngineVersion { get; set; }

    [Description(
        "The node type, such as cache.r7g.large; 'elasticache nodes' lists them. Every cache has one that is neither serverless nor a secondary."
    )]
    [OnlyFor(CacheKinds.OnNodes | CacheKinds.FromPrimary)]
    public string? NodeType { get; set; }

    [Description(
        "A cache without nodes, which AWS scales: {} for one without limits. Default: a cache with nodes. Changing it replaces the cache."
    )]
    [OnlyFor(CacheKinds.WithoutNodes)]
    public ServerlessSettings? Serverless { get; set; }

    [Description(
        "Valkey and Redis OSS with nodes: makes the cache the primary of a global datastore, whose secondaries are caches of environments in other Regions. Default: none."
    )]
    [OnlyFor(CacheKinds.ReplicationGroup)]
    public GlobalDatastoreSettings? GlobalDatastore { get; set; }

    [Description(
        "Makes the cache a secondary of a global datastore: a copy of a primary in another Region, from which it has engine, node type, shards and most of the rest. Default: a cache of its own. Changing it replaces the cache."
    )]
    public SecondarySettings? SecondaryOf { get; set; }

    [Description("How the nodes are arranged. Default: a primary and a replica; two nodes for Memcached.")]
    [OnlyFor(CacheKinds.OnNodes | CacheKinds.Secondary)]
    public TopologySettings Topology { get; set; } = new();

    [Description(
        "Valkey and Redis OSS with nodes: takes a cache that lives to cluster mode, in a deployment each: compatible, enabled, then topology.shards. Default: with shards cluster mode is on, without them off."
    )]
    [OnlyFor(CacheKinds.ReplicationGroup | CacheKinds.FromPrimary)]
    public string? ClusterMode { get; set; }

    [Description(
        "Valkey and Redis OSS with nodes: whether a replica takes over when the primary fails. On the way from one node to replicas: false in the deployment that adds them, and left out in the next. Default: where there are replicas or shards."
    )]
    [OnlyFor(CacheKinds.ReplicationGroup)]
    [Prop(nameof(ReplicationGroupProps.AutomaticFailover))]
    public bool? Failover { get; set; }

    [Description(
        "Valkey and Redis OSS with nodes: whether the nodes stand in different Availability Zones; takes failover. Default: where there are replicas, and failover is not false."
    )]
    [OnlyFor(CacheKinds.ReplicationGroup)]
    [Prop(nameof(ReplicationGroupProps.MultiAz))]
    public bool? MultiAz { get; set; }

    [Description(
        "What the cache is used for: sets engine parameters, topology, snapshots and alarms that fit, over which every setting wins. Default: nothing in particular."
    )]
    [OnlyFor(CacheKinds.OnNodes | CacheKinds.FromPrimary)]
    public string? Purpose { get; set; }

    [Description("Engine parameters by name, over those of the purpose.")]
    [OnlyFor(CacheKinds.OnNodes | CacheKinds.FromPrimary)]
    public Dictionary<string, string> Parameters { get; set; } = [];

    [Description("The app tiers that may use the cache; nobody else can.")]
    public List<string> AllowedTiers { get; set; } = [];

    [Description(
        "The port, 1150 to 65535, not 8005. Default: 6379; 11211 for Memcached. Changing it replaces the cache."
    )]
    [OnlyFor(CacheKinds.OnNodes | CacheKinds.Secondary)]
    public int? Port { get; set; }

    [Description("Whether clients speak TLS: required, preferred (not for Memcached) or disabled. Default: required.")]
    [OnlyFor(CacheKinds.OnNodes | CacheKinds.FromPrimary)]
    public string? TransitEncryption { get; set; }

    [Description(
        "Valkey and Redis OSS: the key that encrypts data on disk and in backups: a rotating one that is created, or the one that AWS owns, which is free. Default: customer-managed. Changing it replaces the cache."
    )]
    [OnlyFor(CacheKinds.ReplicationGroup | CacheKinds.WithoutNodes | CacheKinds.Secondary)]
    public string? AtRestEncryption { get; set; }

    [Description(
        "Valkey and Redis OSS: how clients prove who they are: a generated AUTH token in Secrets Manager, or not at all. Default: token. Changing it replaces the cache."
    )]
    [OnlyFor(CacheKinds.ReplicationGroup | CacheKinds.FromPrimary)]
    public string? Authentication { get; set; }

    [Description(
        "Valkey and Redis OSS: the users that may log in, by name, instead of the token. Default: none. Going from a token to users, or back, replaces the cache."
    )]
    [OnlyFor(CacheKinds.ReplicationGroup | CacheKinds.Serverless)]
    public Dictionary<string, UserSettings> Users { get; set; } = [];

    [Description(
        "Valkey and Redis OSS with nodes: the replacement of the token, or of the users' passwords, on a schedule: {} for once a month, after the maintenance window. Default: passwords stay."
    )]
    [OnlyFor(CacheKinds.ReplicationGroup | CacheKinds.FromPrimary)]
    public RotationSettings? Rotation { get; set; }

    [Description("Caches with nodes: what is added and removed by itself. Default: nothing.")]
    [OnlyFor(CacheKinds.OnNodes)]
    public ScalingSettings? Scaling { get; set; }

    [Description(
        "Valkey 9 with shards: whether writes survive the loss of the nodes: async, sync or disabled. Default: what the service chooses. sync and async can be exchanged, in an update that changes nothing else; whether it can be turned on or off later, sources do not agree."
    )]
    [OnlyFor(CacheKinds.ReplicationGroup | CacheKinds.FromPrimary)]
    public string? Durability { get; set; }

    [Description("Valkey and Redis OSS with nodes: the logs. Default: none.")]
    [OnlyFor(CacheKinds.ReplicationGroup)]
    public LogsSettings? Logs { get; set; }

    [Description(
        "The recommended alarms of this cache: {} for all of them. Default: all of them where the environment has alarms."
    )]
    public CacheAlarmSettings? Alarms { get; set; }

    [Description(
        "Valkey and Redis OSS with nodes and replicas: an experiment of AWS Fault Injection Service that somebody may start, in which the nodes of one zone lose their power; alarms of an overload end it. Default: none."
    )]
    [OnlyFor(CacheKinds.ReplicationGroup)]
    public ExperimentSettings? ZoneExperiment { get; set; }

    [Description("Whether the cache is on the environment's dashboard. Default: true.")]
    public bool Dashboard { get; set; } = true;

    [Description(
        "Policies that the cache must comply with, besides those of the environment; what breaks one is refused. Default: none."
    )]
    public List<string> Compliance { get; set; } = [];

    [Description("Where else applications find the cache. Default: only the outputs and parameters of the app.")]
    public PublishSettings? Publish { get; set; }

    [Description("A name of your own for the cache, in a private zone. Default: only the one that AWS gives.")]
    public DnsSettings? Dns { get; set; }

    [Description(
        "Valkey and Redis OSS: for how many days daily snapshots are kept, 0 to 35; 0 for none. Default: 15; 0 for a secondary, whose primary is backed up."
    )]
    [OnlyFor(CacheKinds.ReplicationGroup | CacheKinds.WithoutNodes | CacheKinds.Secondary)]
    public int? SnapshotRetentionDays { get; set; }

    [Description("Valkey and Redis OSS: when daily snapshots are made, in UTC. Default: 03:00-04:00.")]
    [OnlyFor(CacheKinds.ReplicationGroup | CacheKinds.Secondary)]
    [Prop(nameof(ReplicationGroupProps.SnapshotWindow))]
    public string? SnapshotWindow { get; set; }

    [Description(
        "Valkey and Redis OSS with nodes and without shards: the node that daily snapshots are taken from, such as sessions-002; ElastiCache asks for it when snapshots are switched on for a cache that lives. Default: ElastiCache chooses."
    )]
    [OnlyFor(CacheKinds.ReplicationGroup)]
    [Prop(nameof(ReplicationGroupProps.SnapshottingClusterId))]
    public string? SnapshottingNode { get; set; }

    [Description("Valkey and Redis OSS: the snapshot that a new cache is filled with. Changing it replaces the cache.")]
    [OnlyFor(CacheKinds.ReplicationGroup | CacheKinds.WithoutNodes | CacheKinds.FromPrimary)]
    public string? RestoreFromSnapshot { get; set; }

    [Description(
        "When AWS may maintain the nodes, in UTC. Default: sun:05:00-sun:06:00, or the next hour that is clear of the snapshots."
    )]
    [OnlyFor(CacheKinds.OnNodes | CacheKinds.Secondary)]
    [Prop(nameof(ReplicationGroupProps.PreferredMaintenanceWindow))]
    public string? MaintenanceWindow { get; set; }

    [Description(
        "Valkey and Redis OSS with nodes: whether AWS upgrades the minor version of the engine in the maintenance window. Default: true; false in the primary of a global datastore, whose version is upgraded as a whole."
    )]
    [OnlyFor(CacheKinds.ReplicationGroup)]
    [Prop(nameof(ReplicationGroupProps.AutoMinorVersionUpgrade))]
    public bool? AutoMinorVersionUpgrade { get; set; }

    [Description(
        "Caches with nodes: the ARN of an SNS topic that hears of events. Default: that of the environment's events, if any."
    )]
    [OnlyFor(CacheKinds.OnNodes | CacheKinds.Secondary)]
    public string? NotificationTopicArn { get; set; }

    [Description(
        "What becomes of this cache when it leaves the settings. Default: what the environment says; a secondary makes no last snapshot unless it is said here."
    )]
    public string? Removal { get; set; }

    [Description(
        "The number of the stack that the cache stands in, 1 to 100. Default: chosen by the name of the cache from those of cacheStacks. Changing it replaces the cache."
    )]
    public int? Stack { get; set; }

    /// <summary>Whether there is a reader endpoint beside the primary one.</summary>
    internal bool HasReader =>
        Engine != EngineName.Memcached
        && (
            ClusterMode is { } mode
                ? mode != "enabled"
                : Topology.Shards is null && SecondaryOf is not { ClusterMode: true }
        );

    /// <summary>What the nodes of a cache that is not serverless run.</summary>
    internal CacheEngine NodeEngine =>
        EngineVersion is { } version ? CacheEngine.Of(Engine!, version)
        : Engine == EngineName.Memcached ? CacheEngine.Memcached1_6_22
        : Engine == EngineName.Redis ? CacheEngine.Redis7_1
        : CacheEngine.Valkey8_2;

    /// <summary>Whether clients are moving, or were moved, to the configuration endpoint, and find it by that name.</summary>
    internal bool NamesConfigurationEndpoint => ClusterMode is "compatible" or "enabled";

    [Description(
        "Whether a node type, an engine version or a parameter that is nearly one of the known is meant, because AWS has added it since. Default: false, and then it is refused as a typo."
    )]
    public bool AllowUnknown { get; set; }

    [Description(
        "Warnings of this cache that are known and meant: the reason, by the id of the rule that stands behind the warning, such as S-23. Errors cannot be acknowledged. Default: none."
    )]
    public Dictionary<string, string> Acknowledge { get; set; } = [];
}
