using System.ComponentModel;
using ElastiCache.Model;

namespace Infra.Settings;

/// <summary>One cache.</summary>
internal sealed record CacheSettings
{
    [Description("The engine.")]
    public required string Engine { get; set; }

    [Description("The version of the engine, such as 8.2. Default: Valkey 8.2, Redis OSS 7.1, Memcached 1.6.22.")]
    public string? EngineVersion { get; set; }

    [Description("The node type, such as cache.r7g.large; 'elasticache nodes' lists them.")]
    public required string NodeType { get; set; }

    [Description("How the nodes are arranged. Default: a primary and a replica; two nodes for Memcached.")]
    public TopologySettings Topology { get; set; } = new();

    [Description(
        "What the cache is used for: sets the engine parameters that fit. Default: the engine's own defaults."
    )]
    public string? Purpose { get; set; }

    [Description("Engine parameters by name, over those of the purpose.")]
    public Dictionary<string, string> Parameters { get; set; } = [];

    [Description("The app tiers that may use the cache; nobody else can.")]
    public List<string> AllowedTiers { get; set; } = [];

    [Description(
        "The port, 1150 to 65535, not 8005. Default: 6379; 11211 for Memcached. Changing it replaces the cache."
    )]
    public int? Port { get; set; }

    [Description("Whether clients speak TLS: required, preferred (not for Memcached) or disabled. Default: required.")]
    public TransitEncryptionSetting TransitEncryption { get; set; }

    [Description(
        "Valkey and Redis OSS: the key that encrypts data on disk and in backups: a rotating one that is created, or the one that AWS owns, which is free. Default: customer-managed. Changing it replaces the cache."
    )]
    public AtRestEncryptionSetting? AtRestEncryption { get; set; }

    [Description(
        "Valkey and Redis OSS: how clients prove who they are: a generated AUTH token in Secrets Manager, or not at all. Default: token. Changing it replaces the cache."
    )]
    public AuthenticationSetting? Authentication { get; set; }

    [Description("Valkey and Redis OSS: for how many days daily snapshots are kept, 0 to 35; 0 for none. Default: 15.")]
    public int? SnapshotRetentionDays { get; set; }

    [Description("Valkey and Redis OSS: when daily snapshots are made, in UTC. Default: 03:00-04:00.")]
    public string? SnapshotWindow { get; set; }

    [Description("Valkey and Redis OSS: the snapshot that a new cache is filled with. Changing it replaces the cache.")]
    public string? RestoreFromSnapshot { get; set; }

    [Description(
        "When AWS may maintain the nodes, in UTC. Default: sun:05:00-sun:06:00, or the next hour that is clear of the snapshots."
    )]
    public string? MaintenanceWindow { get; set; }

    [Description("The ARN of an SNS topic that hears of events. Default: none.")]
    public string? NotificationTopicArn { get; set; }

    [Description("What becomes of this cache when it leaves the settings. Default: what the environment says.")]
    public Removal? Removal { get; set; }

    /// <summary>Whether there is a reader endpoint beside the primary one.</summary>
    internal bool HasReader => Engine != EngineName.Memcached && Topology.Shards is null;

    [Description(
        "Whether a node type or an engine version that the tables do not know is meant, because AWS has added it since. Default: false, and then it is refused as a typo."
    )]
    public bool AllowUnknown { get; set; }
}
