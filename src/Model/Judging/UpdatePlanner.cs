using ElastiCache.Model.Changes;
using ElastiCache.Model.Templates;

namespace ElastiCache.Model.Judging;

/// <summary>
/// Looks for updates that lead from OLD to NEW where one is not enough. They are tried before anybody is told of them: each
/// template on the way has no finding that NEW has not, each step is in place, and the last reaches NEW. No step is among
/// them without which the others still lead there, and what AWS asks for an update of its own has one (<see cref="OwnUpdates"/>).
/// </summary>
internal sealed partial class UpdatePlanner
{
    // No cache of the tests needs more than five steps.
    private const int MostSteps = 8;
    private const int MostTries = 60;

    private readonly Template _old;
    private readonly Template _new;
    private readonly string _id;
    private readonly GivenParameters _given;
    private readonly BetweenTemplate? _start;
    private readonly BetweenTemplate? _goal;
    private readonly Lazy<FindingSet> _allowed;
    private readonly Lazy<HashSet<string>> _wanted;

    // A deployment may keep the values of parameters whose defaults change: the steps are also its own. Null where no default does.
    private readonly Lazy<GivenParameters?> _keeping;
    private readonly Lazy<FindingSet?> _allowedKeeping;

    // What a step leads to in place. What one way does not reach, another may: a template that was refused is not in it.
    private readonly HashSet<string> _reached = new(StringComparer.Ordinal);
    private int _tries;
    private bool _mayKeep;

    /// <summary>A planner for one resource.</summary>
    public UpdatePlanner(Template old, Template @new, string id, GivenParameters given)
    {
        (_id, _given) = (id, given);
        (_start, _goal) = (Written(old, id), Written(@new, id));
        (_old, _new) = _start is null || _goal is null ? (old, @new) : Neighbourhood.Of(old, @new, id);
        _wanted = new(() => _start!.DifferentFrom(_goal!).ToHashSet(StringComparer.Ordinal));
        _allowed = new(() => new FindingSet(_new, id, given));
        _keeping = new(() => given.Keeping(_old, _new));
        _allowedKeeping = new(() => _keeping.Value is { } keeping ? new FindingSet(_new, id, keeping) : null);
    }

    /// <summary>Whether there may be a way: against each obstacle, a rule knows a detour.</summary>
    public static bool MayFind(IReadOnlyList<Verdict> verdicts) =>
        verdicts.Any(verdict => verdict.IsObstacle)
        && verdicts.All(verdict => !verdict.IsObstacle || verdict.Detours.Count > 0);

    /// <summary>The updates; null where nothing that is known leads to NEW.</summary>
    public PlannedWay? Find(JudgedChange change)
    {
        if (_start is null || _goal is null || change.Ways is not { } ways)
        {
            return null;
        }

        return (Way(ways) ?? KeepingWay(ways)) is { } found && Shortest(Apart(found)) is var way
            ? new PlannedWay(
                [.. Steps(way, change.Verdicts)],
                [.. way.SelectMany(leg => leg.Change.Ways!.Losses)],
                [.. way.SelectMany(leg => leg.Change.Ways!.LockOuts)]
            )
            : null;
    }

    private static BetweenTemplate? Written(Template template, string id) =>
        template.Root.GetProperty("Resources").TryGetProperty(id, out _)
            ? BetweenTemplate.Of(template.Resources[id])
            : null;

    private List<Leg>? Way(ChangeWays ways)
    {
        _reached.Clear();
        _reached.Add(_start!.Key);
        _tries = 0;
        return Way(_old, _start, ways, MostSteps);
    }

    // What NEW no longer has is gone with the first step, unless the resource needs it for longer.
    private List<Leg>? KeepingWay(ChangeWays ways)
    {
        _mayKeep = !new KeptFromOld(_old, _new, _old.Resources[_id]).IsEmpty;
        return _mayKeep ? Way(ways) : null;
    }

    // From a template to NEW; null where there is no way.
    private List<Leg>? Way(Template from, BetweenTemplate at, ChangeWays? ways, int stepsLeft)
    {
        if (stepsLeft == 0 || ways is null || !MayFind(ways.Obstacles))
        {
            return null;
        }

        foreach (
            var next in Candidates(at, ways)
                .DistinctBy(next => next.Key)
                .Where(next => !_reached.Contains(next.Key) || (IsFirst(from) && next.Key == _start!.Key))
        )
        {
            if (_tries++ >= MostTries)
            {
                return null;
            }

            if (Step(from, next) is not var (leg, template))
            {
                continue;
            }

            _reached.Add(next.Key);
            var rest = Judge(template, _new);
            if (IsInPlace(rest))
            {
                return [leg, new Leg(_goal!, rest, Kept: null)];
            }

            if (Way(template, next, rest.Ways, stepsLeft - 1) is { } way)
            {
                return [leg, .. way];
            }
        }

        return null;
    }

