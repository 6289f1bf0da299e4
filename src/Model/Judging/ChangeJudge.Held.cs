using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Judging;

// What goes on to use something that goes, and what becomes of its data: both may depend on the parameters.
internal sealed partial class ChangeJudge
{
    // What holds a resource where it is there, and whether it does so whatever the parameters are.
    private (Verdict? Verdict, bool IsAlways) Held(Side old, Side? @new, Func<Verdict?> find)
    {
        var there = _exploration
            .Explore(
                () =>
                    old.Exists && @new?.Exists != false && _new.Evaluation.IsAllowedOrGone()
                        ? (IsThere: true, Verdict: find())
                        : (IsThere: false, Verdict: (Verdict?)null),
                MostTries
            )
            .All.Where(outcome => outcome.Result.IsThere)
            .ToList();
        var held = there.FindAll(outcome => outcome.Result.Verdict is not null);
        if (held.Count == 0)
        {
            return (null, true);
        }

        var worst = held.MaxBy(outcome => outcome.Result.Verdict!.Effect)!.Result.Verdict!;
        return Circumstances.Where(there, held) is { } where
            ? (worst with { Message = $"{where}: {worst.Message}" }, false)
            : (worst, held.Count == there.Count);
    }

    // The sentences about the data of what is replaced, with the values of the parameters where several policies count.
    private static IEnumerable<UpdateReason> OfData(List<Outcome<BranchVerdicts>> branches, Side old, Side @new) =>
        branches
            .Where(branch => branch.Result.Data is not null)
            .GroupBy(branch => branch.Result.Data!.Value)
            .OrderByDescending(fate => fate.Key)
            .Select(fate =>
                Fate.Reason(fate.Key, old, Fate.UpdateReplacePolicy, @new) is var reason
                && Circumstances.Where(branches, [.. fate]) is { } where
                    ? reason with
                    {
                        Message = $"{where}: {reason.Message}",
                    }
                    : reason
            );
}
