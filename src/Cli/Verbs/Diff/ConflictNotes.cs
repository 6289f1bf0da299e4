using ElastiCache.Cli.Templates;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>What stands between stacks, for people: those with the same steps in one sentence.</summary>
internal static class ConflictNotes
{
    /// <summary>A sentence for each way out.</summary>
    public static IEnumerable<string> Of(DiffResult result) =>
        result
            .Conflicts.Select(conflict => (Conflict: conflict, Way: Way(conflict, result)))
            .GroupBy(entry => (Headline(entry.Conflict), entry.Way), entry => entry.Conflict.Message)
            .Select(group => $"{group.Key.Item1}: {EffectWords.Few([.. group])}{group.Key.Way}");

    private static string Headline(StackConflict conflict) =>
        // What no step leads out of does not wait for the other stack.
        conflict.Steps.Count == 0
        || (conflict.Holders is [var one] && one == conflict.Stack)
            ? $"{conflict.Stack} is refused as NEW has it"
            : $"{conflict.Stack} {(conflict.Look is null ? "must not" : "perhaps must not")} be deployed before {string.Join(", ", conflict.Holders)}";

    private static string Way(StackConflict conflict, DiffResult result) =>
        conflict.Steps.Count == 0 ? ""
        : conflict.Look is { } look
            ? $". It does so {look}. Look before: where nothing does, {Told(conflict.Otherwise, result)}; only else {Told(conflict.Steps, result)}"
        : RotationWay.Applies(conflict.Steps, Templates(result, diff => diff.Old), Templates(result, diff => diff.New))
            ? $". Instead: {string.Join(", then ", RotationWay.Words(conflict.Holders))}"
        : $". Instead: {Told(conflict.Steps, result)}";

    private static Template[] Templates(DiffResult result, Func<StackDiff, LoadedTemplate?> side) =>
        [.. result.Diffs.Select(side).OfType<LoadedTemplate>().Select(loaded => loaded.Template!)];

    private static string Told(IEnumerable<StackStep> steps, DiffResult result) =>
        string.Join(", then ", steps.Select(step => step.Told(id => Word(step, id, result))));

    private static string? Word(StackStep step, string id, DiffResult result) =>
        result
            .Diffs.Where(diff => step.Stacks.Contains(diff.Stack))
            .SelectMany(diff => new[] { diff.Old, diff.New })
            .OfType<LoadedTemplate>()
            .Select(template => SettingPlaces.Of(template.Template!, id))
            .FirstOrDefault(word => word is not null);
}
