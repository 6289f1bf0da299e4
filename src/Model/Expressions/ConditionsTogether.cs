namespace ElastiCache.Model.Expressions;

/// <summary>
/// Whether conditions that parameters do not decide may turn out together as they are assigned. Each of them may hold or not; but
/// what they compare is the same value wherever it stands, and is no two texts at once.
/// </summary>
/// <param name="definitions">The conditions.</param>
/// <param name="exploration">Who assigns.</param>
/// <param name="called">What other templates call a condition.</param>
internal sealed class ConditionsTogether(Definitions definitions, Exploration exploration, Func<string, string> called)
{
    // Enough for the comparisons that people write; beyond it conditions count as independent.
    private const int MostTries = 256;

    // Each of them is a line of text.
    private const int MostKnown = 20_000;

    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _steady;
    private Equalities? _taken;

    /// <summary>Whether it is being tried how what is compared may turn out.</summary>
    public bool IsTrying => _taken is not null;

    /// <summary>Whether two values are the same in what is being tried; null where nothing is, or nobody can say.</summary>
    public bool? AreEqual(Evaluated one, Evaluated other)
    {
        if (_taken is null || Equalities.NameOf(one) is not { } first || Equalities.NameOf(other) is not { } second)
        {
            return null;
        }

        if (_taken.AreEqual(first, second) is { } known)
        {
            return known;
        }

        // The order does not matter.
        var name = string.CompareOrdinal(first, second) < 0 ? $"{first}\n{second}" : $"{second}\n{first}";
        if (exploration.Assigned(name, isCondition: true, () => Outcomes, asValue: false) is not { } assigned)
        {
            return null;
        }

        _taken.Take(first, second, assigned.Holds);
        return assigned.Holds;
    }

    /// <summary>Whether a condition may turn out in a way beside all those that are assigned.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="holds">Whether it would hold.</param>
    /// <param name="decide">Whether a condition holds in what is being tried; null where nobody can say.</param>
    public bool MayBe(string condition, bool holds, Func<string, bool?> decide)
    {
        if (IsTrying || !definitions.Conditions.TryGetValue(condition, out var expression) || !IsSteady(condition))
        {
            return true;
        }

        var present = exploration.Present;
        List<(string Name, bool Holds)> sought =
        [
            .. present
                .Where(choice => choice.IsCondition && Steady.ContainsKey(choice.Name))
                .Select(choice => (Name: Steady[choice.Name], Holds: choice.Candidate.Holds))
                .Append((Name: condition, Holds: holds))
                // What holds leaves the fewest values, and they are looked at first.
                .OrderByDescending(one => one.Holds),
        ];
        if (sought.Count == 1 && !expression.ComparesSeveral)
        {
            return true;
        }

        // Many rules ask for the same conditions one after the other.
        var asked = string.Join(
            '\n',
            present
                .Select(choice => $"{choice.Name} {choice.IsCondition} {string.Join('+', choice.Indices)}")
                .Append($"{condition} {holds}")
        );
        if (!_known.TryGetValue(asked, out var mayBe))
        {
            mayBe = !exploration.All(() => !Agree(sought, decide), MostTries, present);
            if (_known.Count < MostKnown)
            {
                _known[asked] = mayBe;
            }
        }

        return mayBe;
    }

    // The conditions as others call them. What two templates define differently under one name is not the same in both.
    private Dictionary<string, string> Steady =>
        _steady ??= definitions
            .Conditions.Keys.Where(definitions.IsSteady)
            .ToDictionary(called, StringComparer.Ordinal);

    private bool IsSteady(string condition) => Steady.ContainsKey(called(condition));

    private bool Agree(List<(string Name, bool Holds)> sought, Func<string, bool?> decide)
    {
        _taken = new Equalities();
        try
        {
            return sought.TrueForAll(one => decide(one.Name) is not { } holds || holds == one.Holds);
        }
        finally
        {
            _taken = null;
        }
    }

    // Most comparisons say no, and all of them together do where nothing else is assigned.
    private static readonly IReadOnlyList<Candidate> Outcomes =
    [
        new(Evaluated.Unknown, ""),
        new(Evaluated.Unknown, "") { Holds = true },
    ];
}
