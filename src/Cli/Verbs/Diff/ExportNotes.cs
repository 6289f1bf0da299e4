namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>
/// Exports that change or go while another template of the folder imports them. Whether these are stacks of one account and Region
/// only the user knows: the cache, or what belongs to it, that is exported is perhaps refused. Of other services it is told only.
/// </summary>
internal static class ExportNotes
{
    /// <summary>The diffs with what may be refused, and a sentence for each stack about the exports of other services.</summary>
    /// <param name="old">The templates of OLD that no cloud assembly deploys together, by name.</param>
    /// <param name="new">Those of NEW.</param>
    /// <param name="diffs">What the update does to each.</param>
    public static (IReadOnlyList<StackDiff> Diffs, IReadOnlyList<string> Notes) Of(
        IReadOnlyDictionary<string, Template> old,
        IReadOnlyDictionary<string, Template> @new,
        IReadOnlyList<StackDiff> diffs
    )
    {
        var conflicts = StackConflicts
            .OfUsedExports(old, @new, (stack, id) => diffs.Any(diff => diff.Stack == stack && diff.Replaces(id)))
            .ToLookup(conflict =>
                diffs.Any(diff =>
                    diff.Stack == conflict.Stack && diff.Plan.Resources.Any(update => update.LogicalId == conflict.Of)
                )
            );
        return ([.. diffs.Select(diff => With(diff, [.. conflicts[true]]))], [.. Sentences(conflicts[false])]);
    }

    private static StackDiff With(StackDiff diff, StackConflict[] conflicts) =>
        diff with
        {
            Plan = diff.Plan with
            {
                Resources =
                [
                    .. diff.Plan.Resources.Select(update =>
                        With(
                            update,
                            [
                                .. Sentences(
                                    conflicts.Where(conflict =>
                                        conflict.Stack == diff.Stack && conflict.Of == update.LogicalId
                                    )
                                ),
                            ]
                        )
                    ),
                ],
            },
        };

    // What is refused anyway, or takes steps, stops for that.
    private static ResourceUpdate With(ResourceUpdate update, string[] sentences) =>
        sentences.Length == 0 || update.Effect >= UpdateEffect.NeedsSteps
            ? update
            : update with
            {
                Effect = UpdateEffect.Unclear,
                Perhaps =
                [
                    .. new SortedSet<UpdateEffect>(update.Perhaps)
                    {
                        UpdateEffect.Refused,
                        update.Effect is UpdateEffect.Replaced or UpdateEffect.Removed
                            ? update.Effect
                            : UpdateEffect.Refused,
                    },
                ],
                Reasons =
                [
                    .. sentences.Select(sentence => new UpdateReason(null, "Outputs", sentence)),
                    .. update.Reasons,
                ],
            };

    private static IEnumerable<string> Sentences(IEnumerable<StackConflict> conflicts) =>
        conflicts
            .GroupBy(
                conflict => (conflict.Stack, Users: string.Join(", ", conflict.Holders)),
                conflict => conflict.Message
            )
            .Select(group =>
                $"where {group.Key.Stack} and {group.Key.Users} are stacks of one account and Region, {group.Key.Stack} is refused: "
                + EffectWords.Few([.. group])
                + $". Let {group.Key.Users} use something else in an update before"
            );
}
