using ElastiCache.Model.Compliance;
using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Templates;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Inventory;

/// <summary>A cache of a template with everything around it: what its price, its picture and its report are made of.</summary>
internal sealed record CacheEntry
{
    /// <summary>The resource.</summary>
    public required TemplateResource Resource { get; init; }

    /// <summary>What kind of cache it is.</summary>
    public required CacheKind Kind { get; init; }

    /// <summary>What people call it: the name of its construct, its physical name, or its logical id.</summary>
    public required string Name { get; init; }

    /// <summary>The physical name where the template says it; null where CloudFormation or a parameter chooses it.</summary>
    public string? PhysicalName { get; init; }

    /// <summary>The condition that decides whether there is such a cache, where only the deployment can; else null.</summary>
    public string? OnlyWhere { get; init; }

    /// <summary>The stack; null for a single template.</summary>
    public string? Stack { get; init; }

    /// <summary>The Region; null where it is not known.</summary>
    public string? Region { get; init; }

    /// <summary>The engine's name.</summary>
    public Value<string> Engine { get; init; }

    /// <summary>The engine's version; of a serverless cache the major one.</summary>
    public Value<string> Version { get; init; }

    /// <summary>The node type; absent for a serverless cache.</summary>
    public Value<string> NodeType { get; init; }

    /// <summary>The shards with their nodes; null where their number is not known, and for a serverless cache.</summary>
    public IReadOnlyList<CacheShard>? Shards { get; init; }

    /// <summary>Why the number of nodes is not known; null where it is.</summary>
    public string? UnknownNodes { get; init; }

    /// <summary>Whether cluster mode is on; null where it cannot be told.</summary>
    public bool? IsSharded { get; init; }

    /// <summary>Whether a replica takes over when a primary fails.</summary>
    public Value<bool> Failover { get; init; }

    /// <summary>Whether the nodes of a shard stand in different Availability Zones.</summary>
    public Value<bool> MultiAZ { get; init; }

    /// <summary>The zones of the subnets, where they are known.</summary>
    public IReadOnlyList<string> SubnetZones { get; init; } = [];

    /// <summary>Whether the template says of a node in which zone it stands, and only the deployment knows its name.</summary>
    public bool HasHiddenZones { get; init; }

    /// <summary>The port.</summary>
    public Value<double> Port { get; init; }

    /// <summary>How clients speak to it: <c>TLS required</c>, <c>TLS preferred</c>, <c>no TLS</c>.</summary>
    public required string Transit { get; init; }

    /// <summary>Whether every client speaks TLS; null where it cannot be told.</summary>
    public bool? IsTlsRequired { get; init; }

    /// <summary>The key of the encryption at rest; null where the data is not encrypted.</summary>
    public EncryptionKey? Key { get; init; }

    /// <summary>How clients authenticate, in words.</summary>
    public required string Authentication { get; init; }

    /// <summary>Whether clients must authenticate.</summary>
    public bool Authenticates { get; init; }

    /// <summary>The secrets of the template with its passwords.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>The users who may log in.</summary>
    public IReadOnlyList<CacheUser> Users { get; init; } = [];

    /// <summary>Who is let in; null where the security groups are not of the template.</summary>
    public IReadOnlyList<CacheAccess>? Access { get; init; }

    /// <summary>For how many days backups are kept; absent for none.</summary>
    public Value<double> BackupDays { get; init; }

    /// <summary>When a backup is made, UTC.</summary>
    public Value<string> BackupWindow { get; init; }

    /// <summary>What becomes of the data when the cache is deleted: the resource's <c>DeletionPolicy</c>.</summary>
    public required string DeletionPolicy { get; init; }

    /// <summary>Whether it stays, with its bill, when the template lets go of it.</summary>
    public bool IsRetained => DeletionPolicies.Retains(DeletionPolicy);

    /// <summary>Whether cold data moves to SSD.</summary>
    public bool HasDataTiering { get; init; }

    /// <summary>The durability that is asked for.</summary>
    public Value<string> Durability { get; init; }

    /// <summary>The limit of data of a serverless cache.</summary>
    public Value<UsageLimit> DataStorage { get; init; }

    /// <summary>The limit of requests of a serverless cache.</summary>
    public Value<UsageLimit> Requests { get; init; }

    /// <summary>Whether it takes its node type and engine from the primary of a global datastore.</summary>
    public bool IsSecondary { get; init; }

    /// <summary>The alarms that watch it.</summary>
    public IReadOnlyList<CacheAlarmEntry> Alarms { get; init; } = [];

    /// <summary>The logs that it delivers, such as <c>slow-log</c>.</summary>
    public IReadOnlyList<string> Logs { get; init; } = [];

    /// <summary>Between which numbers autoscaling moves it.</summary>
    public IReadOnlyList<CapacityRange> Scaling { get; init; } = [];

    /// <summary>What compliance policies look at.</summary>
    public required Func<CompliancePolicy, IReadOnlyList<Violation>> Compliance { get; init; }

    /// <summary>The logical id.</summary>
    public string LogicalId => Resource.LogicalId;

    /// <summary>The number of nodes; null where it is not known.</summary>
    public int? Nodes => Shards?.Sum(shard => shard.Nodes);

    /// <summary>Whether it is a Memcached cluster of nodes.</summary>
    public bool IsMemcached => Kind == CacheKind.CacheCluster && !Engine.Is(EngineName.Redis);
}
