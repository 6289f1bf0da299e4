using ElastiCache.Model.Changes;

namespace ElastiCache.Model.Judging;

// Steps without which the others still lead to NEW, and steps that do what is to be apart.
internal sealed partial class UpdatePlanner
{
    // Each step that mixes what is to be apart becomes two, where both are sound: first what waits for nobody.
    private List<Leg> Apart(List<Leg> way) => Improved(way, Split);

    // A way without any step that can be left out.
    private List<Leg> Shortest(List<Leg> way) => Improved(way, Without);

    // After a change of one step, those before may be changed, too.
    private static List<Leg> Improved(List<Leg> way, Func<List<Leg>, int, List<Leg>?> change)
    {
        for (var index = 0; index < way.Count; index++)
        {
            if (change(way, index) is { } better)
            {
                (way, index) = (better, -1);
            }
        }

        return way;
    }

    private List<Leg>? Split(List<Leg> way, int index)
    {
        List<BetweenTemplate> states = [.. way.Select(leg => leg.To)];
        var (before, after) = (index == 0 ? _start! : states[index - 1], states[index]);
        TemplateChange[] changes = [.. before.ChangesTo(after)];
        if (OwnUpdates.Mixed(changes) == 0)
        {
            return null;
        }

        return OwnUpdates
            .Of(changes)
            .Select(own => changes.Select(change => change.Property).ToLookup(own.Has))
            .SelectMany(parts => new[] { parts[false], parts[true] })
            .Select(first => before.With(first.Select(Edit.AsNew), after))
            .Select(between => Walk([.. states[..index], between, .. states[index..]]))
            .FirstOrDefault(apart => apart is not null && Mixed(apart) < Mixed(way));
    }

    private int Mixed(List<Leg> way) =>
        way.Select((leg, index) => OwnUpdates.Mixed([.. (index == 0 ? _start! : way[index - 1].To).ChangesTo(leg.To)]))
            .Sum();

    // What a step changes comes with the last one, or else with the next; null where it has to be made before.
    private List<Leg>? Without(List<Leg> way, int index)
    {
        if (index == way.Count - 1)
        {
            return null;
        }

        List<BetweenTemplate> states = [.. way.Select(leg => leg.To)];
        var before = index == 0 ? _start! : states[index - 1];
        string[] changed = [.. before.ChangesTo(states[index]).Select(change => change.Property)];
        BetweenTemplate[][] shorter =
        [
            [
                .. states[..index],
                .. states[(index + 1)..^1]
                    .Select(later =>
                        later.With(changed.Where(name => later.HasSame(name, states[index])).Select(Edit.AsNew), before)
                    ),
                _goal!,
            ],
            [.. states[..index], .. states[(index + 1)..]],
        ];
        return shorter.Select(Walk).FirstOrDefault(legs => legs is not null && Mixed(legs) <= Mixed(way));
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
        return IsInPlace(last) ? [.. legs, new Leg(_goal!, last, Kept: null)] : null;
    }
}
