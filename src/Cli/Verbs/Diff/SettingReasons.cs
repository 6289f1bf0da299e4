namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>What the reasons of a change ask for, in the words of the settings: nobody writes logical ids there.</summary>
internal static class SettingReasons
{
    private static readonly (string Template, string Setting)[] Phrases =
    [
        (
            "Leave it as it is in OLD, add a second group under a new logical id, and let the caches use that one (ClusterMode by way of "
                + "compatible), each alone in its update",
            "Write clusterMode: enabled beside the shards of the cache, which takes a second group by way of compatible, and diff tells "
                + "the steps"
        ),
        (
            "Leave it and the cache as they are in OLD, add a second group under a new logical id, and let a new cache use that one: no cache "
                + "leaves cluster mode, and a backup of one with shards is restored into none without; one shard keeps the cache",
            "No cache leaves cluster mode: leave this one as it is in OLD, write another one without shards under another name in caches, and "
                + "take this one out once every client uses that; its contents are not carried over, since a backup of one with shards is "
                + "restored into none without. topology.shards: 1 keeps the cache and its contents"
        ),
        (
            "Add a second group, and let a new cache use that one",
            "Write a second cache with it, under another name in caches"
        ),
        ("Use a new logical id", "Write it beside this one, under another name in caches"),
        ("under a new logical id", "under another name in caches"),
        ("Write another name in the same update", "Write it beside this one, under another name in caches"),
        ("Write another name, or import", "Write it under another name in caches, or import"),
        ("under this logical id", "into the stack"),
        ("SnapshotName: write", "restoreFromSnapshot: write"),
        ("SnapshotName: make", "restoreFromSnapshot: make"),
        ("SnapshotArnsToRestore: write", "restoreFromSnapshot: write"),
        ("SnapshotArnsToRestore: make", "restoreFromSnapshot: make"),
        ("write DeletionPolicy: Snapshot in an update before", "write removal: snapshot and deploy that before"),
        (
            "write FinalSnapshotName, or DeletionPolicy: Retain, in an update before",
            "write removal: snapshot and deploy that before"
        ),
        ("a new logical id is a new, empty resource", "another name in caches is a new, empty cache"),
    ];

    /// <summary>The reasons, a sentence each.</summary>
    /// <param name="cache">The cache's name in the settings.</param>
    /// <param name="update">What happens to it.</param>
    /// <param name="new">The cache in NEW; null where it is removed.</param>
    public static IEnumerable<string> Of(string cache, ResourceUpdate update, TemplateResource? @new) =>
        EffectWords
            .Reasons(update)
            .Select(reason =>
                Phrases.Aggregate(
                    reason,
                    (text, phrase) => text.Replace(phrase.Template, phrase.Setting, StringComparison.Ordinal)
                )
            )
            .Concat(update.Steps.Count == 0 && @new is not null ? Ways(cache, update, @new) : []);

    // What takes values that no template tells, or settings beside those that changed.
    private static IEnumerable<string> Ways(string cache, ResourceUpdate update, TemplateResource @new)
    {
        string[] rules = [.. update.Reasons.Select(reason => reason.RuleId).OfType<string>()];
        if (
            @new.Type == ResourceTypes.ReplicationGroup
            && rules.Contains("L-19")
            && @new.Part("Properties").TryGetProperty("ReplicasPerNodeGroup", out _)
        )
        {
            yield return $"settings: caches.{cache}.clusterMode: enabled, beside the shards, leads there by way of compatible: diff tells "
                + "the steps once it is written";
        }

        if (rules.Contains("B-14"))
        {
            var first = rules.Contains("R-05")
                ? $"first the replicas with failover: false and multiAz: false and the snapshots as in OLD, then without these two, then "
                : "";
            yield return $"settings: {first}caches.{cache}.snapshottingNode: ID-002 together with snapshotRetentionDays, where ID is that of "
                + "the replication group; then leave snapshottingNode out";
        }
    }
}
