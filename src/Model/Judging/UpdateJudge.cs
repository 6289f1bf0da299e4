using ElastiCache.Model.Changes;
using ElastiCache.Model.Changes.Rules;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>
/// Judges what the update of a stack from one template to another does to its ElastiCache resources, and what to do instead
/// where it does harm.
/// </summary>
internal sealed partial class UpdateJudge
{
    // What only the request that creates a cache has to say.
    private static readonly string?[] AskedAtCreation = ["R-06", "R-26", "S-01"];

    private readonly Template _old;
    private readonly Template _new;
    private readonly GivenParameters _given;
    private readonly ChangeJudge _changes;
    private readonly Lazy<NewErrors> _errors;
    private readonly Dictionary<string, ResourceUpdate> _known = new(StringComparer.Ordinal);

    private UpdateJudge(Template old, Template @new, GivenParameters given, IExports? exports)
    {
        (_old, _new, _given) = (
            new TemplateContext(old, given.Old, isLenient: true, outer: given.OldOuter).Template,
            new TemplateContext(@new, given.New, isLenient: true, outer: given.NewOuter).Template,
            given
        );
        _changes = new ChangeJudge(old, @new, given, exports);
        _errors = new(() => new NewErrors(old, @new, given));
    }

    /// <summary>What the update does, resource by resource, in the order of the new template; removed ones come last.</summary>
    /// <param name="old">The template that is deployed.</param>
    /// <param name="new">The template to deploy.</param>
    /// <param name="parameters">The values that the run gives parameters of the templates. Default: none.</param>
    public static UpdatePlan Judge(
        Template old,
        Template @new,
        IReadOnlyDictionary<string, string>? parameters = null
    ) => Judge(old, @new, GivenParameters.OfBoth(parameters));

    /// <summary>The same, where the parameters of the two templates have values of their own.</summary>
    /// <param name="old">The template that is deployed.</param>
    /// <param name="new">The template to deploy.</param>
    /// <param name="given">The values that the run gives parameters of the templates.</param>
    /// <param name="exports">What happens to what other stacks export. Default: nothing.</param>
    public static UpdatePlan Judge(Template old, Template @new, GivenParameters given, IExports? exports = null)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        var judge = new UpdateJudge(old, @new, given, exports);
        if (StayingProperties.Of(old, @new, judge._changes, given) is { } staying)
        {
            var filled = Whole(new UpdateJudge(old, staying.Filled, given, exports), old, staying.Filled, given);
            return filled with { Resources = [.. filled.Resources.Select(staying.With)] };
        }

