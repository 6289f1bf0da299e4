namespace ElastiCache.Model.Changes.Rules;

/// <summary>How to get to a cache that cannot be reached by updates, without losing data.</summary>
internal static class MoveSteps
{
    public static IReadOnlyList<UpdateStep> To(ResourceChange change, string what, params TemplateChange[] differences)
    {
        var id = change.New.Resource.LogicalId;
        return
        [
            UpdateStep.Of(
                $"Leave {id} as it is in OLD and make sure that its data survives its removal",
                ("DeletionPolicy", "Snapshot"),
                ("UpdateReplacePolicy", "Snapshot")
            ),
            new(
                $"Add a second cache under a new logical id, {what}, restored from a backup of {id}",
                [.. differences, new TemplateChange("SnapshotName", $"a backup of {id}")]
            ),
            UpdateStep.Of($"Once every client uses the new cache, remove {id} from the template"),
        ];
    }
}
