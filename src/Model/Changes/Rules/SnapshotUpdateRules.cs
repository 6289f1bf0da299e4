using System.Globalization;
using ElastiCache.Model.RuleUnit;

namespace ElastiCache.Model.Changes.Rules;

/// <summary>Backups that are turned on later.</summary>
internal static class SnapshotUpdateRules
{
    private const string Days = "SnapshotRetentionLimit";

    // A primary and up to five replicas.
    private static readonly double[] Numbers = [1, 2, 3, 4, 5, 6];

    public static IReadOnlyList<UpdateRule> Rows { get; } =
    [
        new(
            "B-14",
            "Snapshots of a live group without cluster mode are switched on together with SnapshottingClusterId."
        )
        {
            Effect = UpdateEffect.Refused,
            Before = """{"NumCacheClusters": 2}""",
            After = """{"NumCacheClusters": 2, "SnapshotRetentionLimit": 5}""",
            Evidence = Evidence.ServiceError,
            Source = "https://github.com/aws/aws-cdk/issues/6256",
        },
    ];

    public static IEnumerable<Verdict> Of(ResourceChange change)
    {
        if (
            (change.Old.Number(Days) is var before && (before.IsAbsent || before.Is(0)))
            && change.New.Number(Days).TryGet(out var days)
            && days > 0
            && ClusterModeRules.IsEnabled(change.New) == false
            && !change.New.Has("SnapshottingClusterId")
        )
        {
            yield return Verdict.Refused(
                "B-14",
                Days,
                "'Must specify both SnapshotRetentionLimit and SnapshottingClusterId to turn on snapshots'. Write which "
                    + "node to take them from",
                detour: NodeOf(change.New) is { } node
                    ? [Edit.AsNew(Days), Edit.Text("SnapshottingClusterId", node)]
                    : null
            );
        }
    }

    // The last replica, which has the least to do; the name is only known where the group's is.
    private static string? NodeOf(Side side) =>
        side.Text("ReplicationGroupId").TryGet(out var group)
        && side.Number("NumCacheClusters").TryGet(out var nodes)
        && Array.Exists(Numbers, number => nodes.Equals(number))
            ? string.Create(CultureInfo.InvariantCulture, $"{group.ToLowerInvariant()}-{(int)nodes:000}")
            : null;
}
