using ElastiCache.Model.Facts;

namespace ElastiCache.Model.Changes.Rules;

// From mode to mode by way of templates that are neither OLD nor NEW.
internal static partial class ClusterModeRules
{
    // With the group of NEW, or with a default one between: of the family of OLD, which a later update changes together with the
    // version, or of that of NEW, without cluster mode yet. What a group of one's own sets is never given up for that.
    private static IEnumerable<IReadOnlyList<Edit>> Detours(ResourceChange change, string old, string @new)
    {
        var next = Edit.Text(Mode, old == Disabled ? Compatible : @new);
        yield return [next, Edit.AsNew(Group)];
        if (old == Compatible)
        {
            if (@new == Enabled)
            {
                yield return [next];
            }

            yield break;
        }

        if (!change.New.HasDefaultGroup && !change.Old.HasDefaultGroup)
        {
            yield break;
        }

        if (change.Old.Family is { } family && !IsTooOld(change.Old))
        {
            yield return [next, Edit.Text(Group, DefaultGroupName.Of(family, hasClusterMode: true))];
        }

        if (change.New.Family is { } later && later != change.Old.Family)
        {
            yield return
            [
                Edit.AsNew("Engine"),
                Edit.AsNew("EngineVersion"),
                Edit.Text(Group, DefaultGroupName.Of(later, hasClusterMode: false)),
            ];
        }
    }

    // Back to disabled with the default group of the same family, where the mode came with one.
    private static IReadOnlyList<Edit>? WithoutTheMode(ResourceChange change) =>
        !change.Old.Has(Group) ? [Edit.Text(Mode, Disabled)]
        : change.Old.Text(Group).TryGet(out var name) && DefaultGroupName.WithoutClusterMode(name) is { } without
            ? [Edit.Text(Mode, Disabled), Edit.Text(Group, without)]
        : null;

    private static SecondCache? Second(ResourceChange change, string @new) =>
        @new == Enabled
            ? new SecondCache(
                "with cluster mode",
                [
                    .. new[] { Mode, Group, "NumNodeGroups", "ReplicasPerNodeGroup" }
                        .Where(change.New.Has)
                        .Select(Edit.AsNew),
                ]
            )
            : null;

    // Between the engines it has a group of the new family that is without cluster mode yet.
    private static string EngineFirst(ResourceChange change) =>
        IsTooOld(change.Old) && change.New.Family is { } family
            ? $". {EngineFeature.ClusterModeProperty.Availability} can do that: the engine goes first, in an update with a parameter group of {family} "
                + "without cluster-enabled"
            : "";
}
