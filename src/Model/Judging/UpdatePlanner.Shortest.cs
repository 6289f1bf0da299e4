using ElastiCache.Model.Changes;

namespace ElastiCache.Model.Judging;

// Steps without which the others still lead to NEW.
internal sealed partial class UpdatePlanner
{
    // A way without any step that can be left out.
    private List<Leg> Shortest(List<Leg> way)
    {
        for (var index = 0; index < way.Count - 1; )
        {
            if (Without(way, index) is { } shorter)
            {
                // What was needed before may be needed no more.
                (way, index) = (shorter, 0);
            }
            else
            {
                index++;
            }
        }

        return way;
    }

    // What a step changes comes with the last one, or else with the next; null where it has to be made before.
    private List<Leg>? Without(List<Leg> way, int index)
    {
        List<BetweenTemplate> states = [.. way.Select(leg => leg.To)];
        var before = index == 0 ? _start! : states[index - 1];
        string[] changed = [.. before.ChangesTo(states[index]).Select(change => change.Property)];
        return Walk([
                .. states[..index],
                .. states[(index + 1)..^1]
                    .Select(later =>
                        later.With(changed.Where(name => later.HasSame(name, states[index])).Select(Edit.AsNew), before)
                    ),
                _goal!,
            ]) ?? Walk([.. states[..index], .. states[(index + 1)..]]);
    }

    private List<Leg>? Walk(IReadOnlyList<BetweenTemplate> states)
    {
        var (at, from) = (_start!, _old);
        List<Leg> legs = [];
        foreach (var state in states.SkipLast(1))
        {
            if ((state.Key == at.Key && legs.Count > 0) || state.Key == _goal!.Key)
            {
                continue;
            }

            if (Step(from, state) is not var (leg, template))
            {
                return null;
            }

            legs.Add(leg);
            (at, from) = (state, template);
        }

        var last = Judge(from, _new);
        return IsInPlace(last) ? [.. legs, new Leg(_goal!, last.Verdicts, Kept: null)] : null;
    }
}
