namespace ElastiCache.Model;

/// <summary>The verdicts of all branches of the conditions as one.</summary>
internal static class BranchMerge
{
    public static (UpdateEffect Effect, IReadOnlyList<UpdateReason> Reasons, IReadOnlyList<UpdateStep> Steps) Of(
        IReadOnlyList<BranchVerdicts> branches
    )
    {
        var worst = branches.MaxBy(branch => branch.Effect)!;
        var agree = branches.All(branch => branch.Effect == worst.Effect);
        var effect = agree || worst.Effect <= UpdateEffect.InPlace ? worst.Effect : UpdateEffect.Unclear;
        var reasons = branches
            .SelectMany(branch => branch.Verdicts.Select(verdict => (branch, verdict)))
            .GroupBy(entry =>
                (entry.verdict.Effect, entry.verdict.RuleId, entry.verdict.Property, entry.verdict.Message)
            )
            .OrderByDescending(group => group.Key.Effect)
            .Select(group => new UpdateReason(
                group.Key.RuleId,
                group.Key.Property,
                Where(branches, [.. group.Select(entry => entry.branch)]) + group.Key.Message
            ))
            .ToList();
        return (effect, reasons, worst.Steps);
    }

    // "where IsProd holds: ", or nothing where every branch says the same.
    private static string Where(IReadOnlyList<BranchVerdicts> all, List<BranchVerdicts> some)
    {
        if (some.Count == all.Count)
        {
            return "";
        }

        var common = some[0]
            .Conditions.Where(condition =>
                some.TrueForAll(branch => branch.Conditions[condition.Key] == condition.Value)
            )
            .Select(condition => $"{condition.Key} {(condition.Value ? "holds" : "does not hold")}")
            .ToList();
        return common.Count == 0 ? "for some values of the conditions: " : $"where {string.Join(" and ", common)}: ";
    }
}