        return Whole(judge, old, @new, given);
    }

    private static UpdatePlan Whole(UpdateJudge judge, Template old, Template @new, GivenParameters given)
    {
        var isSame = old.Text == @new.Text && given.Old == given.New;
        return new UpdatePlan([
            .. judge._changes.Ids.Select(id => isSame ? judge._changes.Of(id).Update : judge.Stays(judge.Of(id))),
        ])
        {
            OfTemplate = isSame ? null : judge._errors.Value.OfTemplate,
            Uncompared = isSame ? [] : judge._errors.Value.Uncompared,
            ReplacedNeighbours = judge._changes.ReplacedNeighbours(),
        };
    }

    private ResourceUpdate Of(string id) => _known.TryGetValue(id, out var known) ? known : _known[id] = Found(id);

    private ResourceUpdate Found(string id)
    {
        var change = _changes.Of(id);
        var update = WithErrors(change);
        if (
            update.Effect == UpdateEffect.Refused
            && !_new.Resources.ContainsKey(id)
            && change.Verdicts.SelectMany(verdict => verdict.After).ToList() is { Count: > 0 } users
            && users
                .Select(Of)
                .All(user => user.Way == UpdateWay.InPlace && !user.Steps.Any(step => Keeps(step, update)))
        )
        {
            return Released(change, users);
        }

        return
            (update.Effect == UpdateEffect.Refused && change.Update.Effect != UpdateEffect.Refused)
            || !_new.Resources.ContainsKey(id)
            || !_old.Resources.ContainsKey(id)
            ? update
            : WithWay(change with { Update = update });
    }

    // What a reason for which the update is not made is about already is not said again.
    private ResourceUpdate WithErrors(JudgedChange change)
    {
        var update = change.Update;
        var errors = ErrorsOf(change, _changes.TwinOf(update.LogicalId))
            .Where(error => error.RuleId is null || update.Reasons.All(reason => reason.RuleId != error.RuleId))
            .Where(error =>
                !(error.IsByDefault ? change.VerdictsByDefault : change.Verdicts).Any(verdict =>
                    verdict.Effect is UpdateEffect.Refused or UpdateEffect.NeedsSteps
                    // That something goes first says nothing of what is wrong with it.
                    && verdict.After.Count == 0
                    && verdict.IsAbout(error.Property)
                )
            )
            .ToList();
        if (errors.Count == 0)
        {
            return update;
        }

        var effect = NewErrors.Effect(errors);
        effect = effect > update.Effect ? effect : update.Effect;
        var said = errors.Select(error => error.Reason);
        // What happens to the data of a replacement is nothing where it is refused.
        var own = update.Reasons.Where(reason => effect != UpdateEffect.Refused || !Fate.IsAboutReplacement(reason));
        return update with
        {
            Effect = effect,
            Perhaps =
                effect != UpdateEffect.Unclear
                    ? []
                    : [.. new SortedSet<UpdateEffect>(update.Perhaps) { UpdateEffect.Refused }],
            // Nothing happens to a resource that is there where the update is refused.
            Data =
                effect == UpdateEffect.Refused
                && _old.Resources.ContainsKey(update.LogicalId)
                && UpdateTypes.HoldsData(update.Type)
                    ? DataFate.Kept
                    : update.Data,
            IsRestored = update.IsRestored && effect != UpdateEffect.Refused,
            LocksOut = update.LocksOut && effect != UpdateEffect.Refused,
            // The first reason is the one that decides; what is written is more than what a deployment may keep beside it.
            Reasons =
                effect == update.Effect
                && !(effect == UpdateEffect.Unclear && errors.Exists(error => error.IsByDefault))
                    ? [.. own, .. said]
                    : [.. said, .. own],
        };
    }

    // That something is missing is said of a creation: what the update leaves as it is, is there.
    private IEnumerable<NewError> ErrorsOf(JudgedChange change, string? twin = null) =>
        _errors
            .Value.Of(
                change.Update.LogicalId,
                twin,
                property => IsChanged(change.Update.LogicalId, property),
                isCreated: change.Update.Effect is UpdateEffect.Created or UpdateEffect.Replaced
            )
            .Where(error =>
                change.Update.Effect == UpdateEffect.Replaced
                || _changes.SidesOf(change.Update.LogicalId) is not var (before, after)
                || after.Has(error.Property)
                || (
                    before.Has(error.Property)
                        ? !change.Verdicts.Any(verdict =>
                            verdict.RuleId == LeftOutRules.Id && verdict.Property == error.Property
                        )
                        : !AskedAtCreation.Contains(error.RuleId)
                )
            );

    private bool IsChanged(string id, string property) =>
        property.Split('.', '[')[0] is var name
        && _changes.SidesOf(id) is var (before, after)
        && before.Compared(name) != after.Compared(name);

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

        if (FirstThatFails(change) is { } first)
        {
            return After(update, first);
        }

        if (
            UpdatePlanner.MayFind(change.Verdicts)
            && !ErrorsOf(change).Any(error => error.Where is null || error.IsByDefault)
            && new UpdatePlanner(_old, WithoutThoseThatWait(update.LogicalId), update.LogicalId, _given).Find(change)
                is { Steps.Count: > 0 } way
            && Waits(change) is { } waits
        )
        {
            var planned = update with
            {
                Effect = update.Effect == UpdateEffect.Replaced ? update.Effect : UpdateEffect.NeedsSteps,
                // Which may be replaced for some values of the parameters goes through the steps with all of them.
                Data =
                    update.Effect == UpdateEffect.Unclear
                        ? ChangeJudge.Untouched(_new.Resources[update.LogicalId])
                        : update.Data,
                Perhaps = [],
                Steps = [.. waits, .. way.Steps],
                Way = UpdateWay.InPlace,
                LocksOut = update.LocksOut || way.LockOuts.Count > 0,
                Reasons =
                [
                    .. update.Reasons,
                    .. way
                        .Losses.DistinctBy(loss => loss.Property)
                        .Concat(
                            way.LockOuts.DistinctBy(lockOut => lockOut.Message)
                                // The update in one locks out the same, in other words of what it changes.
                                .Where(lockOut =>
                                    change.Ways?.LockOuts.Any(one => one.Property == lockOut.Property) != true
                                )
                        )
                        .Where(added => !update.Reasons.Any(reason => reason.Message == added.Message))
                        .Select(added => new UpdateReason(added.RuleId, added.Property, added.Message)),
                ],
            };
            return way.Losses.Count == 0 ? planned : planned with { Data = DataFate.Lost };
        }

        UpdateReason[] unplanned = Unplanned(change) is { } why ? [why] : [];
        if (update.Effect == UpdateEffect.Unclear)
        {
            return update with { Reasons = [.. update.Reasons, .. unplanned] };
        }

        // What is held where it is goes for no second cache either, such as a member of a global datastore.
        var second =
            change.IsHeld
            || (_changes.SidesOf(update.LogicalId) is var (member, _) && GlobalDatastoreRules.StaysMember(member, _new))
                ? null
                : change.Verdicts.FirstOrDefault(verdict => verdict.SecondCache is not null)?.SecondCache;
        var around = second is null
            ? []
            : SecondCachePlan.Of(_old, _new, update.LogicalId, second, change.NotRestored, _given);
        // Nothing that is known leads to NEW, in one update or in several.
        var effect =
            update.Effect != UpdateEffect.NeedsSteps ? update.Effect
            : change.Verdicts.Any(verdict => verdict.Effect == UpdateEffect.Unclear) ? UpdateEffect.Unclear
            : IsInLoop(update.LogicalId) ? update.Effect
            : UpdateEffect.Refused;
        SortedSet<UpdateEffect> perhaps =
        [
            .. change
                .Verdicts.Where(verdict => verdict.Effect == UpdateEffect.Unclear)
                .Select(verdict => verdict.Perhaps),
        ];
        return update with
        {
            Effect = effect,
            LocksOut = update.LocksOut && effect != UpdateEffect.Refused,
            Reasons =
                update.Effect == UpdateEffect.NeedsSteps && UsedThatFails(update.LogicalId) is { } used
                    ? [.. update.Reasons, After(used)]
                    : [.. update.Reasons, .. around.Count == 0 ? unplanned : []],
            Perhaps = effect == UpdateEffect.Unclear ? [.. perhaps] : [],
            Data =
                effect == UpdateEffect.Unclear
                && perhaps.Contains(UpdateEffect.Replaced)
                && _changes.SidesOf(update.LogicalId) is var (before, after)
                    ? Fate.OnReplacement(before, after)
                    : update.Data,
            Steps = around,
            Way = around.Count > 0 ? UpdateWay.SecondCache : UpdateWay.None,
        };
    }
}
