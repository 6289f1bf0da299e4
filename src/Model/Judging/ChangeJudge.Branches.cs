using ElastiCache.Model.Changes;
using ElastiCache.Model.Changes.Rules;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Judging;

// One resource with the parameters as they are assigned at present.
internal sealed partial class ChangeJudge
{
    /// <summary>
    /// What NEW leaves out of a resource and what stays as it was, whatever the parameters are; nothing where that is not known.
    /// </summary>
    public IReadOnlyList<Verdict> LeftOut(string id) =>
        SidesOf(id) is var (old, @new)
            ?
            [
                .. LeftOutRules
                    .Of(ResourceChange.Of(old, @new, this, _same))
                    .Where(verdict => verdict.Effect == UpdateEffect.InPlace),
            ]
            : [];

    // What may become of a resource whose properties were not tried with all values.
    private IEnumerable<UpdateEffect> Reach(Side old, Side @new) =>
        ResourceChange.MayDiffer(old, @new, this, _same) is { } names
            ? names.SelectMany(name => PropertyReach.Of(@new.Resource.Type, name))
            : [UpdateEffect.Replaced];

    // Null where the resource exists in neither, or no template may have such parameters.
    private BranchVerdicts? Branch(Side old, Side @new, bool asWritten = false)
    {
        var guards = Guard.Of(old, @new);
        var (missing, gone) = (
            guards.LastOrDefault(guard => !guard.WasThere),
            guards.LastOrDefault(guard => !guard.IsThere)
        );
        var (before, after) = (missing is null, gone is null);
        if (guards.LastOrDefault(guard => guard.Changes && !guard.IsDecided) is { } undecided)
        {
            _undecided[@new.Resource.LogicalId] = undecided;
            (before, after) = (before && after, before && after);
        }

        var verdicts = (before, after) switch
        {
            (false, false) => null,
            (false, true) => new BranchVerdicts(
                UpdateEffect.Created,
                [
                    new Verdict(
                        UpdateEffect.Created,
                        null,
                        "Condition",
                        $"{missing!.Told("holds now")}{Wording.Origin(missing.ByDefaultOf)}, so the resource is created"
                    ),
                ]
            ),
            (true, false) => RemovedByCondition(old, guards, gone!),
            _ => WithData(BranchVerdicts.Of(ResourceChange.Of(old, @new, this, _same, asWritten)), old, @new),
        };
        return verdicts is not null && @new.Context.Evaluation.IsAllowedOrGone() ? verdicts : null;
    }

    // The policies are asked where they count: they may have conditions, too. So is a backup, where a second cache may come of it.
    private static BranchVerdicts WithData(BranchVerdicts verdicts, Side old, Side @new) =>
        verdicts.Effect <= UpdateEffect.InPlaceUnless
            ? verdicts
            : verdicts with
            {
                Data = verdicts.MayReplace ? Fate.OnReplacement(old, @new) : null,
                IsRestored = verdicts.MayReplace && Fate.IsRestored(@new),
                NotRestored = Restoring.Obstacle(old, @new),
            };

    private static BranchVerdicts RemovedByCondition(Side old, IReadOnlyList<Guard> guards, Guard gone)
    {
        var (fate, reason) = OnRemoval(old, guards, gone);
        return new BranchVerdicts(
            UpdateEffect.Removed,
            [
                new Verdict(
                    UpdateEffect.Removed,
                    reason.RuleId,
                    "Condition",
                    $"{gone.Told("does not hold any more")}{Wording.Origin(gone.ByDefaultOf)}, so the resource is removed "
                        + $"({reason.Property}: {reason.Message})"
                ),
            ]
        )
        {
            Data = fate,
        };
    }

    // A stack that goes takes what is nested in it along, unless itself or one in between is retained.
    private static (DataFate Fate, UpdateReason Reason) OnRemoval(Side old, IReadOnlyList<Guard> guards, Guard gone)
    {
        var stack = guards
            .TakeWhile(guard => guard != gone)
            .Append(gone)
            .Select(guard => guard.Retaining)
            .FirstOrDefault(retaining => retaining is not null);
        var fate = stack is null ? Fate.OnRemoval(old) : Fate.OnRetention(old.Resource.Type);
        return (fate, stack is null ? Fate.Reason(fate, old, Removal) : Fate.RetainedWith(stack));
    }

    // What becomes of the data where a condition lets the resource go.
    private DataFate OnRemoval(Side old, Side @new, IEnumerable<Outcome<BranchVerdicts>> branches) =>
        branches
            .Where(branch => branch.Result.Effect == UpdateEffect.Removed)
            .Select(branch => branch.Result.Data)
            .OfType<DataFate>()
            .DefaultIfEmpty(
                _undecided.TryGetValue(@new.Resource.LogicalId, out var undecided)
                    ? OnRemoval(old, [], undecided).Fate
                    : Fate.OnRemoval(old)
            )
            .Max();
}
