namespace ElastiCache.Model;

/// <summary>Names, descriptions and tags.</summary>
internal static class NameRules
{
    private const string Create =
        "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html";
    private const string CreateCluster =
        "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html";
    private const string Tags = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Tagging-Resources.html";

    /// <summary>Rules of replication groups.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
    [
        new Rule<ReplicationGroupSpecification>(
            "N-01",
            nameof(ReplicationGroupSpecification.ReplicationGroupId),
            group =>
                group.ReplicationGroupId.TryGet(out var id) && id.Length is < 1 or > 40
                    ? $"a name has 1 to 40 characters, got {id.Length}"
                    : null
        )
        {
            Source = Create,
            Implies = ["N-02"],
        },
        new Rule<ReplicationGroupSpecification>(
            "N-02",
            nameof(ReplicationGroupSpecification.ReplicationGroupId),
            group => Identifier.Mistake(group.ReplicationGroupId, 40)
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Create,
        },
        new Rule<ReplicationGroupSpecification>(
            "N-03",
            nameof(ReplicationGroupSpecification.ReplicationGroupId),
            group => Identifier.UpperCase(group.ReplicationGroupId)
        )
        {
            Source = Create,
        },
        new Rule<ReplicationGroupSpecification>(
            "N-16",
            nameof(ReplicationGroupSpecification.ReplicationGroupDescription),
            group =>
                group.ReplicationGroupDescription.IsAbsent ? "a replication group must have a description"
                : group.ReplicationGroupDescription.TryGet(out var text) && text.Length is < 1 or > 255
                    ? $"a description has 1 to 255 characters, got {text.Length}"
                : null
        )
        {
            Evidence = Evidence.Schema,
            Source = Create,
        },
    ];

    /// <summary>Rules of cache clusters.</summary>
    public static readonly IReadOnlyList<IRule<CacheClusterSpecification>> ForCacheClusters =
    [
        new Rule<CacheClusterSpecification>(
            "N-04",
            nameof(CacheClusterSpecification.ClusterName),
            cluster =>
                cluster.ClusterName.TryGet(out var name) && name.Length is < 1 or > 50
                    ? $"a name has 1 to 50 characters, got {name.Length}"
                    : null
        )
        {
            Source = CreateCluster,
            Implies = ["N-05"],
        },
        new Rule<CacheClusterSpecification>(
            "N-05",
            nameof(CacheClusterSpecification.ClusterName),
            cluster => Identifier.Mistake(cluster.ClusterName, 50) ?? Identifier.UpperCase(cluster.ClusterName)
        )
        {
            Evidence = Evidence.ServiceError,
            Source = CreateCluster,
        },
    ];

    /// <summary>Rules of tags.</summary>
    public static readonly IReadOnlyList<IRule<ICacheSpecification>> ForCaches =
    [
        new Rule<ICacheSpecification>(
            "N-19",
            nameof(ICacheSpecification.Tags),
            cache => cache.Tags.Count > 50 ? $"a resource has at most 50 tags, got {cache.Tags.Count}" : null
        )
        {
            Source = Tags,
        },
        new Rule<ICacheSpecification>(
            "N-20",
            nameof(ICacheSpecification.Tags),
            cache =>
                cache.Tags.Keys.FirstOrDefault(key =>
                    key.Length is < 1 or > 128 || key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)
                )
                    is { } key
                    ? $"a tag's key has 1 to 128 characters and does not begin with aws:, got '{key}' ({key.Length} characters)"
                    : null
        )
        {
            Evidence = Evidence.Schema,
            Source = Tags,
        },
        new Rule<ICacheSpecification>(
            "N-21",
            nameof(ICacheSpecification.Tags),
            cache =>
                cache.Tags.FirstOrDefault(tag => tag.Value.Length > 256) is { Key: not null } tag
                    ? $"a tag's value has at most 256 characters, got {tag.Value.Length} for '{tag.Key}'"
                    : null
        )
        {
            Evidence = Evidence.Schema,
            Source = Tags,
        },
    ];
}
