using ElastiCache.Model.Changes;

namespace ElastiCache.Model.Judging;

/// <summary>
/// What a step does, in the words of rules or, where none has any, in others. It speaks of the one resource, and calls nothing a
/// change of NEW that NEW has not.
/// </summary>
/// <param name="start">The resource as OLD has it.</param>
/// <param name="goal">The resource as NEW has it.</param>
internal sealed class StepTitles(BetweenTemplate start, BetweenTemplate goal)
{
    /// <summary>The title of a step in the words of rules, and what it changes beside that; null where no rule has words.</summary>
    /// <param name="verdicts">What the rules say of the step.</param>
    /// <param name="changes">What it changes.</param>
    public static string? Of(IReadOnlyList<Verdict> verdicts, IReadOnlyList<TemplateChange> changes)
    {
        Verdict[] worded = [.. verdicts.Where(verdict => verdict.Step is not null)];
        // That policy says how the rest is done.
        var besides = changes
            .Where(change =>
                change.Property != BetweenTemplate.Policy && !worded.Any(verdict => verdict.IsAbout(change.Property))
            )
            .ToLookup(change => change.Value is null, change => change.Property);
        return worded.Length == 0
            ? null
            : string.Join("; ", worded.Select(verdict => verdict.Step).Distinct())
                + (besides[false].ToList() is { Count: > 0 } others ? $"; change {ListedIds.Of(others)} too" : "")
                + (besides[true].ToList() is { Count: > 0 } gone ? $"; leave out {ListedIds.Of(gone)}" : "");
    }

    /// <summary>The title of a step.</summary>
    /// <param name="from">The resource before.</param>
    /// <param name="to">The resource afterwards.</param>
    /// <param name="changes">What it changes.</param>
    public string Of(BetweenTemplate from, BetweenTemplate to, IReadOnlyList<TemplateChange> changes) =>
        to.Key == goal.Key ? Last(from, changes) : Earlier(to, changes);

    private string Last(BetweenTemplate from, IReadOnlyList<TemplateChange> changes) =>
        from.Key == start.Key ? "Change it as NEW does"
        : changes.All(change => change.Value is null && !from.HasSame(change.Property, start))
            ? "Leave out what only the steps before needed"
        : "Change the rest as NEW does";

    private string Earlier(BetweenTemplate to, IReadOnlyList<TemplateChange> changes)
    {
        var isOfNew = changes.ToLookup(change => to.HasSame(change.Property, goal));
        var isLater = to.DifferentFrom(goal).Any(name => to.HasSame(name, start));
        return (isOfNew[true].Any(), isOfNew[false].Any(), isLater) switch
        {
            (false, _, _) => "Prepare the updates below",
            (_, false, _) => "Change it as NEW does, but for the updates below",
            (_, _, true) => "Change it as NEW does, but for the updates below, and prepare those",
            _ => "Change it as NEW does, with what only this update needs",
        };
    }
}
