using ElastiCache.Model.Changes;

namespace ElastiCache.Model.Judging;

// What is said where a rule knows steps, and none are planned.
internal sealed partial class UpdateJudge
{
    // One resource of a loop is not written out by itself, and what is written for one is written for all of them.
    private bool IsInLoop(string id) =>
        !_old.Resources[id].Variables.IsOutside || !_new.Resources[id].Variables.IsOutside;

    private UpdateReason? Unplanned(JudgedChange change)
    {
        var id = change.Update.LogicalId;
        if (!UpdatePlanner.MayFind(change.Verdicts))
        {
            return null;
        }

        if (IsInLoop(id))
        {
            return new UpdateReason(
                ChangedLoops.Property,
                "no steps are planned for what a loop makes: write the resource out by itself to have them"
            );
        }

        // A nested stack gets its values from around.
        if (
            !change.IsDecidedByParameters
            || _given.NewOuter is not null
            || change.Ways?.Parameters is not { Count: > 0 } names
        )
        {
            return null;
        }

        var options = string.Join(" ", names.Select(name => $"--parameter {name}=VALUE"));
        var (it, values) = names.Count == 1 ? ("its value", "that") : ("their values", "those");
        return new UpdateReason(
            "parameters",
            $"no steps are good for all values of {string.Join(" and ", names)}: "
                + (
                    _given.Keeping(_old, _new)?.New is { } kept && names.Any(kept.ContainsKey)
                        ? $"a deployment keeps {it} or takes the new default. Compare with --deployed STACK, where {options} gives {values} of "
                            + "NEW alone; without, it holds for OLD, too"
                        : $"give {it} to have the steps ({options})"
                )
        );
    }
}
