using ElastiCache.Model.Changes;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>
/// Judges what the update of a stack from one template to another does to its ElastiCache resources, and what to do instead
/// where it does harm.
/// </summary>
internal sealed class UpdateJudge
{
    private readonly Template _old;
    private readonly Template _new;
    private readonly IReadOnlyDictionary<string, string>? _parameters;
    private readonly ChangeJudge _changes;
    private readonly Lazy<NewErrors> _errors;

    private UpdateJudge(Template old, Template @new, IReadOnlyDictionary<string, string>? parameters)
    {
        (_old, _new, _parameters) = (old, @new, parameters);
        _changes = new ChangeJudge(old, @new, parameters);
        _errors = new(() => new NewErrors(old, @new, parameters));
    }

    /// <summary>What the update does, resource by resource, in the order of the new template; removed ones come last.</summary>
    /// <param name="old">The template that is deployed.</param>
    /// <param name="new">The template to deploy.</param>
    /// <param name="parameters">The values that the run gives parameters of the templates. Default: none.</param>
    public static UpdatePlan Judge(Template old, Template @new, IReadOnlyDictionary<string, string>? parameters = null)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var judge = new UpdateJudge(old, @new, parameters);
        var isSame = old.Root.GetRawText() == @new.Root.GetRawText();
        return new UpdatePlan([
            .. judge._changes.Ids.Select(id => isSame ? judge._changes.Of(id).Update : judge.Of(id)),
        ]);
    }

    private ResourceUpdate Of(string id)
    {
        var change = _changes.Of(id);
        var update = WithErrors(change);
        return
            update.Effect != change.Update.Effect || !_new.Resources.ContainsKey(id) || !_old.Resources.ContainsKey(id)
            ? update
            : WithWay(change);
    }

    // What another reason is about already is not said again.
    private ResourceUpdate WithErrors(JudgedChange change)
    {
        var update = change.Update;
        var errors = _errors
            .Value.Of(update.LogicalId, _changes.TwinOf(update.LogicalId))
            .Where(error => update.Reasons.All(reason => reason.RuleId != error.Violation.RuleId))
            .Where(error =>
                !change.Verdicts.Any(verdict => verdict.IsObstacle && verdict.IsAbout(error.Violation.Property))
            )
            .ToList();
        if (errors.Count == 0)
        {
            return update;
        }

        var effect = errors.Exists(error => error.Where is null) ? UpdateEffect.Refused : UpdateEffect.Unclear;
        return update with
        {
            Effect = effect > update.Effect ? effect : update.Effect,
            Reasons =
            [
                .. errors.Select(error => new UpdateReason(
                    error.Violation.RuleId,
                    error.Violation.Property,
                    (error.Where is { } where ? $"{where}: " : "") + error.Violation.Message
                )),
                .. update.Reasons,
            ],
        };
    }

    private ResourceUpdate WithWay(JudgedChange change)
    {
        var update = change.Update;
        // Unclear is also what needs steps with some values of the parameters only: they are good for the others too.
        if (
            update.Effect
            is not (UpdateEffect.NeedsSteps or UpdateEffect.Refused or UpdateEffect.Replaced or UpdateEffect.Unclear)
        )
        {
            return update;
        }

        if (
            UpdatePlanner.MayFind(change.Verdicts)
            && new UpdatePlanner(_old, _new, update.LogicalId, _parameters).Find(change.Verdicts)
                is { Count: > 0 } steps
        )
        {
            return update with
            {
                Effect = update.Effect == UpdateEffect.Replaced ? update.Effect : UpdateEffect.NeedsSteps,
                Steps = steps,
                Way = UpdateWay.InPlace,
            };
        }

        if (update.Effect == UpdateEffect.Unclear)
        {
            return update;
        }

        var second = change.Verdicts.FirstOrDefault(verdict => verdict.SecondCache is not null)?.SecondCache;
        var around = second is null ? [] : SecondCachePlan.Of(_old, _new, update.LogicalId, second, _parameters);
        return update with
        {
            // Nothing that is known leads to NEW, in one update or in several.
            Effect = update.Effect == UpdateEffect.NeedsSteps ? UpdateEffect.Refused : update.Effect,
            Steps = around,
            Way = around.Count > 0 ? UpdateWay.SecondCache : UpdateWay.None,
        };
    }
}
