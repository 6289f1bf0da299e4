using System.Text.RegularExpressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.RuleUnit;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Rules.V;

/// <summary>Snapshots of serverless caches.</summary>
internal static partial class ServerlessBackupRules
{
    private const int MostDays = 35;

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<IRule<ServerlessCacheSpecification>> All =
    [
        new Rule<ServerlessCacheSpecification>("V-09", nameof(ServerlessCacheSpecification.SnapshotRetentionLimit))
        {
            Mistake = cache =>
                cache.SnapshotRetentionLimit.TryGet(out var days)
                && !(days >= 0 && days <= MostDays && days == Math.Floor(days))
                    ? $"snapshots are kept for 1 to {MostDays} days, or 0 for none, got {days}"
                    : null,
            Source = Pages.CreateServerlessCache,
            Implies = ["V-10"],
            Statement = "Snapshots of a serverless cache are kept for at most 35 days; 0 is none.",
            Why = "The service refuses the cache.",
            Breaks = """{"SnapshotRetentionLimit": 36}""",
            Keeps = """{"SnapshotRetentionLimit": 35}""",
        },
        new Rule<ServerlessCacheSpecification>("V-10", nameof(ServerlessCacheSpecification.DailySnapshotTime))
        {
            Mistake = cache =>
                cache.DailySnapshotTime.TryGet(out var time) && !Clock().IsMatch(time)
                    ? $"the time of the daily snapshot is written HH:MM in UTC, such as 03:00, got '{time}'"
                    : null,
            Source = Pages.Backups,
            Statement = "The time of the daily snapshot is HH:MM in UTC.",
            Why = "The service refuses the time.",
            Breaks = """{"DailySnapshotTime": "25:00"}""",
            Keeps = """{"DailySnapshotTime": "03:00"}""",
        },
        new Rule<ServerlessCacheSpecification>("V-10", nameof(ServerlessCacheSpecification.DailySnapshotTime))
        {
            Mistake = cache =>
                !IsTime(cache.DailySnapshotTime) ? null
                : cache.SnapshotRetentionLimit.Is(0)
                    ? "a daily snapshot needs a retention, and it is 0: give SnapshotRetentionLimit, or leave the time out"
                : cache.SnapshotRetentionLimit.IsAbsent
                    ? "a daily snapshot needs a retention: give SnapshotRetentionLimit too, or leave the time out"
                : null,
            Severity = Severity.Warning,
            SeverityReason =
                "No page says that the time alone is refused, and caches with it alone were created (pulumi-aws, issue 5862).",
            Source = Pages.Backups,
            Statement = "The time of the daily snapshot is set together with a retention.",
            Why = "No snapshot is made: by default none is kept.",
            Breaks = """{"DailySnapshotTime": "03:00", "SnapshotRetentionLimit": null}""",
            Keeps = """{"DailySnapshotTime": "03:00", "SnapshotRetentionLimit": 7}""",
        },
        new Rule<ServerlessCacheSpecification>("V-11", nameof(ServerlessCacheSpecification.SnapshotArnsToRestore))
        {
            Mistakes = cache =>
                Said.Of(
                    cache.SnapshotArnsToRestore.TryGet(out var arns) ? arns : null,
                    nameof(ServerlessCacheSpecification.SnapshotArnsToRestore),
                    arn =>
                        arn.TryGet(out var text) && !SnapshotArn().IsMatch(text)
                            ? $"a snapshot to restore is named by the ARN of an ElastiCache snapshot or of an RDB file in S3, got '{text}'"
                            : null
                ),
            Source = Pages.CreateServerlessCache,
            Statement =
                "What a serverless cache is restored from is the ARN of an ElastiCache snapshot or of an RDB file in S3.",
            Why = "The service refuses the cache.",
            Breaks = """{"SnapshotArnsToRestore": ["nightly"]}""",
            Keeps =
                """{"SnapshotArnsToRestore": ["arn:aws:elasticache:us-east-1:111122223333:serverlesscachesnapshot:nightly"]}""",
        },
        new Rule<ServerlessCacheSpecification>("V-21", nameof(ServerlessCacheSpecification.FinalSnapshotName))
        {
            Mistake = cache => Identifier.Mistake(cache.FinalSnapshotName, 255),
            Fix = Fixes.Name<ServerlessCacheSpecification>(
                nameof(ServerlessCacheSpecification.FinalSnapshotName),
                one => one.FinalSnapshotName,
                255,
                isLowerCase: false
            ),
            Source = Pages.Api + "API_DeleteServerlessCache.html",
            Statement =
                "The name of the final snapshot has 1 to 255 letters, digits and hyphens, begins with a letter, and has no hyphen at its end or beside another.",
            Why = "The deletion fails, and with it the stack's.",
            Breaks = """{"FinalSnapshotName": "my--snap"}""",
            Keeps = """{"FinalSnapshotName": "final-snap"}""",
        },
    ];

    // A time that is none is told by itself.
    private static bool IsTime(Value<string> time) =>
        time.IsPresent && (!time.TryGet(out var text) || Clock().IsMatch(text));

    [GeneratedRegex(@"^([01][0-9]|2[0-3]):[0-5][0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Clock();

    [GeneratedRegex(
        @"^arn:aws[a-z-]*:(elasticache:[a-z0-9-]*:[0-9]*:(snapshot|serverlesscachesnapshot):.+|s3:::.+)\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex SnapshotArn();
}
