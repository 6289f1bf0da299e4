using ElastiCache.Model.Facts;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>
/// A replication group, property by property as <c>AWS::ElastiCache::ReplicationGroup</c> has them, with what its
/// names refer to where that is known.
/// </summary>
internal sealed partial record ReplicationGroupSpecification
    : CacheSpecification,
        IForgetful<ReplicationGroupSpecification>
{
    /// <summary>The physical id.</summary>
    [Property(CreateOnly = true)]
    public Value<string> ReplicationGroupId { get; init; }

    /// <summary>What the group is for.</summary>
    [Property]
    public Value<string> ReplicationGroupDescription { get; init; }

    [Property]
    public override Value<string> Engine
    {
        get => Words.Engines.Read(field);
        init;
    }

    /// <summary>The number of nodes with cluster mode off: the primary and its replicas.</summary>
    [Property]
    public Value<double> NumCacheClusters { get; init; }

    /// <summary>The number of shards.</summary>
    [Property]
    public Value<double> NumNodeGroups { get; init; }

    /// <summary>The number of replicas in each shard.</summary>
    [Property(CreateOnly = true)]
    public Value<double> ReplicasPerNodeGroup { get; init; }

    /// <summary>The shards one by one; null when they are not listed.</summary>
    [Property]
    public IReadOnlyList<NodeGroupSpecification>? NodeGroupConfiguration
    {
        get => Lists.Read(DependingNodeGroupConfiguration.Value);
        init => DependingNodeGroupConfiguration = new(value);
    }

    internal Depending<IReadOnlyList<NodeGroupSpecification>?> DependingNodeGroupConfiguration { private get; init; }

    /// <summary>The Availability Zones of the nodes with cluster mode off, the primary's first.</summary>
    [Property(CreateOnly = true)]
    public Value<IReadOnlyList<Value<string>>> PreferredCacheClusterAZs
    {
        get => Lists.Read(field);
        init;
    }

    /// <summary>Whether a replica takes over when the primary fails.</summary>
    [Property]
    public Value<bool> AutomaticFailoverEnabled { get; init; }

    /// <summary>Whether the nodes of a shard stand in different Availability Zones.</summary>
    [Property]
    public Value<bool> MultiAZEnabled { get; init; }

    /// <summary>The cluster mode: <c>disabled</c>, <c>compatible</c> or <c>enabled</c>.</summary>
    [Property]
    public Value<string> ClusterMode
    {
        get => Words.ClusterModes.Read(field);
        init;
    }

    /// <summary>How writes survive a failure: <c>default</c>, <c>async</c>, <c>sync</c> or <c>disabled</c>.</summary>
    [Property]
    public Value<string> Durability
    {
        get => Words.Durabilities.Read(field);
        init;
    }

    /// <summary>The global datastore that the group is a secondary of.</summary>
    [Property(CreateOnly = true)]
    public Value<string> GlobalReplicationGroupId { get; init; }

    /// <summary>The cache cluster that becomes the group's primary.</summary>
    [Property]
    public Value<string> PrimaryClusterId { get; init; }

    /// <summary>Whether cold data moves to SSD.</summary>
    [Property(CreateOnly = true)]
    public Value<bool> DataTieringEnabled { get; init; }

    [Property(Unordered = true)]
    public Value<IReadOnlyList<Value<string>>> SecurityGroupIds
    {
        get => Lists.Read(field);
        init;
    }

    /// <summary>Whether data is encrypted on disk and in backups.</summary>
    [Property(CreateOnly = true)]
    public Value<bool> AtRestEncryptionEnabled { get; init; }

    /// <summary>The key of the encryption at rest; absent for the key that AWS owns.</summary>
    [Property(CreateOnly = true)]
    public Value<string> KmsKeyId { get; init; }

    /// <summary>The kind of that key, such as <c>SYMMETRIC_DEFAULT</c>; absent where it cannot be told.</summary>
    public Value<string> KmsKeySpec { get; init; }

    /// <summary>Whether TLS is <c>preferred</c> or <c>required</c>.</summary>
    [Property]
    public Value<string> TransitEncryptionMode
    {
        get => Words.TransitEncryptionModes.Read(field);
        init;
    }

    /// <summary>The password of the group. A violation never repeats it.</summary>
    [Property]
    public Value<string> AuthToken { get; init; }

    /// <summary>The parameter that the AUTH token is; null for none.</summary>
    internal ParameterUse? AuthTokenParameter
    {
        get => DependingAuthTokenParameter.Value;
        init => DependingAuthTokenParameter = new(value);
    }

    internal Depending<ParameterUse?> DependingAuthTokenParameter { private get; init; }

    /// <summary>Why the AUTH token of a template is no secret.</summary>
    internal SecretFlaw AuthTokenFlaw => DependingAuthTokenFlaw.Value;

    internal Depending<SecretFlaw> DependingAuthTokenFlaw { private get; init; }

    /// <summary>The secret of the template that generates the AUTH token; null for none.</summary>
    internal GeneratedSecret? AuthTokenSecret => DependingAuthTokenSecret.Value;

    internal Depending<GeneratedSecret?> DependingAuthTokenSecret { private get; init; }

    [Property(Unordered = true)]
    public Value<IReadOnlyList<Value<string>>> UserGroupIds
    {
        get => Lists.Read(field);
        init;
    }

    /// <summary>The user groups that <see cref="UserGroupIds"/> stand for; null for one that is not known.</summary>
    public IReadOnlyList<UserGroupSpecification?> UserGroups { get; init; } = [];

    /// <summary>The node that snapshots are made of, with cluster mode off.</summary>
    [Property]
    public Value<string> SnapshottingClusterId { get; init; }

    /// <summary>The RDB files to restore from, one a shard.</summary>
    [Property(CreateOnly = true)]
    public Value<IReadOnlyList<Value<string>>> SnapshotArns
    {
        get => Lists.Read(field);
        init;
    }

    /// <summary>
    /// Whether the group takes what describes it from another one: the primary of its global datastore, or the cluster
    /// that becomes its primary. Then much may be missing.
    /// </summary>
    internal bool Inherits => GlobalReplicationGroupId.IsPresent || PrimaryClusterId.IsPresent;
}
