using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>What becomes of the caches of stacks that the only way out destroys: a note of the steps alone hides it.</summary>
internal static class DestroyedStacks
{
    /// <summary>The conflicts, where a stack that may not be deleted is made one that may before.</summary>
    public static StackConflict Unprotected(StackConflict conflict, DiffInput before) =>
        conflict with
        {
            Steps =
            [
                .. conflict.Steps.SelectMany(step =>
                    step.Verb == StackVerb.Destroy
                    && step
                        .Stacks.Where(stack => before.Stacks.GetValueOrDefault(stack)?.Source.IsProtected == true)
                        .ToArray()
                        is { Length: > 0 } kept
                        ? [new StackStep(StackVerb.Unprotect, kept), step]
                        : (StackStep[])[step]
                ),
            ],
        };

    /// <summary>What the update does, where the caches of destroyed stacks go.</summary>
    public static IReadOnlyList<StackDiff> Tell(
        IReadOnlyList<StackDiff> diffs,
        IReadOnlyList<StackConflict> conflicts,
        DiffInput before,
        DiffInput after,
        ParameterValues parameters
    )
    {
        // What is destroyed in any case is not only perhaps destroyed.
        var destroyed = conflicts
            .SelectMany(conflict =>
                conflict
                    .Steps.Where(step => step.Verb == StackVerb.Destroy)
                    .SelectMany(step => step.Stacks.Select(stack => (Stack: stack, IsSure: conflict.Look is null)))
            )
            .GroupBy(entry => entry.Stack, entry => entry.IsSure)
            .ToDictionary(group => group.Key, group => group.Any(isSure => isSure), StringComparer.Ordinal);
        return
        [
            .. diffs.Select(diff =>
                destroyed.TryGetValue(diff.Stack, out var isSure) && diff.Old is { } old
                    ? diff with
                    {
                        Plan = Gone(diff.Plan, diff.Stack, old, isSure, after, parameters),
                    }
                    : diff
            ),
            .. destroyed
                .Where(entry => diffs.All(diff => diff.Stack != entry.Key) && before.Stacks.ContainsKey(entry.Key))
                .Select(entry => new StackDiff(
                    entry.Key,
                    null,
                    Gone(new UpdatePlan([]), entry.Key, before.Stacks[entry.Key], entry.Value, after, parameters)
                )
                {
                    Old = before.Stacks[entry.Key],
                }),
        ];
    }

    // What holds no data goes and comes back with its stack, and that is all there is to say of it.
    private static UpdatePlan Gone(
        UpdatePlan plan,
        string stack,
        LoadedTemplate old,
        bool isSure,
        DiffInput after,
        ParameterValues parameters
    )
    {
        var removed = UpdateJudge
            .Judge(old.Template!, StackDiff.Empty, parameters.Of(old))
            .Resources.Where(update => UpdateTypes.HoldsData(update.Type))
            .Select(update => Gone(update, stack, old, isSure, after))
            .ToArray();
        return plan with
        {
            Resources =
            [
                .. removed,
                .. plan.Resources.Where(update =>
                    !isSure && Array.TrueForAll(removed, gone => gone.LogicalId != update.LogicalId)
                ),
            ],
        };
    }

    private static ResourceUpdate Gone(
        ResourceUpdate update,
        string stack,
        LoadedTemplate old,
        bool isSure,
        DiffInput after
    )
    {
        var comesBack = after.Stacks.Values.Any(template => template.Template!.Resources.ContainsKey(update.LogicalId));
        return update with
        {
            Effect = isSure ? UpdateEffect.Removed : UpdateEffect.Unclear,
            Perhaps = isSure ? [] : [UpdateEffect.Removed],
            Reasons =
            [
                new UpdateReason(
                    null,
                    "stack",
                    isSure
                        ? $"the only way out destroys {stack} with everything in it{(comesBack ? ", and what takes its place is empty" : "")}: see the note"
                        : $"where it cannot stay, the only way out destroys {stack} with everything in it: see the note"
                ),
                .. update.Reasons,
                .. comesBack ? Restored(update, old.Template!.Resources[update.LogicalId]) : [],
            ],
        };
    }

    // How what was in it comes back into the one that takes its place.
    private static IEnumerable<UpdateReason> Restored(ResourceUpdate update, TemplateResource cache)
    {
        var property = cache.Type == ResourceTypes.ServerlessCache ? "SnapshotArnsToRestore" : "SnapshotName";
        if (
            cache.Type
                is not (ResourceTypes.ReplicationGroup or ResourceTypes.CacheCluster or ResourceTypes.ServerlessCache)
            || cache.Part("Properties").TryGetProperty("Engine", out var engine)
                && string.Equals(engine.ToString(), "memcached", StringComparison.OrdinalIgnoreCase)
        )
        {
            yield break;
        }

        var what = cache.Type == ResourceTypes.ServerlessCache ? "ARN" : "name";
        var list =
            cache.Type == ResourceTypes.ServerlessCache
                ? "aws elasticache describe-serverless-cache-snapshots"
                : "aws elasticache describe-snapshots";
        yield return new UpdateReason(
            null,
            property,
            update.Data switch
            {
                DataFate.Snapshot =>
                    $"write the {what} of the last snapshot before cdk deploy --all, and the new cache begins with what is in it ({list} lists it)",
                _ =>
                    $"make a backup before, write its {what} before cdk deploy --all, and the new cache begins with what is in it; the "
                        + "automatic backups go with the cache",
            }
        );
    }
}
