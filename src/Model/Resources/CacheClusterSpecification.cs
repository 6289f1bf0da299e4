using ElastiCache.Model.Facts;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>
/// A cache cluster, property by property as <c>AWS::ElastiCache::CacheCluster</c> has them: a Memcached cluster, or a
/// single Redis OSS node.
/// </summary>
internal sealed record CacheClusterSpecification : CacheSpecification, IForgetful<CacheClusterSpecification>
{
    /// <summary>The physical name.</summary>
    [Property(CreateOnly = true)]
    public Value<string> ClusterName { get; init; }

    [Property(CreateOnly = true)]
    public override Value<string> Engine
    {
        get => Words.Engines.Read(field);
        init;
    }

    internal static readonly IReadOnlyList<string> Engines = [EngineName.Memcached, EngineName.Redis];

    public override IReadOnlyList<string> PossibleEngines => Engines;

    /// <summary>The engine; null where it is not known. It must be given (C-10).</summary>
    public override string? RunningEngine => Engine.TryGet(out var given) ? given : null;

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

    [Property(Unordered = true)]
    public Value<IReadOnlyList<Value<string>>> VpcSecurityGroupIds
    {
        get => Lists.Read(field);
        init;
    }

    /// <summary>The RDB file to restore from.</summary>
    [Property(CreateOnly = true)]
    public Value<IReadOnlyList<Value<string>>> SnapshotArns
    {
        get => Lists.Read(field);
        init;
    }

    /// <summary>Properties that only replication groups have, but that were given.</summary>
    public IReadOnlyList<string> MisplacedProperties { get; init; } = [];

    CacheClusterSpecification IForgetful<CacheClusterSpecification>.Forget(string property) =>
        property switch
        {
            nameof(Engine) => this with { Engine = Value<string>.Unresolved() },
            nameof(EngineVersion) => this with { EngineVersion = Value<string>.Unresolved(), IsVersionRefused = true },
            nameof(CacheNodeType) => this with { CacheNodeType = Value<string>.Unresolved() },
            nameof(NetworkType) => this with { NetworkType = Value<string>.Unresolved() },
            nameof(AZMode) => this with { AZMode = Value<string>.Unresolved() },
            _ => this,
        };
}
