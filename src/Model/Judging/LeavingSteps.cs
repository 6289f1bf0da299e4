using ElastiCache.Model.Changes;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>Steps of a plan in which what NEW leaves out and what stays is left out (<see cref="StayingProperties"/>).</summary>
/// <param name="old">The template that is deployed.</param>
/// <param name="new">The template to deploy.</param>
/// <param name="id">The resource.</param>
/// <param name="leftOut">What of it stays.</param>
/// <param name="given">The values that the run gives parameters of the templates.</param>
internal sealed class LeavingSteps(
    Template old,
    Template @new,
    string id,
    IReadOnlyList<TemplateChange> leftOut,
    GivenParameters given
)
{
    private readonly Lazy<FindingSet> _allowed = new(() => new FindingSet(@new, id, given));

    /// <summary>
    /// The steps with it: what a step writes is left out after it, the rest not beside what is to be alone, and after all of that where
    /// nothing else is.
    /// </summary>
    /// <param name="steps">The steps as they are where nothing is left out.</param>
    public List<UpdateStep> In(List<UpdateStep> steps)
    {
        var written = leftOut.ToLookup(change =>
            steps.Exists(step => step.Changes.Any(other => other.Property == change.Property))
        );
        var all = written[true].Aggregate(steps, LeftAfter);
        foreach (var change in steps.Count == 0 ? [] : written[false])
        {
            var before = all;
            var ways = Enumerable
                .Range(0, before.Count)
                .Where(step => before[step].Changes.Count > 0)
                .ToLookup(
                    step =>
                        OwnUpdates.Mixed([.. before[step].Changes, change]) > OwnUpdates.Mixed(before[step].Changes),
                    step => LeftIn(before, step, change)
                );
            all = Cleanest([.. ways[false], LeftAfter(before, change), .. ways[true]], Findings);
        }

        return all;
    }

    private static List<UpdateStep> LeftIn(List<UpdateStep> steps, int index, TemplateChange change)
    {
        List<UpdateStep> all = [.. steps];
        List<TemplateChange> changes = [.. all[index].Changes, change];
        all[index] = IsLeaving(all[index]) ? Leaving(changes) : all[index] with { Changes = changes };
        return all;
    }

    private static List<UpdateStep> LeftAfter(List<UpdateStep> steps, TemplateChange change) =>
        IsLeaving(steps[^1]) ? LeftIn(steps, steps.Count - 1, change) : [.. steps, Leaving([change])];

    private static UpdateStep Leaving(IReadOnlyList<TemplateChange> changes) =>
        new(
            $"Leave {ListedWords.And([.. changes.Select(change => change.Property)])} out, which {(changes.Count == 1 ? "stays as it is" : "stay as they are")}",
            changes
        );

    private static bool IsLeaving(UpdateStep step) => step.Summary == Leaving(step.Changes).Summary;

    // The first with the fewest findings: where several properties stay, one alone does not do away with those of the others.
    private static List<UpdateStep> Cleanest(IEnumerable<List<UpdateStep>> ways, Func<List<UpdateStep>, int> findings)
    {
        List<UpdateStep> best = [];
        var fewest = int.MaxValue;
        foreach (var way in ways.TakeWhile(_ => fewest > 0))
        {
            if (findings(way) is var number && number < fewest)
            {
                (best, fewest) = (way, number);
            }
        }

        return best;
    }

    // How many findings that NEW has not the templates on the way have, and how many steps between them are not in place: a rule that what
    // stays answers may ask again where it is no longer written.
    private int Findings(List<UpdateStep> steps)
    {
        var goal = BetweenTemplate.Of(@new.Resources[id])!;
        var at = BetweenTemplate.Of(old.Resources[id])!;
        var (from, found) = (old, 0);
        foreach (var step in steps)
        {
            var kept = With(at, step, change => !leftOut.Contains(change), goal);
            at = With(kept, step, leftOut.Contains, goal);
            var to = step == steps[^1] ? @new : at.In(@new, id);
            if (step.Kept.Count == 0)
            {
                found += (to == @new ? 0 : _allowed.Value.Lacks(to)) + (IsInPlace(from, kept.In(@new, id)) ? 0 : 1);
            }

            from = to;
        }

        return found;
    }

    private static BetweenTemplate With(
        BetweenTemplate at,
        UpdateStep step,
        Predicate<TemplateChange> isMeant,
        BetweenTemplate goal
    ) =>
        at.With(
            step.Changes.Where(change => isMeant(change) && !PolicyChanges.IsAbout(change.Property))
                .Select(change => new Edit(
                    change.Property,
                    change.Json,
                    IsAsNew: change is { Value: not null, Json: null }
                )),
            goal
        );

    // What a step leaves out stays, and is no change of it.
    private bool IsInPlace(Template from, Template to) =>
        new ChangeJudge(from, to, from == old ? given : given.Later).Of(id).Update.Effect
            is UpdateEffect.Unchanged
                or UpdateEffect.InPlace
                or UpdateEffect.InPlaceUnless;
}
