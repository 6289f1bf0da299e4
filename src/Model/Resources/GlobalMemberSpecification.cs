using ElastiCache.Model.Facts;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Resources;

/// <summary>A member of a global datastore: a replication group in one Region.</summary>
public sealed record GlobalMemberSpecification
{
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
    public ReplicationGroupSpecification? Group { get; init; }
}
