namespace ElastiCache.Model.Changes.Rules;

/// <summary>Backups that are turned on later.</summary>
internal static class SnapshotUpdateRules
{
    private const string Days = "SnapshotRetentionLimit";

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
            yield return new Verdict(
                UpdateEffect.Refused,
                "B-14",
                Days,
                "'Must specify both SnapshotRetentionLimit and SnapshottingClusterId to turn on snapshots'. Write which "
                    + "node to take them from"
            )
            {
                Steps =
                [
                    UpdateStep.Of(
                        "Turn backups on for a node",
                        (Days, Wording.Of(change.New, Days)),
                        ("SnapshottingClusterId", "the group's id and -002")
                    ),
                ],
            };
        }
    }
}
