using ElastiCache.Model.Facts;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>What replication groups and cache clusters have in common, for the rules that hold for both.</summary>
internal abstract record CacheSpecification : ITaggedSpecification
{
    public abstract Value<string> Engine { get; init; }

    /// <summary>The engine that runs; left out, the one that has the version. Null where it cannot be told.</summary>
    public abstract string? RunningEngine { get; }

    /// <summary>The engines that a cache of this kind may run.</summary>
    public abstract IReadOnlyList<string> PossibleEngines { get; }

    /// <summary>
    /// Whether the engine is not known, and by the conditions of the template is none that a cache of this kind may run: it is
    /// refused as that, whatever else is written.
    /// </summary>
    public bool IsOfNoEngine => DependingIsOfNoEngine.Value;

    internal Depending<bool> DependingIsOfNoEngine { private get; init; }

    [Property]
    public Value<string> EngineVersion { get; init; }

    [Property]
    public Value<string> CacheNodeType { get; init; }

    [Property]
    public Value<string> CacheParameterGroupName { get; init; }

    /// <summary>The parameter group that the name stands for, where it is known.</summary>
    public ParameterGroupSpecification? ParameterGroup
    {
        get => DependingParameterGroup.Value;
        init => DependingParameterGroup = new(value);
    }

    internal Depending<ParameterGroupSpecification?> DependingParameterGroup { private get; init; }

    [Property(CreateOnly = true)]
    public Value<string> CacheSubnetGroupName { get; init; }

    /// <summary>The subnet group that the name stands for, where it is known.</summary>
    public SubnetGroupSpecification? SubnetGroup
    {
        get => DependingSubnetGroup.Value;
        init => DependingSubnetGroup = new(value);
    }

    internal Depending<SubnetGroupSpecification?> DependingSubnetGroup { private get; init; }

    [Property(CreateOnly = true)]
    public Value<double> Port { get; init; }

    /// <summary>The network type: <c>ipv4</c>, <c>ipv6</c> or <c>dual_stack</c>.</summary>
    [Property(CreateOnly = true)]
    public Value<string> NetworkType
    {
        get => Words.NetworkTypes.Read(field);
        init;
    }

    /// <summary>The kind of address that node discovery returns: <c>ipv4</c> or <c>ipv6</c>.</summary>
    [Property]
    public Value<string> IpDiscovery
    {
        get => Words.Addresses.Read(field);
        init;
    }

    /// <summary>Whether clients speak TLS.</summary>
    [Property]
    public Value<bool> TransitEncryptionEnabled { get; init; }

    /// <summary>For how many days snapshots are kept.</summary>
    [Property]
    public Value<double> SnapshotRetentionLimit { get; init; }

    /// <summary>The daily snapshot window, UTC.</summary>
    [Property]
    public Value<string> SnapshotWindow { get; init; }

    /// <summary>The snapshot to restore from.</summary>
    [Property(CreateOnly = true)]
    public Value<string> SnapshotName { get; init; }

    /// <summary>The weekly maintenance window, UTC.</summary>
    [Property]
    public Value<string> PreferredMaintenanceWindow { get; init; }

    /// <summary>Whether AWS upgrades the minor version.</summary>
    [Property]
    public Value<bool> AutoMinorVersionUpgrade { get; init; }

    /// <summary>The topic that hears of events.</summary>
    [Property]
    public Value<string> NotificationTopicArn { get; init; }

    /// <summary>The security groups of EC2-Classic.</summary>
    [Property(Unordered = true)]
    public Value<IReadOnlyList<Value<string>>> CacheSecurityGroupNames
    {
        get => Lists.Read(field);
        init;
    }

    /// <summary>Where logs go; null when that is not listed.</summary>
    [Property(Unordered = true)]
    public IReadOnlyList<LogDeliverySpecification>? LogDeliveryConfigurations
    {
        get => Lists.Read(DependingLogDeliveryConfigurations.Value);
        init => DependingLogDeliveryConfigurations = new(value);
    }

    internal Depending<IReadOnlyList<LogDeliverySpecification>?> DependingLogDeliveryConfigurations
    {
        private get;
        init;
    }

    [Property]
    public IReadOnlyList<TagSpecification> Tags { get; init; } = [];

    /// <summary>The Region of the stack, where it is known.</summary>
    public Value<string> Region { get; init; }

    /// <summary>The day on which the cache is judged, by UTC. Default: today.</summary>
    public DateOnly Today { get; init; } = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>Whether another rule refuses the version, of which nothing is known then, whatever family the group has.</summary>
    internal bool IsVersionRefused { get; init; }

    /// <summary>Why the version that runs has not a feature; null where it has it, or where that cannot be told.</summary>
    public string? Lacks(EngineFeature feature) =>
        RunsWithout(feature) is { } running ? $"{feature.Name} needs {feature.Availability}, got {running}" : null;

    /// <summary>
    /// What runs and has not a feature, such as <c>redis 6.2</c>; null where it has it, or where that cannot be told. A version that is
    /// not known is one of the family of the parameter group.
    /// </summary>
    public string? RunsWithout(EngineFeature feature) =>
        EngineVersion.TryGet(out var version)
            ? RunningEngine is { } engine && feature.SupportedBy(engine, version) == false
                ? $"{engine} {version}"
                : null
            : EngineVersion.IsUnresolved
            && !IsVersionRefused
            && ParameterGroup?.CacheParameterGroupFamily.TryGet(out var family) == true
            && ParameterGroupFamily.EngineOf(family) is { } its
            && (RunningEngine ?? its) == its
            && feature.SupportedByFamily(family) == false
                ? $"a version of the family {family}"
                : null;
}
