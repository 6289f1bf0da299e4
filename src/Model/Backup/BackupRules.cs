namespace ElastiCache.Model;

/// <summary>Snapshots, restores and the two windows.</summary>
internal static class BackupRules
{
    private const string Windows =
        "https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html";

    /// <summary>Rules that hold for replication groups and cache clusters.</summary>
    public static readonly IReadOnlyList<IRule<ICacheSpecification>> ForCaches =
    [
        new Rule<ICacheSpecification>(
            "B-01",
            nameof(ICacheSpecification.SnapshotRetentionLimit),
            cache =>
                cache.SnapshotRetentionLimit.TryGet(out var days) && (days is < 0 or > 35 || !double.IsInteger(days))
                    ? $"snapshots are kept for a whole number of days between 0 (none are made) and 35, got {days}"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = "https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html",
        },
        new Rule<ICacheSpecification>(
            "B-03",
            nameof(ICacheSpecification.SnapshotWindow),
            cache =>
                cache.SnapshotWindow.TryGet(out var text) && !SnapshotWindow.TryParse(text, out _)
                    ? $"the snapshot window must have the form hh:mm-hh:mm in UTC, such as 03:00-04:00, got '{text}'"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Windows,
        },
        new Rule<ICacheSpecification>(
            "B-04",
            nameof(ICacheSpecification.SnapshotWindow),
            cache =>
                cache.SnapshotWindow.TryGet(out var text)
                && SnapshotWindow.TryParse(text, out var window)
                && window.Length < SnapshotWindow.MinimumLength
                    ? $"the snapshot window must be at least 60 minutes long, got {window.Length} minutes ('{text}')"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Windows,
        },
        new Rule<ICacheSpecification>(
            "B-05",
            nameof(ICacheSpecification.SnapshotWindow),
            cache =>
                cache.SnapshotWindow.TryGet(out var daily)
                && SnapshotWindow.TryParse(daily, out var snapshots)
                && cache.PreferredMaintenanceWindow.TryGet(out var weekly)
                && MaintenanceWindow.TryParse(weekly, out var maintenance)
                && maintenance.Overlaps(snapshots)
                    ? $"the snapshot window {daily} and the maintenance window {weekly} must not overlap{Free(snapshots)}"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Windows,
        },
        new Rule<ICacheSpecification>(
            "B-07",
            nameof(ICacheSpecification.PreferredMaintenanceWindow),
            cache =>
                cache.PreferredMaintenanceWindow.TryGet(out var text) && !MaintenanceWindow.TryParse(text, out _)
                    ? $"the maintenance window must have the form ddd:hh:mm-ddd:hh:mm in UTC, such as sun:05:00-sun:06:00, got '{text}'"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Windows,
        },
        new Rule<ICacheSpecification>(
            "B-08",
            nameof(ICacheSpecification.PreferredMaintenanceWindow),
            cache =>
                cache.PreferredMaintenanceWindow.TryGet(out var text)
                && MaintenanceWindow.TryParse(text, out var window)
                && window.Length < MaintenanceWindow.MinimumLength
                    ? $"the maintenance window must be at least 60 minutes long, got {window.Length} minutes ('{text}')"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Source = Windows,
        },
    ];

    /// <summary>Rules of replication groups only.</summary>
    public static readonly IReadOnlyList<IRule<ReplicationGroupSpecification>> ForReplicationGroups =
    [
        new Rule<ReplicationGroupSpecification>(
            "B-11",
            nameof(ReplicationGroupSpecification.SnapshotArns),
            group =>
                group.SnapshotArns.TryGet(out _) && group.SnapshotName.TryGet(out _)
                    ? "a group is restored from a snapshot's name or from RDB files, not from both: leave one out"
                    : null
        )
        {
            Source = Windows,
        },
        new Rule<ReplicationGroupSpecification>(
            "B-12",
            nameof(ReplicationGroupSpecification.SnapshotArns),
            group =>
                group.SnapshotArns.TryGet(out var arns)
                && arns.Select(arn => arn.TryGet(out var text) && !IsRdbFile(text) ? text : null)
                    .FirstOrDefault(text => text is not null)
                    is { } bad
                    ? $"an RDB file is named by the ARN of its S3 object, without a comma, such as arn:aws:s3:::bucket/shard-1.rdb, got '{bad}'"
                    : null
        )
        {
            Source = Windows,
        },
    ];

    /// <summary>Rules of cache clusters that run Memcached, which has no snapshots.</summary>
    public static readonly IReadOnlyList<IRule<ICacheSpecification>> ForMemcached =
    [
        new Rule<ICacheSpecification>(
            "B-02",
            nameof(ICacheSpecification.SnapshotRetentionLimit),
            cache =>
                cache.Engine.Is(EngineName.Memcached) && cache.SnapshotRetentionLimit.TryGet(out var days)
                    ? $"Memcached makes no snapshots, got a retention of {days} days: leave it out, even when it is 0"
                    : null
        )
        {
            Evidence = Evidence.ServiceError,
            Implies = ["B-01"],
        },
        new Rule<ICacheSpecification>(
            "B-09",
            nameof(ICacheSpecification.SnapshotWindow),
            cache =>
                cache.Engine.Is(EngineName.Memcached) && cache.SnapshotWindow.TryGet(out var window)
                    ? $"Memcached makes no snapshots, got the window '{window}': leave it out"
                    : null
        )
        {
            Implies = ["B-03", "B-04", "B-05"],
        },
    ];

    private static string Free(SnapshotWindow snapshots) =>
        MaintenanceWindow.ClearOf(snapshots) is var window && window.Overlaps(snapshots)
            ? ": shorten the snapshot window, which leaves no hour of the day"
            : $"; {window} is free";

    private static bool IsRdbFile(string arn) =>
        arn.StartsWith("arn:", StringComparison.Ordinal)
        && arn.Contains(":s3:::", StringComparison.Ordinal)
        && arn.Contains('/', StringComparison.Ordinal)
        && !arn.Contains(',', StringComparison.Ordinal);
}
