using ElastiCache.Model.Facts;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.B;

/// <summary>The snapshot window and the maintenance window.</summary>
internal static class WindowRules
{
    /// <summary>Rules that hold for replication groups and cache clusters.</summary>
    public static readonly IReadOnlyList<IRule<CacheSpecification>> ForCaches =
    [
        new Rule<CacheSpecification>("B-03", nameof(CacheSpecification.SnapshotWindow))
        {
            Mistake = cache =>
                cache.SnapshotWindow.TryGet(out var text) && !SnapshotWindow.TryParse(text, out _)
                    ? $"the snapshot window must have the form hh:mm-hh:mm in UTC, such as 03:00-04:00, got '{text}'"
                    : null,
            Fix = Fixes.Text<CacheSpecification>(
                "Writes the window in the form that the service takes.",
                nameof(CacheSpecification.SnapshotWindow),
                cache => SnapshotWindow.Meant(cache.SnapshotWindow.Raw!)?.ToString()
            ),
            Statement = "The snapshot window has the form hh:mm-hh:mm in UTC.",
            Why = "The service answers: Invalid backup window format.",
            Breaks = """{"SnapshotWindow": "3:00-4:00", "PreferredMaintenanceWindow": "sun:05:00-sun:06:00" }""",
            Keeps = """{"SnapshotWindow": "03:00-04:00", "PreferredMaintenanceWindow": "sun:05:00-sun:06:00" }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<CacheSpecification>("B-04", nameof(CacheSpecification.SnapshotWindow))
        {
            Mistake = cache =>
                cache.SnapshotWindow.TryGet(out var text)
                && SnapshotWindow.TryParse(text, out var window)
                && window.Length < SnapshotWindow.MinimumLength
                    ? $"the snapshot window must be at least 60 minutes long, got {window.Length} minutes ('{text}')"
                    : null,
            Fix = Fixes.Text<CacheSpecification>(
                "Makes the window an hour long, from the same minute on.",
                nameof(CacheSpecification.SnapshotWindow),
                cache => SnapshotWindow.Meant(cache.SnapshotWindow.Raw!)?.LongEnough.ToString()
            ),
            Statement = "The snapshot window lasts at least 60 minutes.",
            Why = "The service answers: Snapshot window must be at least 60 minutes.",
            Breaks = """{"SnapshotWindow": "03:00-03:30", "PreferredMaintenanceWindow": "sun:05:00-sun:06:00" }""",
            Keeps = """{"SnapshotWindow": "03:00-04:00", "PreferredMaintenanceWindow": "sun:05:00-sun:06:00" }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<CacheSpecification>("B-05", nameof(CacheSpecification.SnapshotWindow))
        {
            Mistake = cache =>
                cache.SnapshotWindow.TryGet(out var daily)
                && SnapshotWindow.TryParse(daily, out var snapshots)
                && cache.PreferredMaintenanceWindow.TryGet(out var weekly)
                && MaintenanceWindow.TryParse(weekly, out var maintenance)
                && maintenance.Overlaps(snapshots)
                    ? $"the snapshot window {daily} and the maintenance window {weekly} must not overlap{Free(maintenance, snapshots)}"
                    : null,
            Fix = Fixes.Text<CacheSpecification>(
                "Moves the maintenance window to the next free hour of its day; only if asked for, to one of Sunday.",
                nameof(CacheSpecification.PreferredMaintenanceWindow),
                cache => FreeOnItsDay(cache)?.ToString() ?? FreeHour(cache)
            ) with
            {
                IsUnsafeFor = cache => FreeOnItsDay(cache) is null,
            },
            Statement = "The snapshot window and the maintenance window do not overlap.",
            Why = "The service answers: The snapshot window and maintenance window must not overlap.",
            Breaks = """{"SnapshotWindow": "05:00-09:00", "PreferredMaintenanceWindow": "sun:06:00-sun:07:00" }""",
            Keeps = """{"SnapshotWindow": "03:00-04:00", "PreferredMaintenanceWindow": "sun:06:00-sun:07:00" }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<CacheSpecification>("B-07", nameof(CacheSpecification.PreferredMaintenanceWindow))
        {
            Mistake = cache =>
                cache.PreferredMaintenanceWindow.TryGet(out var text) && !MaintenanceWindow.TryParse(text, out _)
                    ? $"the maintenance window must have the form ddd:hh:mm-ddd:hh:mm in UTC, such as sun:05:00-sun:06:00, got '{text}'"
                    : null,
            Fix = Fixes.Text<CacheSpecification>(
                "Writes the window in the form that the service takes.",
                nameof(CacheSpecification.PreferredMaintenanceWindow),
                cache => MaintenanceWindow.Meant(cache.PreferredMaintenanceWindow.Raw!)?.ToString()
            ),
            Statement = "The maintenance window has the form ddd:hh:mm-ddd:hh:mm in UTC.",
            Why = "The service answers: Invalid maintenance window format.",
            Breaks = """{"PreferredMaintenanceWindow": "sunday:05:00-06:00" }""",
            Keeps = """{"PreferredMaintenanceWindow": "sun:05:00-sun:06:00" }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<CacheSpecification>("B-08", nameof(CacheSpecification.PreferredMaintenanceWindow))
        {
            Mistake = cache =>
                cache.PreferredMaintenanceWindow.TryGet(out var text)
                && MaintenanceWindow.TryParse(text, out var window)
                && window.Length < MaintenanceWindow.MinimumLength
                    ? $"the maintenance window must be at least 60 minutes long, got {window.Length} minutes ('{text}')"
                    : null,
            Fix = Fixes.Text<CacheSpecification>(
                "Makes the window an hour long, from the same minute on.",
                nameof(CacheSpecification.PreferredMaintenanceWindow),
                cache => MaintenanceWindow.Meant(cache.PreferredMaintenanceWindow.Raw!)?.LongEnough.ToString()
            ),
            Statement = "The maintenance window lasts at least 60 minutes.",
            Why = "The service answers: Maintenance window must be at least 60 minutes.",
            Breaks = """{"PreferredMaintenanceWindow": "sun:23:00-sun:23:59" }""",
            Keeps = """{"PreferredMaintenanceWindow": "sun:23:00-mon:00:00" }""",
            Evidence = Evidence.ServiceError,
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<CacheSpecification>("B-06", nameof(CacheSpecification.SnapshotWindow))
        {
            Mistake = cache =>
                cache.RunningEngine == EngineName.Memcached ? null
                : cache.SnapshotWindow.IsPresent && cache.PreferredMaintenanceWindow.IsAbsent
                    ? "the service picks the maintenance window at random, and it may collide with the snapshot window: write both"
                : cache.SnapshotWindow.IsAbsent
                && cache.PreferredMaintenanceWindow.IsPresent
                && cache.SnapshotRetentionLimit.TryGet(out var days)
                && days > 0
                    ? "the service picks the snapshot window at random, and it may collide with the maintenance window: write both"
                : null,
            Fix = Fixes.Text<CacheSpecification>(
                "Writes a maintenance window in an hour of Sunday that is free.",
                nameof(CacheSpecification.PreferredMaintenanceWindow),
                FreeHour
            ) with
            {
                IsUnsafe = true,
            },
            Statement = "Whoever writes one of the two windows writes both.",
            Why = "The service picks the other one at random, and on some days it collides.",
            Breaks = """{"SnapshotWindow": "03:00-04:00" }""",
            Keeps = """{"SnapshotWindow": "03:00-04:00", "PreferredMaintenanceWindow": "sun:05:00-sun:06:00" }""",
            Severity = Severity.Warning,
            SeverityReason = "The service picks the other window at random, and mostly it does not collide.",
            Evidence = Evidence.ServiceError,
            Source = Pages.CreateReplicationGroup,
        },
        new Rule<CacheSpecification>("B-18", nameof(CacheSpecification.SnapshotWindow))
        {
            Mistake = cache =>
                cache.SnapshotRetentionLimit.Is(0) && cache.SnapshotWindow.IsPresent
                    ? "no snapshots are kept, so the snapshot window has no use: leave it out, or keep snapshots"
                    : null,
            Fix = Fixes.Remove<CacheSpecification>(nameof(CacheSpecification.SnapshotWindow)) with { IsUnsafe = true },
            Source = Pages.CreateReplicationGroup,
            Statement = "A snapshot window goes with snapshots that are kept.",
            Why = "It has no effect, and the service was seen to refuse it.",
            Breaks =
                """{"SnapshotRetentionLimit": 0, "SnapshotWindow": "03:00-04:00", "PreferredMaintenanceWindow": "sun:05:00-sun:06:00" }""",
            Keeps =
                """{"SnapshotRetentionLimit": 7, "SnapshotWindow": "03:00-04:00", "PreferredMaintenanceWindow": "sun:05:00-sun:06:00" }""",
            Severity = Severity.Warning,
            SeverityReason = "The window has no effect; newer versions ignore it.",
            Evidence = Evidence.Tool,
        },
    ];

    private static string? FreeHour(CacheSpecification cache) =>
        cache.SnapshotWindow.TryGet(out var text)
        && SnapshotWindow.TryParse(text, out var snapshots)
        && MaintenanceWindow.ClearOf(snapshots) is var window
        && !window.Overlaps(snapshots)
            ? window.ToString()
            : null;

    private static MaintenanceWindow? FreeOnItsDay(CacheSpecification cache) =>
        cache.SnapshotWindow.TryGet(out var daily)
        && SnapshotWindow.TryParse(daily, out var snapshots)
        && cache.PreferredMaintenanceWindow.TryGet(out var weekly)
        && MaintenanceWindow.TryParse(weekly, out var maintenance)
            ? maintenance.LongEnough.MovedClearOf(snapshots.LongEnough)
            : null;

    private static string Free(MaintenanceWindow maintenance, SnapshotWindow snapshots) =>
        // What is offered lasts as long as the service asks for, whatever was given.
        (maintenance.LongEnough.MovedClearOf(snapshots.LongEnough) ?? MaintenanceWindow.ClearOf(snapshots.LongEnough))
            is var window
        && window.Overlaps(snapshots)
            ? ": shorten the snapshot window, which leaves no hour of the day"
            : $"; {window} is free";
}