    // One step, with the template that it leads to; null where it is not to be gone.
    private (Leg Leg, Template Template)? Step(Template from, BetweenTemplate next)
    {
        var template = next.In(_new, _id);
        var kept = new KeptFromOld(_old, _new, template.Resources[_id]);
        if (!kept.IsEmpty)
        {
            if (!_mayKeep || !kept.IsWritten)
            {
                return null;
            }

            template = kept.AddedTo(template);
        }

        if (
            !_allowed.Value.Includes(template, kept.Ids)
            || _allowedKeeping.Value?.Includes(template, kept.Ids) == false
        )
        {
            return null;
        }

        var step = Judge(from, template);
        // A first step may be that only the others go ahead.
        return IsInPlace(step) || (IsFirst(from) && step.Update.Effect == UpdateEffect.Unchanged)
            ? (new Leg(next, step, kept), template)
            : null;
    }

    // What nothing stands against, first; then what each rule proposes; then both.
    private IEnumerable<BetweenTemplate> Candidates(BetweenTemplate at, ChangeWays ways)
    {
        Edit[] free =
        [
            .. at.DifferentFrom(_goal!)
                .Where(name => !ways.Obstacles.Any(obstacle => obstacle.IsAbout(name)))
                .Select(Edit.AsNew),
        ];
        if (free.Length > 0)
        {
            yield return at.With(free, _goal!);
        }

        foreach (var detour in ways.Detours(at, _goal!))
        {
            yield return at.With(detour, _goal!);
            if (free.Length > 0)
            {
                yield return at.With([.. free, .. detour], _goal!);
            }
        }
    }

    private JudgedChange Judge(Template from, Template to)
    {
        var change = Judge(from, to, _given);
        return
            IsMade(change)
            && _keeping.Value is { } keeping
            && Judge(from, to, keeping).Update.Effect > UpdateEffect.InPlaceUnless
            ? Refused(change)
            : change;
    }

    // A step is refused as a whole where something that the resource uses cannot be changed in it.
    private JudgedChange Judge(Template from, Template to, GivenParameters given)
    {
        var judge = new ChangeJudge(from, to, IsFirst(from) ? given : given.Later);
        var change = judge.Of(_id);
        return
            IsMade(change)
            && Neighbourhood.UsedBy(from, _id).Concat(Neighbourhood.UsedBy(to, _id)).Any(used => IsRefused(judge, used))
            ? Refused(change)
            : change;
    }

    private bool IsMade(JudgedChange change) => IsInPlace(change) || change.Update.Effect == UpdateEffect.Unchanged;

    private static JudgedChange Refused(JudgedChange change) =>
        change with
        {
            Update = change.Update with { Effect = UpdateEffect.Refused },
            Verdicts = [],
            Ways = null,
        };

    private bool IsFirst(Template from) => ReferenceEquals(from, _old);

    private static bool IsRefused(ChangeJudge judge, string id) =>
        judge.Of(id).Update.Effect is UpdateEffect.Refused or UpdateEffect.NeedsSteps;

    // What NEW takes from the cache on any way, such as by another version of Memcached, no way spares it.
    private bool IsInPlace(JudgedChange change) =>
        change.Update.Effect is UpdateEffect.InPlace or UpdateEffect.InPlaceUnless
        && (
            change.Update.Data != DataFate.Lost
            || (
                change.Ways?.Losses.ToList() is { Count: > 0 } losses
                && losses.TrueForAll(loss => _wanted.Value.Contains(loss.Property))
            )
        );

    /// <summary>What to do while those that go first do so.</summary>
    public static string Leave(IReadOnlyList<Verdict> verdicts)
    {
        string[] first = [.. verdicts.SelectMany(verdict => verdict.After).Distinct(StringComparer.Ordinal)];
        return first.Length == 0
            ? "Leave it as it is, while the rest of NEW goes ahead"
            : $"Leave it as it is, while {string.Join(" and ", first)} {(first.Length == 1 ? "goes" : "go")} ahead";
    }

    /// <summary>What a step does that keeps something in the template.</summary>
    public static string Keeping(string summary, KeptFromOld kept) =>
        kept.IsEmpty ? summary : $"{summary}; keep {kept.Words} in the template, which it still refers to";

    private IEnumerable<UpdateStep> Steps(List<Leg> way, IReadOnlyList<Verdict> verdicts)
    {
        var (at, titles) = (_start!, new StepTitles(_start!, _goal!));
        foreach (var leg in way)
        {
            TemplateChange[] changes =
            [
                .. at.ChangesTo(leg.To),
                .. at == _start ? PolicyChanges.Of(_old.Resources[_id], _new.Resources[_id]) : [],
            ];
            var summary = titles.Of(at, leg.To, changes, leg.Change.Ways!) ?? Leave(verdicts);
            yield return new UpdateStep(leg.Kept is { } kept ? Keeping(summary, kept) : summary, changes)
            {
                Kept = leg.Kept?.Places ?? [],
                Unless = [.. leg.Change.Update.Reasons.Where(reason => reason.Check is not null)],
            };
            at = leg.To;
        }
    }

    private sealed record Leg(BetweenTemplate To, JudgedChange Change, KeptFromOld? Kept);
}
