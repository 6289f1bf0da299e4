using ElastiCache.Model.Changes;
using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>What the update of a stack from one template to another does to its ElastiCache resources, in one go.</summary>
internal sealed partial class ChangeJudge : IUsedResources
{
    private const string Removal = "DeletionPolicy";

    // References from one resource to the next are followed this far; real templates need three.
    private const int DeepestReference = 50;

    // A resource is tried this often with other values of its parameters.
    private const int MostTries = 4096;

    private readonly PhysicalNames _names;
    private readonly UsersOfRemoved _users;
    private readonly TemplateContext _old;
    private readonly TemplateContext _new;
    private readonly Exploration _exploration = new();
    private readonly DeployableBranches _deployable;
    private readonly Renames _renames;
    private readonly SameMeaning _same;
    private readonly ChangedLoops _loops;
    private readonly IExports? _exports;
    private readonly Dictionary<string, JudgedChange> _judged = new(StringComparer.Ordinal);
    private readonly HashSet<string> _underway = new(StringComparer.Ordinal);

    // Whether what is judged at present asked for something that uses it and is not judged yet.
    private bool _isProvisional;

    // Resources whose other condition neither parameters nor the templates decide.
    private readonly Dictionary<string, Guard> _undecided = new(StringComparer.Ordinal);

    /// <summary>A judge of one update.</summary>
    /// <param name="old">The template that is deployed.</param>
    /// <param name="new">The template to deploy.</param>
    /// <param name="given">The values that the run gives parameters of the templates.</param>
    /// <param name="exports">What happens to what other stacks export. Default: nothing.</param>
    public ChangeJudge(Template old, Template @new, GivenParameters given, IExports? exports = null)
    {
        _exports = exports;
        _old = new TemplateContext(old, given.Old, _exploration, isLenient: true, given.OldOuter);
        _new = new TemplateContext(@new, given.New, _exploration, isLenient: true, given.NewOuter);
        if (exports is not null)
        {
            _old.Exported = exports.InOld;
            _new.Exported = exports.InNew;
        }

        _old.Evaluation.ShareCandidates(_new.Evaluation);
        _deployable = new(_old);
        _renames = new(_old.Template, _new.Template);
        _same = new(_old, _new);
        _loops = new(_old, _new);
        _names = new(_old);
        _users = new(_old, _new, id => !_underway.Contains(id) && Of(id).Update.Effect == UpdateEffect.Replaced);
    }

    /// <summary>The ElastiCache resources, in the order of the new template; removed ones come last.</summary>
    public IEnumerable<string> Ids =>
        _new
            .Template.Resources.Keys.Concat(_old.Template.Resources.Keys)
            .Distinct(StringComparer.Ordinal)
            .Where(IsElastiCache);

    /// <summary>The removed resource that an added one looks like; null for none.</summary>
    public string? TwinOf(string added) => _renames.OldOf(added)?.LogicalId;

    /// <summary>What happens to a resource.</summary>
    public JudgedChange Of(string id)
    {
        if (_judged.TryGetValue(id, out var known))
        {
            return known;
        }

        var outer = _isProvisional;
        _isProvisional = false;
        _underway.Add(id);
        var change = (
            _old.Template.Resources.GetValueOrDefault(id),
            _new.Template.Resources.GetValueOrDefault(id)
        ) switch
        {
            (null, { } after) => Created(after),
            ({ } before, null) => Removed(before),
            ({ } before, { } after) when before.Type != after.Type => new JudgedChange(Retyped(before, after), []),
            ({ } before, { } after) => Updated(before, after),
            _ => throw new InvalidOperationException($"{id} is in neither template."),
        };
        _underway.Remove(id);
        change = InLoops(id, change);
        // Otherwise it is judged again, once what uses it is.
        if (!_isProvisional)
        {
            _judged[id] = change;
        }

        _isProvisional = outer;
        return change;
    }

    /// <summary>A resource of both templates as each has it; null where one has it not.</summary>
    public (Side Old, Side New)? SidesOf(string id) =>
        _old.Template.Resources.TryGetValue(id, out var before)
        && _new.Template.Resources.TryGetValue(id, out var after)
            ? Sides(before, after)
            : null;

    private (Side Old, Side New) Sides(TemplateResource before, TemplateResource after)
    {
        var old = new Side(_old, before);
        if (before.Type == ResourceTypes.GlobalReplicationGroup)
        {
            old = new Side(_old, before, primary: GlobalMembers.PrimaryOf(old));
        }

        return (old, new Side(_new, after, old));
    }

    /// <summary>The resources of other services that the update replaces.</summary>
    public IReadOnlySet<string> ReplacedNeighbours() =>
        _new
            .Template.Resources.Keys.Where(id =>
                !IsElastiCache(id) && EffectOn(new Reference(id)) == UpdateEffect.Replaced
            )
            .ToHashSet(StringComparer.Ordinal);

    private bool IsElastiCache(string id) =>
        (_new.Template.Resources.TryGetValue(id, out var after) && ResourceTypes.IsElastiCache(after.Type))
        || (_old.Template.Resources.TryGetValue(id, out var before) && ResourceTypes.IsElastiCache(before.Type));

