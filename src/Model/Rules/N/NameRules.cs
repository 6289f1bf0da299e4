using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.N;

/// <summary>Names, descriptions and tags.</summary>
internal static class NameRules
{
    /// <summary>Rules of replication groups.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
    [
        new Rule<ReplicationGroupSpecification>("N-01", nameof(ReplicationGroupSpecification.ReplicationGroupId))
        {
            Mistake = group => Identifier.WrongLength(group.ReplicationGroupId, 40),
            Statement = "The id of a replication group has 1 to 40 characters.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = """{"ReplicationGroupId": "a-name-of-a-cache-that-is-far-too-long-for-it" }""",
            Keeps = """{"ReplicationGroupId": "orders-cache" }""",
            Source = Pages.CreateReplicationGroup,
            Implies = ["N-02"],
        },
        new Rule<ReplicationGroupSpecification>("N-02", nameof(ReplicationGroupSpecification.ReplicationGroupId))
        {
            Mistake = group => Identifier.Mistake(group.ReplicationGroupId, 40),
            Fix = Fixes.Name<ReplicationGroupSpecification>(
                nameof(ReplicationGroupSpecification.ReplicationGroupId),
                one => one.ReplicationGroupId,
                40
            ),
            Statement =
                "The id of a replication group begins with a letter and has letters, digits and single hyphens, none at its end.",
            Why =
                "The service answers that it is not a valid identifier, and the stack was seen to end in ROLLBACK_FAILED, which needs hands to repair.",
            Breaks = """{"ReplicationGroupId": "my--cache" }""",
            Keeps = """{"ReplicationGroupId": "my-cache-1" }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.CreateReplicationGroup,
        },
        StoredName.Rule<ReplicationGroupSpecification>(
            "N-03",
            nameof(ReplicationGroupSpecification.ReplicationGroupId),
            group => group.ReplicationGroupId,
            40
        ) with
        {
            Statement = "The id of a replication group is written in lower case.",
            Breaks = """{"ReplicationGroupId": "MyCache" }""",
            Keeps = """{"ReplicationGroupId": "mycache" }""",
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<ReplicationGroupSpecification>(
            "N-16",
            nameof(ReplicationGroupSpecification.ReplicationGroupDescription)
        )
        {
            Mistake = group =>
                group.ReplicationGroupDescription.IsAbsent ? "a replication group must have a description"
                : group.ReplicationGroupDescription.Limits?.Wrong("a description", 1, 255) is { } wrong ? wrong
                : group.ReplicationGroupDescription.TryGet(out var text) && text.Length is < 1 or > 255
                    ? $"a description has 1 to 255 characters, got {text.Length}"
                : null,
            Statement = "A replication group has a description of 1 to 255 characters.",
            Why = "CloudFormation requires one, and the service refuses a longer one.",
            Breaks = """{"ReplicationGroupDescription": "" }""",
            Keeps = """{"ReplicationGroupDescription": "orders cache" }""",
            Evidence = Evidence.Schema,
            Source = Pages.CreateReplicationGroup,
        },
    ];

    /// <summary>Rules of cache clusters.</summary>
    public static readonly IReadOnlyList<IRule<CacheClusterSpecification>> ForCacheClusters =
    [
        new Rule<CacheClusterSpecification>("N-04", nameof(CacheClusterSpecification.ClusterName))
        {
            Mistake = cluster => Identifier.WrongLength(cluster.ClusterName, 50),
            Statement = "The name of a cache cluster has 1 to 50 characters.",
            Why = "The service refuses the request, and the stack rolls back.",
            Breaks = """{"ClusterName": "a-name-of-a-cache-that-is-far-too-long-for-it-even-here" }""",
            Keeps = """{"ClusterName": "sessions" }""",
            Source = Pages.CreateCacheCluster,
            Implies = ["N-05"],
        },
        new Rule<CacheClusterSpecification>("N-05", nameof(CacheClusterSpecification.ClusterName))
        {
            Mistake = cluster => Identifier.Mistake(cluster.ClusterName, 50),
            Fix = Fixes.Name<CacheClusterSpecification>(
                nameof(CacheClusterSpecification.ClusterName),
                one => one.ClusterName,
                50
            ),
            Statement =
                "The name of a cache cluster begins with a letter and has letters, digits and single hyphens, none at its end.",
            Why = "The service answers that it is not a valid identifier.",
            Breaks = """{"ClusterName": "cache--a" }""",
            Keeps = """{"ClusterName": "cache-a" }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.CreateCacheCluster,
        },
        StoredName.Rule<CacheClusterSpecification>(
            "N-05",
            nameof(CacheClusterSpecification.ClusterName),
            cluster => cluster.ClusterName,
            50
        ) with
        {
            Statement = "The name of a cache cluster is written in lower case.",
            Breaks = """{"ClusterName": "MyCache" }""",
            Keeps = """{"ClusterName": "mycache" }""",
            Source = Pages.CreateCacheCluster,
        },
    ];
}
