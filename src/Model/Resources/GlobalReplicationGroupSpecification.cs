using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>
/// A global datastore, property by property as <c>AWS::ElastiCache::GlobalReplicationGroup</c> has them, with its
/// members where they are known.
/// </summary>
internal sealed record GlobalReplicationGroupSpecification
{
    /// <summary>The part of the id that is not AWS's.</summary>
    [Property]
    public Value<string> GlobalReplicationGroupIdSuffix { get; init; }

    /// <summary>The members; null where they are not known.</summary>
    [Property]
    public IReadOnlyList<GlobalMemberSpecification>? Members
    {
        get => DependingMembers.Value;
        init => DependingMembers = new(value);
    }

    internal Depending<IReadOnlyList<GlobalMemberSpecification>?> DependingMembers { private get; init; } =
        new((IReadOnlyList<GlobalMemberSpecification>?)[]);

    /// <summary>Whether failover is on in every member.</summary>
    [Property]
    public Value<bool> AutomaticFailoverEnabled { get; init; }

    /// <summary>The engine version that every member gets by an update.</summary>
    [Property]
    public Value<string> EngineVersion { get; init; }

    /// <summary>The node type that every member gets by an update.</summary>
    [Property]
    public Value<string> CacheNodeType { get; init; }

    /// <summary>The number of shards that every member gets by an update.</summary>
    [Property]
    public Value<double> GlobalNodeGroupCount { get; init; }

    /// <summary>The parameter group that every member gets with a major upgrade.</summary>
    [Property]
    public Value<string> CacheParameterGroupName { get; init; }

    /// <summary>The ids of the shards that are placed Region by Region, one list a Region.</summary>
    public IReadOnlyList<IReadOnlyList<Value<string>>> RegionalNodeGroupIds { get; init; } = [];

    /// <summary>The Regions in which shards are placed.</summary>
    public IReadOnlyList<Value<string>> RegionalRegions { get; init; } = [];

    /// <summary>Members that another datastore of the template has already.</summary>
    public IReadOnlyList<SharedMember> SharedMembers { get; init; } = [];

    /// <summary>The members whose role is known to be <paramref name="role"/>.</summary>
    internal IEnumerable<GlobalMemberSpecification> InRole(string role) =>
        (Members ?? []).Where(member => member.Role.Is(role));
}
