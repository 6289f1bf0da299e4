using ElastiCache.Model.Tests.Support;
using static ElastiCache.Model.Tests.Support.Given;
using static ElastiCache.Model.Tests.Support.RuleCase;
using static ElastiCache.Model.Tests.Support.Valid;

namespace ElastiCache.Model.Tests.Rules.B;

public sealed class BackupRulesTests
{
    public static TheoryData<RuleCase> Cases { get; } =
    [
        Breaks("B-01", "-1 days", Group with { SnapshotRetentionLimit = -1 }),
        Keeps("B-01", "0 days", Group with { SnapshotRetentionLimit = 0, SnapshotWindow = Value<string>.Absent }),
        Breaks("B-18", "a window, nothing kept", Group with { SnapshotRetentionLimit = 0 }),
        Keeps("B-18", "a window, 1 day kept", Group with { SnapshotRetentionLimit = 1 }),
        Breaks("B-06", "no maintenance window", Group with { PreferredMaintenanceWindow = Value<string>.Absent }),
        Breaks("B-06", "no snapshot window", Group with { SnapshotWindow = Value<string>.Absent }),
        Keeps("B-06", "no snapshots", Group with { SnapshotWindow = Value<string>.Absent, SnapshotRetentionLimit = 0 }),
        Keeps("B-06", "Memcached", Memcached),
        Breaks("B-10", "a snapshot", Memcached with { SnapshotName = "a" }),
        Breaks("B-10", "an RDB file", Memcached with { SnapshotArns = Of("arn:aws:s3:::bucket/a.rdb") }),
        Keeps("B-10", "Redis OSS", RedisNode with { SnapshotName = "a" }),
        Keeps("B-12", "no file for a node", RedisNode with { SnapshotArns = Of() }),
        Keeps("B-12", "one file for a node", RedisNode with { SnapshotArns = Of("arn:aws:s3:::bucket/a.rdb") }),
        Breaks(
            "B-12",
            "two files for a node",
            RedisNode with
            {
                SnapshotArns = Of("arn:aws:s3:::bucket/a.rdb", "arn:aws:s3:::bucket/b.rdb"),
            }
        ),
        Breaks(
            "B-12",
            "a file twice",
            Group with
            {
                SnapshotArns = Of("arn:aws:s3:::bucket/a.rdb", "arn:aws:s3:::bucket/a.rdb"),
            }
        ),
        Breaks("B-13", "cluster mode on", Sharded with { SnapshottingClusterId = "orders-002" }),
        Keeps("B-13", "cluster mode off", Group with { SnapshottingClusterId = "orders-002" }),
        Breaks("B-17", "a name", Group with { NotificationTopicArn = "cache-events" }),
        Breaks("B-17", "a queue", Group with { NotificationTopicArn = "arn:aws:sqs:us-east-1:111122223333:a" }),
        Breaks(
            "B-17",
            "a FIFO topic",
            Group with
            {
                NotificationTopicArn = "arn:aws:sns:us-east-1:111122223333:a.fifo",
            }
        ),
        Breaks("B-17", "another Region", Group with { NotificationTopicArn = "arn:aws:sns:eu-west-1:111122223333:a" }),
        Keeps("B-17", "the same Region", Group with { NotificationTopicArn = "arn:aws:sns:us-east-1:111122223333:a" }),
        Keeps("B-01", "35 days", Group with { SnapshotRetentionLimit = 35 }),
        Breaks("B-01", "36 days", Group with { SnapshotRetentionLimit = 36 }),
        Breaks("B-01", "half a day", Group with { SnapshotRetentionLimit = 0.5 }),
        Breaks("B-01", "36 days of a node", RedisNode with { SnapshotRetentionLimit = 36 }),
        Breaks("B-02", "Memcached", Memcached with { SnapshotRetentionLimit = 5 }),
        Breaks("B-02", "Memcached, 0 days", Memcached with { SnapshotRetentionLimit = 0 }),
        Breaks("B-02", "Memcached, 36 days", Memcached with { SnapshotRetentionLimit = 36 }),
        Keeps("B-02", "Memcached, unsaid", Memcached),
        Keeps("B-02", "Redis OSS", RedisNode with { SnapshotRetentionLimit = 5 }),
        Keeps(
            "B-03",
            "two digits everywhere",
            Group with
            {
                SnapshotWindow = "05:00-09:00",
                PreferredMaintenanceWindow = "sun:10:00-sun:11:00",
            }
        ),
        Breaks("B-03", "one digit", Group with { SnapshotWindow = "5:00-9:00" }),
        Breaks("B-03", "hour 24", Group with { SnapshotWindow = "23:00-24:00" }),
        Breaks("B-03", "hour 25", Group with { SnapshotWindow = "25:00-26:00" }),
        Breaks("B-03", "minute 60", Group with { SnapshotWindow = "03:60-05:00" }),
        Breaks("B-03", "a day", Group with { SnapshotWindow = "sun:03:00-sun:04:00" }),
        Breaks("B-03", "nothing", Group with { SnapshotWindow = "" }),
        Breaks("B-03", "a line break last", Group with { SnapshotWindow = "03:00-04:00\n" }),
        Breaks("B-04", "59 minutes", Group with { SnapshotWindow = "03:00-03:59" }),
        Keeps("B-04", "60 minutes", Group with { SnapshotWindow = "03:00-04:00" }),
        Keeps("B-04", "60 minutes across midnight", Group with { SnapshotWindow = "23:30-00:30" }),
        Breaks("B-04", "59 minutes across midnight", Group with { SnapshotWindow = "23:30-00:29" }),
        Breaks("B-04", "no minute", Group with { SnapshotWindow = "03:00-03:00" }),
        Breaks("B-04", "no minute, within the maintenance window", Group with { SnapshotWindow = "05:30-05:30" }),
        Breaks("B-05", "maintenance within snapshots", Windows("05:00-09:00", "sun:06:00-sun:07:00")),
        Breaks("B-05", "snapshots within maintenance", Windows("06:00-07:00", "sun:05:00-sun:09:00")),
        Breaks("B-05", "one minute in common at the start", Windows("03:00-04:00", "sun:03:59-sun:05:00")),
        Breaks("B-05", "one minute in common at the end", Windows("03:59-05:00", "sun:03:00-sun:04:00")),
        Keeps("B-05", "one after the other", Windows("03:00-04:00", "sun:04:00-sun:05:00")),
        Keeps("B-05", "one before the other", Windows("04:00-05:00", "sun:03:00-sun:04:00")),
        Breaks("B-05", "snapshots across midnight", Windows("23:30-00:31", "wed:00:30-wed:01:30")),
        Keeps("B-05", "snapshots across midnight, free", Windows("23:30-00:30", "wed:00:30-wed:01:30")),
        Breaks("B-05", "maintenance across midnight", Windows("00:00-01:00", "tue:23:30-wed:00:30")),
        Breaks("B-05", "maintenance across the week's end", Windows("00:29-01:29", "sun:23:30-mon:00:30")),
        Keeps("B-05", "maintenance across the week's end, free", Windows("00:30-01:30", "sun:23:30-mon:00:30")),
        Breaks("B-05", "a whole day of maintenance", Windows("12:00-13:00", "mon:13:00-tue:12:59")),
        Breaks("B-05", "a snapshot window that leaves no hour", Windows("06:00-05:30", "sun:05:00-sun:06:00")),
        Keeps(
            "B-05",
            "no maintenance window",
            Group with
            {
                PreferredMaintenanceWindow = Value<string>.Absent,
            },
            "B-06"
        ),
        Keeps(
            "B-07",
            "three letters and two digits",
            Group with
            {
                PreferredMaintenanceWindow = "sun:05:00-sun:06:00",
            }
        ),
        Breaks("B-07", "a whole day's name", Group with { PreferredMaintenanceWindow = "sunday:05:00-sunday:06:00" }),
        Breaks("B-07", "one day only", Group with { PreferredMaintenanceWindow = "sun:05:00-06:00" }),
        Breaks("B-07", "no day", Group with { PreferredMaintenanceWindow = "05:00-06:00" }),
        Breaks("B-07", "a day that is none", Group with { PreferredMaintenanceWindow = "sux:05:00-sun:06:00" }),
        Breaks("B-07", "hour 24", Group with { PreferredMaintenanceWindow = "sun:23:00-sun:24:00" }),
        Breaks("B-07", "a line break last", Group with { PreferredMaintenanceWindow = "sun:05:00-sun:06:00\n" }),
        Breaks("B-08", "59 minutes", Group with { PreferredMaintenanceWindow = "sun:23:00-sun:23:59" }),
        Keeps(
            "B-08",
            "60 minutes across the week's end",
            Group with
            {
                PreferredMaintenanceWindow = "sun:23:00-mon:00:00",
            }
        ),
        Breaks(
            "B-08",
            "59 minutes across the week's end",
            Group with
            {
                PreferredMaintenanceWindow = "sun:23:30-mon:00:29",
            }
        ),
        Breaks("B-08", "no minute", Group with { PreferredMaintenanceWindow = "sun:05:00-sun:05:00" }),
        Breaks(
            "B-08",
            "59 minutes of a cluster",
            Memcached with
            {
                PreferredMaintenanceWindow = "sun:05:00-sun:05:59",
            }
        ),
        Breaks("B-09", "Memcached", Memcached with { SnapshotWindow = "03:00-04:00" }),
        Breaks("B-09", "Memcached, a wrong window", Memcached with { SnapshotWindow = "03:00-03:30" }),
        Keeps("B-09", "Redis OSS", RedisNode with { SnapshotWindow = "03:00-04:00" }),
        Breaks("B-11", "both", Group with { SnapshotName = "monday", SnapshotArns = Of("arn:aws:s3:::bucket/a.rdb") }),
        Keeps("B-11", "a name", Group with { SnapshotName = "monday" }),
        Keeps("B-11", "files", Group with { SnapshotArns = Of("arn:aws:s3:::bucket/a.rdb") }),
        Keeps("B-12", "a file", Group with { SnapshotArns = Of("arn:aws:s3:::bucket/folder/a.rdb") }),
        Keeps("B-12", "a file in China", Group with { SnapshotArns = Of("arn:aws-cn:s3:::bucket/a.rdb") }),
        Breaks("B-12", "a comma", Group with { SnapshotArns = Of("arn:aws:s3:::bucket/a,b.rdb") }),
        Breaks("B-12", "a bucket", Group with { SnapshotArns = Of("arn:aws:s3:::bucket") }),
        Breaks("B-12", "an address", Group with { SnapshotArns = Of("s3://bucket/a.rdb") }),
        Breaks("B-12", "the second file", Group with { SnapshotArns = Of("arn:aws:s3:::bucket/a.rdb", "b.rdb") }),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Snapshots_and_windows(RuleCase example) => example.Check();

    private static object Windows(string snapshots, string maintenance) =>
        Group with
        {
            SnapshotWindow = snapshots,
            PreferredMaintenanceWindow = maintenance,
        };
}
