using ElastiCache.Model.Facts;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A member of a global datastore: a replication group in one Region.</summary>
internal sealed record GlobalMemberSpecification
{
    public Value<string> ReplicationGroupId { get; init; }

    public Value<string> ReplicationGroupRegion { get; init; }

    /// <summary><c>PRIMARY</c> or <c>SECONDARY</c>.</summary>
    public Value<string> Role
    {
        get => Words.GlobalRoles.Read(field);
        init;
    }

    /// <summary>The replication group, where it is known.</summary>
    public ReplicationGroupSpecification? Group
    {
        get => DependingGroup.Value;
        init => DependingGroup = new(value);
    }

    internal Depending<ReplicationGroupSpecification?> DependingGroup { private get; init; }
}
