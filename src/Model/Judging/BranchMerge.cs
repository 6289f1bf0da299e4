using ElastiCache.Model.Changes;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

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
                Where([.. group.Select(entry => entry.branch.Conditions)]) + group.Key.Message
            ))
            .ToList();
        return (effect, reasons, worst.Steps);

        string Where(IReadOnlyList<IReadOnlyDictionary<string, bool>> some) =>
            Branches.Where([.. branches.Select(branch => branch.Conditions)], some) is { } where ? $"{where}: " : "";
    }
}
