namespace ElastiCache.Cli.Diff;

/// <summary>Writes what happens for people: a block for each cache, the worst first.</summary>
internal static class DiffWriter
{
    /// <summary>Writes the report.</summary>
    public static void Write(DiffReport report, IReadOnlyList<StackDiff> diffs, Allowed allowed, TextWriter output)
    {
        var updates = diffs
            .SelectMany(diff => diff.Plan.Changed.Select(update => (diff.Stack, update)))
            .OrderByDescending(entry => entry.update.IsHarmful)
            .ThenByDescending(entry => entry.update.Effect);
        foreach (var (stack, update) in updates)
        {
            var isAllowed = update.IsHarmful && allowed.Covers(stack, update);
            Block(diffs.Count > 1 ? $"{stack}/" : "", update, isAllowed, output);
        }

        foreach (var note in report.Notes)
        {
            output.WriteLine($"Note: {note}");
        }

        output.WriteLine(Summary(report));
    }

    private static void Block(string prefix, ResourceUpdate update, bool isAllowed, TextWriter output)
    {
        output.WriteLine(
            $"{EffectWords.Headline(update)}{(isAllowed ? " (allowed)" : "")}: {prefix}{update.LogicalId} ({ShortType(update)})"
        );
        if (update.ConstructPath is { } path)
        {
            output.WriteLine($"  {Clean(path)}");
        }

        foreach (var reason in update.Reasons)
        {
            output.WriteLine($"  - {Clean(reason.ToString())}");
        }

        if (update.Steps.Count > 0)
        {
            output.WriteLine(update.Steps.Count == 1 ? "  Instead:" : "  Instead, in updates of their own:");
        }

        foreach (var (number, step) in update.Steps.Index())
        {
            output.WriteLine($"  {number + 1}. {Clean(step.Summary)}");
            foreach (var change in step.Changes)
            {
                output.WriteLine($"       {Clean(change.ToString())}");
            }
        }

        output.WriteLine();
    }

    private static string Summary(DiffReport report)
    {
        var harmful = report.Resources.Count(row => row.Harmful && !row.Allowed);
        return $"{report.Resources.Count} changed, {report.Unchanged} unchanged; "
            + (harmful == 0 ? "nothing to stop for." : $"{harmful} to stop for.");
    }

    private static string ShortType(ResourceUpdate update) => update.Type["AWS::".Length..].Replace("::", " ");

    // What a template says never moves the cursor.
    private static string Clean(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
