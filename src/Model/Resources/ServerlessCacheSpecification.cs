using ElastiCache.Model.Facts;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>
/// A serverless cache, property by property as <c>AWS::ElastiCache::ServerlessCache</c> has them, with what its names
/// refer to where that is known.
/// </summary>
internal sealed record ServerlessCacheSpecification : ITaggedSpecification, IForgetful<ServerlessCacheSpecification>
{
    /// <summary>The physical name.</summary>
    [Property(CreateOnly = true)]
    public Value<string> ServerlessCacheName { get; init; }

    /// <summary>What the cache is for.</summary>
    [Property]
    public Value<string> Description { get; init; }

    [Property]
    public Value<string> Engine
    {
        get => Words.Engines.Read(field);
        init;
    }

    /// <summary>Whether the engine is not known, and by the conditions of the template is none that there is.</summary>
    public bool IsOfNoEngine => DependingIsOfNoEngine.Value;

    internal Depending<bool> DependingIsOfNoEngine { private get; init; }

    [Property]
    public Value<string> MajorEngineVersion { get; init; }

    /// <summary>The limit of data.</summary>
    public Value<UsageLimit> DataStorage { get; init; }

    /// <summary>The limit of requests.</summary>
    public Value<UsageLimit> EcpuPerSecond { get; init; }

    /// <summary>When the daily snapshot is taken, UTC.</summary>
    [Property]
    public Value<string> DailySnapshotTime { get; init; }

    /// <summary>For how many days snapshots are kept.</summary>
    [Property]
    public Value<double> SnapshotRetentionLimit { get; init; }

    /// <summary>The snapshots or RDB files to restore from.</summary>
    [Property(CreateOnly = true, Unordered = true)]
    public Value<IReadOnlyList<Value<string>>> SnapshotArnsToRestore
    {
        get => Lists.Read(field);
        init;
    }

    /// <summary>The snapshot that is taken before the cache is deleted.</summary>
    [Property]
    public Value<string> FinalSnapshotName { get; init; }

    /// <summary>The key of the encryption at rest; absent for the key that AWS owns.</summary>
    [Property(CreateOnly = true)]
    public Value<string> KmsKeyId { get; init; }

    /// <summary>The Region of the stack, where it is known.</summary>
    public Value<string> Region { get; init; }

    /// <summary>The kind of the key, where it is of the same template: <c>SYMMETRIC_DEFAULT</c>.</summary>
    public Value<string> KeySpec { get; init; }

    [Property(CreateOnly = true, Unordered = true)]
    public Value<IReadOnlyList<Value<string>>> SubnetIds
    {
        get => Lists.Read(field);
        init;
    }

    /// <summary>The subnets, as far as they are of the same template.</summary>
    public IReadOnlyList<SubnetSpecification> Subnets { get; init; } = [];

    /// <summary>Whether all subnets are in one Availability Zone, whichever that is.</summary>
    internal bool IsInOneZone => DependingIsInOneZone.Value;

    internal Depending<bool> DependingIsInOneZone { private get; init; } = new(false);

    [Property(Unordered = true)]
    public Value<IReadOnlyList<Value<string>>> SecurityGroupIds
    {
        get => Lists.Read(field);
        init;
    }

    /// <summary>The security groups, one for each; null for one that is not of the same template.</summary>
    public IReadOnlyList<SecurityGroupSpecification?> SecurityGroups { get; init; } = [];

    /// <summary>The network type: <c>ipv4</c>, <c>ipv6</c> or <c>dual_stack</c>.</summary>
    [Property(CreateOnly = true)]
    public Value<string> NetworkType
    {
        get => Words.NetworkTypes.Read(field);
        init;
    }

    /// <summary>Whether the cache is reached from a VPC (<c>vpc</c>) or from everywhere (<c>public</c>).</summary>
    [Property]
    public Value<string> ConnectionType
    {
        get => Words.ConnectionTypes.Read(field);
        init;
    }

    [Property]
    public Value<string> UserGroupId { get; init; }

    /// <summary>The user group that the id stands for, where it is known.</summary>
    public UserGroupSpecification? UserGroup
    {
        get => DependingUserGroup.Value;
        init => DependingUserGroup = new(value);
    }

    internal Depending<UserGroupSpecification?> DependingUserGroup { private get; init; }

    /// <summary>Properties that only caches of nodes have, but that were given.</summary>
    public IReadOnlyList<string> OtherProperties { get; init; } = [];

    [Property]
    public IReadOnlyList<TagSpecification> Tags { get; init; } = [];

    ServerlessCacheSpecification IForgetful<ServerlessCacheSpecification>.Forget(string property) =>
        property switch
        {
            nameof(Engine) => this with { Engine = Value<string>.Unresolved() },
            nameof(MajorEngineVersion) => this with { MajorEngineVersion = Value<string>.Unresolved() },
            nameof(NetworkType) => this with { NetworkType = Value<string>.Unresolved() },
            _ => this,
        };
}
