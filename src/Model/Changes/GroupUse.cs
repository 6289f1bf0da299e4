using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes;

/// <summary>A property by which one resource uses a group or a user.</summary>
/// <param name="Type">The type of what is used.</param>
/// <param name="User">The type of what uses it.</param>
/// <param name="Property">The property of the latter.</param>
internal sealed record GroupUse(string Type, string User, string Property)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<GroupUse> All { get; } =
    [
        new(ResourceTypes.ParameterGroup, ResourceTypes.ReplicationGroup, "CacheParameterGroupName"),
        new(ResourceTypes.ParameterGroup, ResourceTypes.CacheCluster, "CacheParameterGroupName"),
        new(ResourceTypes.SubnetGroup, ResourceTypes.ReplicationGroup, "CacheSubnetGroupName"),
        new(ResourceTypes.SubnetGroup, ResourceTypes.CacheCluster, "CacheSubnetGroupName"),
        new(ResourceTypes.UserGroup, ResourceTypes.ReplicationGroup, "UserGroupIds"),
        new(ResourceTypes.UserGroup, ResourceTypes.ServerlessCache, "UserGroupId"),
        new(ResourceTypes.User, ResourceTypes.UserGroup, "UserIds"),
    ];

    /// <summary>The properties by which a resource of one type may use one of another.</summary>
    public static IEnumerable<GroupUse> Of(string type, string user) =>
        All.Where(use => use.Type == type && use.User == user);
}
