using ElastiCache.Model.Facts;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>
/// A cache cluster, property by property as <c>AWS::ElastiCache::CacheCluster</c> has them: a Memcached cluster, or a
/// single Redis OSS node.
/// </summary>
internal sealed record CacheClusterSpecification : ICacheSpecification, IForgetful<CacheClusterSpecification>
{
    private readonly Depending<IReadOnlyList<LogDeliverySpecification>?> _logDeliveryConfigurations;

    private readonly Depending<SubnetGroupSpecification?> _subnetGroup;

    private readonly Depending<ParameterGroupSpecification?> _parameterGroup;

    /// <summary>The physical name.</summary>
    [Property(CreateOnly = true)]
    public Value<string> ClusterName { get; init; }

    /// <inheritdoc/>
    [Property(CreateOnly = true)]
    public Value<string> Engine
    {
        get => Words.Engines.Read(field);
        init;
    }

    private static readonly string[] Engines = [EngineName.Memcached, EngineName.Redis];

    /// <inheritdoc/>
    public IReadOnlyList<string> PossibleEngines => Engines;

    /// <summary>The engine; null where it is not known. It must be given (C-10).</summary>
    public string? RunningEngine => Engine.TryGet(out var given) ? given : null;

    /// <inheritdoc/>
    [Property]
    public Value<string> EngineVersion { get; init; }

    /// <inheritdoc/>
    [Property]
    public Value<string> CacheNodeType { get; init; }

    /// <summary>The number of nodes.</summary>
    [Property]
    public Value<double> NumCacheNodes { get; init; }

    /// <summary>Whether the nodes stand in one Availability Zone (<c>single-az</c>) or in several (<c>cross-az</c>).</summary>
    [Property]
    public Value<string> AZMode
    {
        get => Words.AZModes.Read(field);
        init;
    }

    /// <summary>The Availability Zone of a cluster that has only one.</summary>
    [Property]
    public Value<string> PreferredAvailabilityZone { get; init; }

    /// <summary>The Availability Zones of the nodes, one each.</summary>
    [Property]
    public Value<IReadOnlyList<Value<string>>> PreferredAvailabilityZones
    {
        get => Lists.Read(field);
        init;
    }

    /// <inheritdoc/>
    [Property]
    public Value<string> CacheParameterGroupName { get; init; }

    /// <inheritdoc/>
    public ParameterGroupSpecification? ParameterGroup
    {
        get => _parameterGroup.Value;
        init => _parameterGroup = new(value);
    }

    internal Depending<ParameterGroupSpecification?> DependingParameterGroup
    {
        init => _parameterGroup = value;
    }

    /// <inheritdoc/>
    [Property(CreateOnly = true)]
    public Value<string> CacheSubnetGroupName { get; init; }

    /// <inheritdoc/>
    public SubnetGroupSpecification? SubnetGroup
    {
        get => _subnetGroup.Value;
        init => _subnetGroup = new(value);
    }

    internal Depending<SubnetGroupSpecification?> DependingSubnetGroup
    {
        init => _subnetGroup = value;
    }

    /// <summary>The security groups.</summary>
    [Property(Unordered = true)]
    public Value<IReadOnlyList<Value<string>>> VpcSecurityGroupIds
    {
        get => Lists.Read(field);
        init;
    }

    /// <inheritdoc/>
    [Property(CreateOnly = true)]
    public Value<double> Port { get; init; }

    /// <inheritdoc/>
    [Property(CreateOnly = true)]
    public Value<string> NetworkType
    {
        get => Words.NetworkTypes.Read(field);
        init;
    }

    /// <inheritdoc/>
    [Property]
    public Value<string> IpDiscovery
    {
        get => Words.Addresses.Read(field);
        init;
    }

    /// <inheritdoc/>
    [Property]
    public Value<bool> TransitEncryptionEnabled { get; init; }

    /// <inheritdoc/>
    [Property]
    public Value<double> SnapshotRetentionLimit { get; init; }

    /// <inheritdoc/>
    [Property]
    public Value<string> SnapshotWindow { get; init; }

    /// <summary>The snapshot to restore from.</summary>
    [Property(CreateOnly = true)]
    public Value<string> SnapshotName { get; init; }

    /// <summary>The RDB file to restore from.</summary>
    [Property(CreateOnly = true)]
    public Value<IReadOnlyList<Value<string>>> SnapshotArns
    {
        get => Lists.Read(field);
        init;
    }

    /// <inheritdoc/>
    [Property]
    public Value<string> PreferredMaintenanceWindow { get; init; }

    /// <summary>Whether AWS upgrades the minor version.</summary>
    [Property]
    public Value<bool> AutoMinorVersionUpgrade { get; init; }

    /// <inheritdoc/>
    [Property]
    public Value<string> NotificationTopicArn { get; init; }

    /// <inheritdoc/>
    [Property(Unordered = true)]
    public Value<IReadOnlyList<Value<string>>> CacheSecurityGroupNames
    {
        get => Lists.Read(field);
        init;
    }

    /// <inheritdoc/>
    [Property(Unordered = true)]
    public IReadOnlyList<LogDeliverySpecification>? LogDeliveryConfigurations
    {
        get => Lists.Read(_logDeliveryConfigurations.Value);
        init => _logDeliveryConfigurations = new(value);
    }

    internal Depending<IReadOnlyList<LogDeliverySpecification>?> DependingLogDeliveryConfigurations
    {
        init => _logDeliveryConfigurations = value;
    }

    /// <inheritdoc/>
    [Property]
    public IReadOnlyList<TagSpecification> Tags { get; init; } = [];

    /// <summary>Properties that only replication groups have, but that were given.</summary>
    public IReadOnlyList<string> MisplacedProperties { get; init; } = [];

    /// <inheritdoc/>
    public Value<string> Region { get; init; }

    /// <inheritdoc/>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <inheritdoc/>
    CacheClusterSpecification IForgetful<CacheClusterSpecification>.Forget(string property) =>
        property switch
        {
            nameof(Engine) => this with { Engine = Value<string>.Unresolved() },
            nameof(EngineVersion) => this with { EngineVersion = Value<string>.Unresolved() },
            nameof(CacheNodeType) => this with { CacheNodeType = Value<string>.Unresolved() },
            nameof(NetworkType) => this with { NetworkType = Value<string>.Unresolved() },
            nameof(AZMode) => this with { AZMode = Value<string>.Unresolved() },
            _ => this,
        };
}
