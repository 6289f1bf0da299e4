using ElastiCache.Model.Facts;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A member of a global datastore: a replication group in one Region.</summary>
internal sealed record GlobalMemberSpecification
{
    private readonly Depending<ReplicationGroupSpecification?> _group;

    /// <summary>The replication group's id.</summary>
    public Value<string> ReplicationGroupId { get; init; }

    /// <summary>Its Region.</summary>
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
        get => _group.Value;
        init => _group = new(value);
    }

    internal Depending<ReplicationGroupSpecification?> DependingGroup
    {
        init => _group = value;
    }
}
