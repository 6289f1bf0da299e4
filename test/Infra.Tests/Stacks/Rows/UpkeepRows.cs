using static Infra.Tests.Stacks.Rows.CacheRow;

namespace Infra.Tests.Stacks.Rows;

/// <summary>Snapshots, maintenance, events and the end of a cache.</summary>
internal static class UpkeepRows
{
    public static IReadOnlyList<CacheRow> All { get; } =
    [
        Valkey(
            "snapshots",
            "{}",
            """{ "SnapshotRetentionLimit": 15, "SnapshotWindow": "03:00-04:00", "SnapshotName": null }"""
        ),
        Valkey("snapshots-days", """{ "snapshotRetentionDays": 35 }""", """{ "SnapshotRetentionLimit": 35 }""")
            .Shows("snapshotRetentionDays"),
        Valkey(
            "snapshots-none",
            """{ "snapshotRetentionDays": 0 }""",
            """{ "SnapshotRetentionLimit": 0, "SnapshotWindow": null }"""
        ),
        Valkey("snapshots-window", """{ "snapshotWindow": "22:00-23:30" }""", """{ "SnapshotWindow": "22:00-23:30" }""")
            .Shows("snapshotWindow"),
        Valkey(
                "snapshots-node",
                """{ "snapshottingNode": "sessions-002" }""",
                """{ "SnapshottingClusterId": "sessions-002" }"""
            )
            .Shows("snapshottingNode"),
        Valkey("restored", """{ "restoreFromSnapshot": "yesterday" }""", """{ "SnapshotName": "yesterday" }""")
            .Shows("restoreFromSnapshot"),
        Valkey(
                "maintenance",
                """{ "maintenanceWindow": "mon:10:00-mon:11:00" }""",
                """{ "PreferredMaintenanceWindow": "mon:10:00-mon:11:00" }"""
            )
            .Shows("maintenanceWindow"),
        Memcached(
                "maintenance-memcached",
                """{ "maintenanceWindow": "mon:10:00-mon:11:00" }""",
                """{ "PreferredMaintenanceWindow": "mon:10:00-mon:11:00" }"""
            )
            .Shows("maintenanceWindow"),
        Valkey("minor-versions", """{ "autoMinorVersionUpgrade": false }""", """{ "AutoMinorVersionUpgrade": false }""")
            .Shows("autoMinorVersionUpgrade"),
        Valkey(
                "topic",
                """{ "notificationTopicArn": "arn:aws:sns:eu-west-1:123456789012:alerts" }""",
                """{ "NotificationTopicArn": "arn:aws:sns:eu-west-1:123456789012:alerts" }"""
            )
            .Shows("notificationTopicArn"),
        Memcached(
                "topic-memcached",
                """{ "notificationTopicArn": "arn:aws:sns:eu-west-1:123456789012:alerts" }""",
                """{ "NotificationTopicArn": "arn:aws:sns:eu-west-1:123456789012:alerts" }"""
            )
            .Shows("notificationTopicArn"),
        Removal("removal-default", "valkey", "{}", "Snapshot"),
        Removal("removal-snapshot", "valkey", """{ "removal": "snapshot" }""", "Snapshot"),
        Removal("removal-destroy", "valkey", """{ "removal": "destroy" }""", "Delete").Shows("removal"),
        Removal("removal-retain", "valkey", """{ "removal": "retain" }""", "Retain"),
        Removal("removal-default-memcached", "memcached", "{}", "Delete"),
        Removal("removal-destroy-memcached", "memcached", """{ "removal": "destroy" }""", "Delete"),
        Removal("removal-retain-memcached", "memcached", """{ "removal": "retain" }""", "Retain").Shows("removal"),
    ];
}
