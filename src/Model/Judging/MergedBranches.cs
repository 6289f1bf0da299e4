using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;

namespace ElastiCache.Model.Judging;

/// <summary>What an update does under all assignments of the parameters, as one.</summary>
internal static class MergedBranches
{
    // Nobody reads hundreds of values of one description: of more ways than these, the first stand for all.
    private const int MostWays = 6;
    private const int ShownWays = 3;

    /// <summary>What may happen where the effect is unclear, the worst last.</summary>
    public static SortedSet<UpdateEffect> Perhaps(IReadOnlyList<Outcome<BranchVerdicts>> branches) =>
        [
            .. branches
                .Where(branch => branch.Result.Effect > UpdateEffect.InPlaceUnless)
                .SelectMany(branch =>
                    branch.Result.Effect == UpdateEffect.Unclear
                        ? branch
                            .Result.Verdicts.Where(verdict => verdict.Effect == UpdateEffect.Unclear)
                            .Select(verdict => verdict.Perhaps)
                        : [branch.Result.Effect]
                ),
        ];

    /// <summary>The effect, with the reasons and the values of the parameters under which they hold.</summary>
    /// <param name="branches">What is merged.</param>
    /// <param name="all">What the values are told apart from. Default: the others of them.</param>
    public static (UpdateEffect Effect, IReadOnlyList<UpdateReason> Reasons, IReadOnlyList<Verdict> Verdicts) Of(
        IReadOnlyList<Outcome<BranchVerdicts>> branches,
        IReadOnlyList<Outcome<BranchVerdicts>>? all = null
    )
    {
        if (branches.Count == 0)
        {
            return (UpdateEffect.Unchanged, [], []);
        }

        var worst = branches.MaxBy(branch => branch.Result.Effect)!.Result;
        var agree = branches.All(branch => branch.Result.Effect == worst.Effect);
        var effect = agree || worst.Effect <= UpdateEffect.InPlaceUnless ? worst.Effect : UpdateEffect.Unclear;
        var others = branches
            .Where(branch => !branch.Choices.Any(IsEnd) && branch.Choices.Any(IsOther))
            .GroupBy(Likeness)
            .ToDictionary(alike => alike.Key, alike => alike.First().Result, StringComparer.Ordinal);
        var reasons = branches
            .SelectMany(branch => branch.Result.Verdicts.Select(verdict => (branch, verdict: Shared(branch, verdict))))
            .GroupBy(entry =>
                (
                    entry.verdict.Effect,
                    entry.verdict.RuleId,
                    entry.verdict.Property,
                    entry.verdict.Message,
                    entry.verdict.Check
                )
            )
            .OrderByDescending(group => group.Key.Effect)
            .GroupBy(group => (group.Key.Effect, group.Key.RuleId, group.Key.Property))
            .SelectMany(ways =>
            {
                var every = ways.ToList();
                var shown = every.Count > MostWays ? every[..ShownWays] : every;
                return shown
                    .Select(group => new UpdateReason(
                        group.Key.RuleId,
                        group.Key.Property,
                        Where([.. group.Select(entry => entry.branch).Distinct()]) + group.Key.Message
                    )
                    {
                        Check = group.Key.Check,
                    })
                    .Concat(
                        shown.Count == every.Count
                            ? []
                            :
                            [
                                new UpdateReason(
                                    ways.Key.RuleId,
                                    ways.Key.Property,
                                    $"and in {every.Count - shown.Count} more ways, by the values of the parameters"
                                ),
                            ]
                    );
            })
            .ToList();
        return (effect, reasons, worst.Verdicts);

        string Where(IReadOnlyList<Outcome<BranchVerdicts>> some) =>
            Circumstances.Where(all ?? branches, some) is { } where ? $"{where}: " : "";

        // What is so for any other value is so for the ends of a range, too, and is told once.
        Verdict Shared(Outcome<BranchVerdicts> branch, Verdict verdict) =>
            branch.Choices.Any(IsEnd)
            && others.GetValueOrDefault(Likeness(branch))?.Verdicts.FirstOrDefault(other => IsLike(other, verdict))
                is { } shared
                ? verdict with
                {
                    Message = shared.Message,
                    Check = shared.Check,
                }
                : verdict;
    }

    private static bool IsEnd(Choice choice) => choice is { Indices.Count: 1, Candidate.End: not null };

    private static bool IsOther(Choice choice) => choice is { Indices.Count: 1, Candidate.IsOther: true };

    // The same for an end of a range as for a value that is not named.
    private static string Likeness(Outcome<BranchVerdicts> branch) =>
        string.Join(
            '\n',
            branch.Choices.Select(choice =>
                $"{choice.Name} {choice.IsCondition} {(IsEnd(choice) || IsOther(choice) ? "*" : string.Join('+', choice.Indices))}"
            )
        );

    private static bool IsLike(Verdict one, Verdict other) =>
        (one.Effect, one.RuleId, one.Property, one.LosesData, one.LocksOut)
        == (other.Effect, other.RuleId, other.Property, other.LosesData, other.LocksOut);
}
