using Props = ElastiCache.Cdk.ReplicationGroupProps;

namespace ElastiCache.Cdk.Tests.Backup;

/// <summary>Snapshots, windows and restores.</summary>
public sealed class BackupTests
{
    private readonly CacheTemplate _template = Exhibit.Of<Caches>().Template;

    [Fact]
    [EffectOf<Props>(nameof(Props.SnapshotRetention))]
    public void Snapshots_are_kept_for_as_long_as_asked() =>
        _template.Contains("Kept", """{ "SnapshotRetentionLimit": 35, "SnapshotWindow": "03:00-04:00" }""");

    [Fact]
    public void Hours_are_days_too() => _template.Contains("Hours", """{ "SnapshotRetentionLimit": 2 }""");

    [Fact]
    public void Without_snapshots_there_is_no_window_for_them() =>
        _template.Contains("NotKept", """{ "SnapshotRetentionLimit": 0, "SnapshotWindow": null }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.SnapshottingClusterId))]
    public void The_node_that_is_snapshotted_can_be_chosen() =>
        _template.Contains("FromReplica", """{ "SnapshottingClusterId": "sessions-002" }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.SnapshotWindow))]
    public void The_snapshot_window_can_be_chosen() =>
        _template.Contains("AtNight", """{ "SnapshotWindow": "23:30-01:00" }""");

    [Fact]
    [EffectOf<Props>(nameof(Props.PreferredMaintenanceWindow))]
    public void The_maintenance_window_can_be_chosen() =>
        _template.Contains("OnMonday", """{ "PreferredMaintenanceWindow": "mon:22:00-mon:23:30" }""");

    [Theory]
    [InlineData("Colliding", "04:30-05:30")]
    [InlineData("AllMorning", "00:00-12:00")]
    [InlineData("NearlyAllDay", "05:30-04:15")]
    public void The_default_maintenance_window_gives_way_to_the_snapshot_window(string cache, string snapshotWindow)
    {
        var group = _template.Properties(cache);
        Assert.Equal(snapshotWindow, (string?)group["SnapshotWindow"]);
        Assert.True(SnapshotWindow.TryParse(snapshotWindow, out var snapshots));
        Assert.True(MaintenanceWindow.TryParse((string?)group["PreferredMaintenanceWindow"] ?? "", out var window));
        Assert.False(window.Overlaps(snapshots));
    }

    [Fact]
    [EffectOf<Props>(nameof(Props.RestoreFrom))]
    public void A_group_is_filled_from_a_snapshot() =>
        _template.Contains("FromSnapshot", """{ "SnapshotName": "yesterday", "SnapshotArns": null }""");

    [Fact]
    public void A_group_is_filled_from_RDB_files() =>
        _template.Contains(
            "FromFiles",
            """{ "SnapshotName": null, "SnapshotArns": ["arn:aws:s3:::bucket/sessions.rdb"] }"""
        );

    /// <summary>Groups that differ in their backups.</summary>
    public sealed class Caches : Exhibit
    {
        public Caches()
        {
            Group("Kept", props => props with { SnapshotRetention = Duration.Days(35) });
            Group("Hours", props => props with { SnapshotRetention = Duration.Hours(48) });
            Group("NotKept", props => props with { SnapshotRetention = Duration.Days(0) });
            Group("FromReplica", props => props with { SnapshottingClusterId = "sessions-002" });
            Group("AtNight", props => props with { SnapshotWindow = "23:30-01:00" });
            Group("OnMonday", props => props with { PreferredMaintenanceWindow = "mon:22:00-mon:23:30" });
            Group("Colliding", props => props with { SnapshotWindow = "04:30-05:30" });
            Group("AllMorning", props => props with { SnapshotWindow = "00:00-12:00" });
            Group("NearlyAllDay", props => props with { SnapshotWindow = "05:30-04:15" });
            Group("FromSnapshot", props => props with { RestoreFrom = SnapshotSource.Snapshot("yesterday") });
            Group(
                "FromFiles",
                props => props with { RestoreFrom = SnapshotSource.RdbFiles("arn:aws:s3:::bucket/sessions.rdb") }
            );
        }
    }
}
