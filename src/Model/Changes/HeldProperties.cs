using ElastiCache.Model.Resources;

namespace ElastiCache.Model.Changes;

/// <summary>What may not change while something is attached. Each row is judged by a rule of <c>Changes/Rules</c>.</summary>
internal static class HeldProperties
{
    private const string Guide = UpdateRule.Guide;

    // Of activerehashing and databases: "you can set the following parameters only when you create the cluster. After you
    // associate a parameter group with a cluster, ElastiCache locks these parameters". An older edition, which the China Regions still
    // have, says of groups without cluster mode that they are applied after a reboot.
    private const string Locked = "nodes.rebooting.html";
    private const string Roadmap = "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/";
    private const string Access = "https://github.com/aws-controllers-k8s/community/issues/2536";
    private const string FirstUsers =
        "Take the user groups off in an update before (TLS stays on), change TLS, and attach them again";

    private const string Users = "user groups are attached";
    private const string Token = "the group has an AUTH token";
    private const string Member = "the group is a member of a global datastore";
    private const string InUse = "a cache uses the parameter group";

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<HeldProperty> All { get; } =
    [
        new(ResourceTypes.ReplicationGroup, "TransitEncryptionEnabled", Users, "X-15", FirstUsers, Access),
        new(ResourceTypes.ReplicationGroup, "TransitEncryptionMode", Users, "X-15", FirstUsers, Access),
        new(
            ResourceTypes.ReplicationGroup,
            "TransitEncryptionEnabled",
            Token,
            "X-15",
            "CloudFormation cannot take a token off: leave TLS as it is, or move to a new cache",
            Access
        ),
        new(
            ResourceTypes.ReplicationGroup,
            "TransitEncryptionMode",
            Token,
            "X-15",
            "CloudFormation cannot take a token off: leave TLS as it is, or move to a new cache",
            Access
        ),
        new(
            ResourceTypes.ReplicationGroup,
            "CacheNodeType",
            Member,
            "G-13",
            "Change CacheNodeType of the global datastore",
            Roadmap + "1965"
        ),
        new(
            ResourceTypes.ReplicationGroup,
            "EngineVersion",
            Member,
            "G-13",
            "Change EngineVersion of the global datastore",
            Guide + "Redis-Global-Datastores-Getting-Started.html"
        ),
        new(
            ResourceTypes.ReplicationGroup,
            "NumNodeGroups",
            Member,
            "G-13",
            "Change GlobalNodeGroupCount of the global datastore",
            Guide + "Redis-Global-Datastores-Getting-Started.html"
        ),
        new(
            ResourceTypes.ParameterGroup,
            "cluster-enabled",
            InUse,
            "P-13",
            "Add a second group, and let the caches use that one",
            Guide + "ParameterGroups.Engine.html"
        ),
        new(
            ResourceTypes.ParameterGroup,
            "databases",
            InUse,
            "P-14",
            "Add a second group, and let a new cache use that one",
            Guide + Locked
        ),
        new(
            ResourceTypes.ParameterGroup,
            "cluster-databases",
            InUse,
            "P-27",
            "Add a second group, and let a new cache use that one",
            Guide + "ParameterGroups.Engine.html"
        ),
        new(
            ResourceTypes.ParameterGroup,
            "activerehashing",
            InUse,
            "P-37",
            "Add a second group, and let a new cache use that one",
            Guide + Locked
        ),
        // Judged by lint over NEW: such a group cannot be created either.
        new(
            ResourceTypes.UserGroup,
            "UserIds",
            "its engine is redis and the user that goes is the one with the UserName default",
            "U-21",
            "Put another user with the UserName default in its place",
            Guide + "Clusters.RBAC.html"
        ),
    ];

    /// <summary>What to do instead of changing a property that something holds.</summary>
    /// <param name="type">The type of the resource.</param>
    /// <param name="property">The property.</param>
    /// <param name="held">A word of what holds it.</param>
    public static string WayOut(string type, string property, string held) =>
        Of(type, property).First(row => row.While.Contains(held, StringComparison.Ordinal)).WayOut;

    /// <summary>The rows of a property; several where several things hold it.</summary>
    public static IEnumerable<HeldProperty> Of(string type, string property) =>
        All.Where(row => row.Type == type && row.Property == property);
}
