using ElastiCache.Cli.Reports;

namespace ElastiCache.Cli.Verbs.Diff;

/// <summary>The way over a second cache in the words of the settings: an entry of its own in <c>caches</c>.</summary>
internal static class SecondCacheWords
{
    private static readonly HashSet<string> Policies = new(StringComparer.Ordinal)
    {
        "DeletionPolicy",
        "UpdateReplacePolicy",
    };

    /// <summary>The steps.</summary>
    /// <param name="cache">The cache's name in the settings.</param>
    /// <param name="steps">The steps in the words of the template: the last one removes the first cache.</param>
    /// <param name="new">NEW.</param>
    public static IEnumerable<ReportStep> Of(string cache, IReadOnlyList<UpdateStep> steps, Template @new)
    {
        var names = string.Join(" and ", Names(cache, @new));
        var second = $"{cache}-2";
        var isAdded = false;
        foreach (var step in steps.SkipLast(1))
        {
            var isOfTheFirst = step.Changes.Count > 0 && step.Changes.All(change => Policies.Contains(change.Property));
            yield return isOfTheFirst
                ? new ReportStep(
                    $"Leave caches.{cache} as it is in OLD, but see that its data survives its removal",
                    [$"caches.{cache}.removal: snapshot"]
                )
                : new ReportStep(
                    isAdded
                        ? $"Write in caches.{second} what is still missing, in an update of its own"
                        : $"Leave caches.{cache} as it is in OLD, and write what NEW says of it under a name of its own in caches, such as "
                            + $"{second}{Restored(cache, step)}"
                            + (names.Length == 0 ? "" : $"; without {names}, which {cache} has"),
                    [
                        .. step.Changes.SelectMany(change =>
                            SettingWords
                                .Words(change)
                                .Select(word => $"caches.{second}.{word.Setting}: {Value(cache, change, word.Value)}")
                        ),
                    ]
                );
            isAdded |= !isOfTheFirst;
        }

        yield return new ReportStep(
            $"Once every client uses {second}, take {cache} out of caches"
                + (steps.Any(IsRestored) ? "" : " (its contents are not carried over)"),
            []
        );
        if (names.Length > 0)
        {
            yield return new ReportStep($"Write {names} of {cache} in caches.{second}, once {cache} is gone", []);
        }
    }

    // Two caches cannot have them at a time.
    private static IEnumerable<string> Names(string cache, Template @new) =>
        @new
            .Resources.Keys.Select(id => SettingPlaces.Of(@new, id))
            .OfType<string>()
            .Where(word => word.StartsWith($"caches.{cache}.", StringComparison.Ordinal))
            .Select(word => word[$"caches.{cache}.".Length..].Split('.')[0])
            .Distinct();

    private static string Restored(string cache, UpdateStep step) =>
        IsRestored(step) ? $", restored from a backup of {cache}" : "";

    private static bool IsRestored(UpdateStep step) => step.Changes.Any(IsBackup);

    // What only its owner knows is described.
    private static bool IsBackup(TemplateChange change) => change is { Property: "SnapshotName", Json: null };

    private static string Value(string cache, TemplateChange change, string value) =>
        IsBackup(change) ? $"the name of a backup of {cache}" : value;
}