    private static UpdateEffect Worst(params UpdateEffect[] effects) => effects.Max();

    private JudgedChange Updated(TemplateResource before, TemplateResource after)
    {
        var (old, @new) = Sides(before, after);
        var outcomes = _exploration.Explore(() => Branch(old, @new), MostTries);
        if (outcomes.LeftOut.Count > 0)
        {
            outcomes = _exploration.Explore(() => Branch(old, @new, asWritten: true), MostTries);
        }

        var branches = _deployable.Of(old, outcomes.All);
        var (effect, reasons, verdicts) = MergedBranches.Of(branches);
        var perhaps = MergedBranches.Perhaps(branches);
        if (outcomes.LeftOut.Count > 0)
        {
            perhaps.UnionWith(Reach(old, @new));
            // What no value of a parameter makes worse is known all the same.
            effect = Worst(effect, perhaps.Count > 0 ? UpdateEffect.Unclear : UpdateEffect.InPlace);
            reasons =
            [
                new UpdateReason(
                    "parameters",
                    $"judged in part: it depends on {string.Join(", ", outcomes.LeftOut)} in too many combinations; give "
                        + "the values (--parameter NAME=VALUE)"
                ),
                .. reasons,
            ];
        }

        if (_undecided.TryGetValue(after.LogicalId, out var undecided))
        {
            // Without a condition it is there in any case; with another one it may go.
            effect = Worst(effect, undecided.IsUnconditional ? UpdateEffect.InPlace : UpdateEffect.Unclear);
            perhaps.Add(UpdateEffect.Removed);
            reasons = [undecided.Reason, .. reasons];
        }

        var (held, isAlways) =
            effect == UpdateEffect.Replaced ? Held(old, @new, () => HeldByUsers(old, @new))
            : effect == UpdateEffect.Removed ? Held(old, null, () => HeldByDatastore(before))
            // A replacement that is refused for its name is held all the same: another name does not help.
            : verdicts.Any(verdict => verdict.Effect == UpdateEffect.Replaced) && effect == UpdateEffect.Refused
                ? Held(old, @new, () => HeldByDatastore(before, @new))
            : (null, true);
        if (held is { Effect: UpdateEffect.Refused } && !isAlways && effect != UpdateEffect.Refused)
        {
            perhaps.UnionWith([effect, UpdateEffect.Refused]);
            reasons = [new UpdateReason(held.RuleId, held.Property, held.Message), .. reasons];
            effect = UpdateEffect.Unclear;
        }
        else if (held is not null)
        {
            reasons =
            [
                new UpdateReason(held.RuleId, held.Property, held.Message) { Check = held.Check },
                .. reasons.Where(reason => effect != UpdateEffect.Refused || reason.RuleId != "M-09"),
            ];
            // What is to be looked at before something goes does not keep it.
            effect = Worst(effect, held.Effect);
        }
        else if (effect == UpdateEffect.Replaced && _users.OfSecondary(old, @new) is { } followed)
        {
            reasons = [.. reasons, followed];
        }

        var fate = effect switch
        {
            UpdateEffect.Removed
            or UpdateEffect.Replaced
            or UpdateEffect.Unclear when branches.Max(branch => branch.Result.Data) is { } worst => worst,
            // What was not tried with all values, or is not decided by them.
            UpdateEffect.Unclear when perhaps.Contains(UpdateEffect.Replaced) => Fate.OnReplacement(old, @new),
            UpdateEffect.Unclear when perhaps.Contains(UpdateEffect.Removed) => OnRemoval(old, @new, branches),
            UpdateEffect.InPlace
            or UpdateEffect.InPlaceUnless
                when branches.Any(branch => branch.Result.Verdicts.Any(verdict => verdict.LosesData)) => DataFate.Lost,
            _ => Untouched(after),
        };
        return new JudgedChange(
            Update(after, effect, fate) with
            {
                IsRestored = effect == UpdateEffect.Replaced && branches.TrueForAll(branch => branch.Result.IsRestored),
                LocksOut =
                    held?.LocksOut == true
                    || (
                        effect != UpdateEffect.Refused
                        && branches.Exists(branch => branch.Result.Verdicts.Any(verdict => verdict.LocksOut))
                    ),
                Perhaps = effect == UpdateEffect.Unclear ? [.. perhaps] : [],
                Reasons = effect == UpdateEffect.Replaced ? [.. reasons, .. OfData(branches, old, @new)] : reasons,
            },
            verdicts
        )
        {
            Ways = new ChangeWays(branches, _new, after),
            NotRestored = branches.Select(branch => branch.Result.NotRestored).FirstOrDefault(why => why is not null),
            IsHeld = isAlways && held?.Effect == UpdateEffect.Refused,
            VerdictsByDefault =
            [
                .. branches.Where(branch => branch.IsByDefault).SelectMany(branch => branch.Result.Verdicts),
            ],
            IsDecidedByParameters =
                branches.Count > 1 && outcomes.LeftOut.Count == 0 && !_undecided.ContainsKey(after.LogicalId),
        };
    }
}
