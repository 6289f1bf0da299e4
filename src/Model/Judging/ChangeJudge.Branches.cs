using System.Text.Json;
using ElastiCache.Model.Changes;
using ElastiCache.Model.Changes.Rules;

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
        var (before, after) = (old.Exists, @new.Exists);
        if (ChangesCondition(old.Resource, @new.Resource) && !(IsDecided(old) && IsDecided(@new)))
        {
            _undecided.Add(@new.Resource.LogicalId);
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
                        $"it holds now{Origin(old, @new)}, so the resource is created"
                    ),
                ]
            ),
            (true, false) => RemovedByCondition(old, Origin(old, @new)),
            _ => BranchVerdicts.Of(ResourceChange.Of(old, @new, this, _same, asWritten)),
        };
        return verdicts is not null && @new.Context.Evaluation.IsAllowed() ? verdicts : null;
    }

    // Where nothing changes but the default of a parameter, the value that the deployment keeps counts.
    private string Origin(Side old, Side @new) =>
        Wording.Origin(
            @new.Resource.Condition is { } condition && !ChangesCondition(old.Resource, @new.Resource)
                ? ChangedDefaults.Of(_old, _new, condition)
                : null
        );

    private static BranchVerdicts RemovedByCondition(Side old, string origin)
    {
        var reason = Fate.Reason(Fate.OnRemoval(old), old, Removal);
        return new BranchVerdicts(
            UpdateEffect.Removed,
            [
                new Verdict(
                    UpdateEffect.Removed,
                    reason.RuleId,
                    "Condition",
                    $"it does not hold any more{origin}, so the resource is removed ({reason.Property}: {reason.Message})"
                ),
            ]
        );
    }

    private static bool IsDecided(Side side) =>
        side.Resource.Condition is not { } condition
            ? side.Resource.Part("Condition").ValueKind == JsonValueKind.Undefined
            : side.Context.Evaluation.Holds(condition) is not null;
}
