using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.B;

/// <summary>Snapshots, restores and who hears of events.</summary>
internal static class BackupRules
{
    /// <summary>Rules that hold for replication groups and cache clusters.</summary>
    public static readonly IReadOnlyList<IRule<CacheSpecification>> ForCaches =
    [
        new Rule<CacheSpecification>("B-01", nameof(CacheSpecification.SnapshotRetentionLimit))
        {
            Mistake = cache =>
                cache.SnapshotRetentionLimit.TryGet(out var days) && (days is < 0 or > 35 || !double.IsInteger(days))
                    ? $"snapshots are kept for a whole number of days between 0 (none are made) and 35, got {days}"
                    : null,
            Statement = "Snapshots are kept for 0 to 35 days.",
            Why = "The service answers: Retention limit must be between 0 and 35.",
            Breaks = """{"SnapshotRetentionLimit": 36 }""",
            Keeps = """{"SnapshotRetentionLimit": 35 }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.Backups,
        },
        .. WindowRules.ForCaches,
        .. TopicRules.ForCaches,
    ];

    /// <summary>Rules of cache clusters only.</summary>
    public static readonly IReadOnlyList<IRule<CacheClusterSpecification>> ForCacheClusters =
    [
        new Rule<CacheClusterSpecification>("B-10", nameof(CacheClusterSpecification.SnapshotName))
        {
            Mistake = cluster =>
                cluster.Engine.Is(EngineName.Memcached)
                && (cluster.SnapshotName.TryGet(out _) || cluster.SnapshotArns.TryGet(out _))
                    ? "a Memcached cluster cannot be restored from a snapshot: leave SnapshotName and SnapshotArns out"
                    : null,
            Source = Pages.CreateCacheCluster,
            Statement = "A Memcached cluster is not restored from a snapshot.",
            Why = "The service answers: Restoring a snapshot is not supported for this engine type.",
            Breaks = """{"SnapshotName": "last-night" }""",
            Keeps = ExampleOf.RedisNode(""" "SnapshotName": "last-night" """),
            Evidence = Evidence.ServiceError,
            Implies = ["B-12"],
        },
        new Rule<CacheClusterSpecification>("B-12", nameof(CacheClusterSpecification.SnapshotArns))
        {
            Mistakes = cluster =>
                !cluster.SnapshotArns.TryGet(out var arns) ? []
                : arns.Count == 1 ? NoRdbFiles(arns)
                : Said.At(
                    nameof(CacheClusterSpecification.SnapshotArns),
                    $"a single node is restored from exactly one RDB file, got {arns.Count}"
                ),
            Statement = "A single node is restored from exactly one RDB file, named by the ARN of its S3 object.",
            Why = "The service refuses another number, and an ARN with a comma.",
            Breaks = ExampleOf.RedisNode(
                """ "SnapshotArns": ["arn:aws:s3:::bucket/1.rdb", "arn:aws:s3:::bucket/2.rdb"] """
            ),
            Keeps = ExampleOf.RedisNode(""" "SnapshotArns": ["arn:aws:s3:::bucket/1.rdb"] """),
            Source = Pages.CreateReplicationGroup,
        },
    ];

    /// <summary>Rules of replication groups only.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
    [
        new Rule<ReplicationGroupSpecification>("B-11", nameof(ReplicationGroupSpecification.SnapshotArns))
        {
            Mistake = group =>
                group.SnapshotArns.TryGet(out _) && group.SnapshotName.TryGet(out _)
                    ? "a group is restored from a snapshot's name or from RDB files, not from both: leave one out"
                    : null,
            Statement = "A restore names a snapshot or RDB files, not both.",
            Why = "The service takes one source.",
            Breaks = """{"SnapshotName": "last-night", "SnapshotArns": ["arn:aws:s3:::bucket/shard-1.rdb"] }""",
            Keeps = """{"SnapshotName": "last-night" }""",
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<ReplicationGroupSpecification>("B-12", nameof(ReplicationGroupSpecification.SnapshotArns))
        {
            Mistakes = group => group.SnapshotArns.TryGet(out var arns) ? NoRdbFiles(arns) : [],
            Statement = "RDB files are named by the ARNs of their S3 objects, without commas, each once.",
            Why = "The service refuses other names.",
            Breaks = """{"SnapshotArns": ["arn:aws:s3:::bucket/a,b.rdb"] }""",
            Keeps = """{"SnapshotArns": ["arn:aws:s3:::bucket/shard-1.rdb"] }""",
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<ReplicationGroupSpecification>("B-13", nameof(ReplicationGroupSpecification.SnapshottingClusterId))
        {
            Mistake = group =>
                group.SnapshottingClusterId.TryGet(out _) && group.HasClusterMode == true
                    ? "with cluster mode every shard is snapshotted, so there is no node to choose: leave SnapshottingClusterId out"
                    : null,
            Source = Pages.CreateReplicationGroup,
            Statement = "With cluster mode no single node is named for snapshots.",
            Why = "The service answers: Cannot set snapshotting cluster for cluster mode enabled replication group.",
            Breaks = ExampleOf.Sharded(""" "SnapshottingClusterId": "orders-002" """),
            Keeps = ExampleOf.Sharded(),
            Evidence = Evidence.ServiceError,
        },
    ];

    /// <summary>Rules of cache clusters that run Memcached, which has no snapshots.</summary>
    public static readonly IReadOnlyList<IRule<CacheSpecification>> ForMemcached =
    [
        new Rule<CacheSpecification>("B-02", nameof(CacheSpecification.SnapshotRetentionLimit))
        {
            Mistake = cache =>
                cache.RunningEngine == EngineName.Memcached && cache.SnapshotRetentionLimit.TryGet(out var days)
                    ? $"Memcached makes no snapshots, got a retention of {Sentences.Counted(days, "day")}: leave it out, even when it is 0"
                    : null,
            Fix = Fixes.Remove<CacheSpecification>(nameof(CacheSpecification.SnapshotRetentionLimit)),
            Source = Pages.CreateCacheCluster,
            Statement = "Memcached has no snapshot retention, not even 0.",
            Why = "The service answers: Snapshot retention limit parameter should not be specified.",
            Breaks = """{"SnapshotRetentionLimit": 5 }""",
            Keeps = """{"SnapshotRetentionLimit": null }""",
            Evidence = Evidence.ServiceError,
            Implies = ["B-01"],
        },
        new Rule<CacheSpecification>("B-09", nameof(CacheSpecification.SnapshotWindow))
        {
            Mistake = cache =>
                cache.RunningEngine == EngineName.Memcached && cache.SnapshotWindow.TryGet(out var window)
                    ? $"Memcached makes no snapshots, got the window '{window}': leave it out"
                    : null,
            Fix = Fixes.Remove<CacheSpecification>(nameof(CacheSpecification.SnapshotWindow)),
            Source = Pages.CreateCacheCluster,
            Statement = "Memcached has no snapshot window.",
            Why = "There are no snapshots of node-based Memcached.",
            Breaks = """{"SnapshotWindow": "03:00-04:00" }""",
            Keeps = """{"SnapshotWindow": null }""",
            Implies = ["B-03", "B-04", "B-05", "B-06", "B-18"],
        },
    ];

    private static IEnumerable<Said> NoRdbFiles(IReadOnlyList<Value<string>> arns) =>
        Said.Of(
                arns,
                nameof(ReplicationGroupSpecification.SnapshotArns),
                arn =>
                    (
                        arn.TryGet(out var text)
                            ? !IsRdbFile(text)
                            : TextWithGaps.WithStack(arn) is { } parts && !CanBeRdbFile(parts)
                    )
                        ? $"an RDB file is named by the ARN of its S3 object, without a comma, such as arn:aws:s3:::bucket/shard-1.rdb, got '{arn.Raw}'"
                        : null
            )
            .Concat(
                Said.Twice(
                    arns,
                    nameof(ReplicationGroupSpecification.SnapshotArns),
                    text => $"each RDB file is listed once, got '{text}' {arns.Count(arn => arn.Is(text))} times"
                )
            );

    private static bool CanBeRdbFile(TextWithGaps arn) =>
        Arn.CanBe(arn, "s3") && !arn.Known.Contains(',', StringComparison.Ordinal);

    private static bool IsRdbFile(string arn) =>
        arn.StartsWith("arn:", StringComparison.Ordinal)
        && arn.Contains(":s3:::", StringComparison.Ordinal)
        && arn.Contains('/', StringComparison.Ordinal)
        && !arn.Contains(',', StringComparison.Ordinal);
}
