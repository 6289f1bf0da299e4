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
    private const string NoToken = "CloudFormation cannot take a token off: leave TLS as it is, or move to a new cache";

    private const string Users = "user groups are attached";
    private const string Token = "the group has an AUTH token";

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<HeldProperty> All { get; } =
    [
        Tls("TransitEncryptionEnabled", Users, FirstUsers),
        Tls("TransitEncryptionMode", Users, FirstUsers),
        Tls("TransitEncryptionEnabled", Token, NoToken),
        Tls("TransitEncryptionMode", Token, NoToken),
        Member("CacheNodeType", "CacheNodeType", Roadmap + "1965"),
        Member("EngineVersion", "EngineVersion", Guide + "Redis-Global-Datastores-Getting-Started.html"),
        Member("NumNodeGroups", "GlobalNodeGroupCount", Guide + "Redis-Global-Datastores-Getting-Started.html"),
        Parameter("cluster-enabled", "P-13", "the caches", "ParameterGroups.Engine.html"),
        Parameter("databases", "P-14", "a new cache", Locked),
        Parameter("cluster-databases", "P-27", "a new cache", "ParameterGroups.Engine.html"),
        Parameter("activerehashing", "P-37", "a new cache", Locked),
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
    public static string WayOut(string type, string property, string held) =>
        Of(type, property).First(row => row.While.Contains(held, StringComparison.Ordinal)).WayOut;

    /// <summary>The rows of a property; several where several things hold it.</summary>
    public static IEnumerable<HeldProperty> Of(string type, string property) =>
        All.Where(row => row.Type == type && row.Property == property);

    private static HeldProperty Tls(string property, string held, string wayOut) =>
        new(ResourceTypes.ReplicationGroup, property, held, "X-15", wayOut, Access);

    private static HeldProperty Member(string property, string ofDatastore, string source) =>
        new(
            ResourceTypes.ReplicationGroup,
            property,
            "the group is a member of a global datastore",
            "G-13",
            $"Change {ofDatastore} of the global datastore",
            source
        );

    private static HeldProperty Parameter(string name, string ruleId, string user, string page) =>
        new(
            ResourceTypes.ParameterGroup,
            name,
            "a cache uses the parameter group",
            ruleId,
            $"Add a second group, and let {user} use that one",
            Guide + page
        );
}
