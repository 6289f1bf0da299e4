namespace ElastiCache.Model.Expressions;

/// <summary>
/// Runs something again and again, each time with other values of the parameters that it asks for, until all have been
/// tried. What is not asked for is not tried, and values that no question tells apart are tried as one, so that a rule
/// costs only what its own values depend on.
/// </summary>
internal sealed class Exploration
{
    private List<Step> _path = [];
    private int _asked;
    private bool _isExploring;
    private bool _isProbing;
    private bool _wasAsked;
    private int _run;
    private int _lastRun;
    private int? _once;
    private int _lastOnce;

    /// <summary>Whether something is being run under one assignment after the other.</summary>
    public bool IsExploring => _isExploring;

    /// <summary>How often anything was run again under another assignment so far: the work that parameters make.</summary>
    public int Repeats { get; private set; }

    /// <summary>A number of the run that is going on, for which everything stays as it is; null where nothing is assigned.</summary>
    public int? Run => _isExploring && !_isProbing ? _run : null;

    /// <summary>The same for what is run once, without assigning anything; null where nothing is.</summary>
    public int? RunOnce => Run is null ? _once : null;

    /// <summary>What is assigned so far.</summary>
    public IReadOnlyList<Choice> Present => Step.Choices(_path.Take(_asked));

    /// <summary>Runs something under every assignment of what it asks for.</summary>
    /// <param name="run">What to run. Under the same assignment it must ask for the same.</param>
    /// <param name="limit">How often at most.</param>
    /// <param name="given">What is assigned already; none by default.</param>
    public Outcomes<T> Explore<T>(Func<T> run, int limit, IReadOnlyList<Choice>? given = null) =>
        Explore(run, limit, given, _ => false);

    /// <summary>Whether something holds under any assignment: no more are tried than it takes to find one.</summary>
    public bool Any(Func<bool> holds, int limit, IReadOnlyList<Choice> given) =>
        Explore(holds, limit, given, found => found).All[^1].Result;

    /// <summary>Whether something holds under every assignment; false also where those are too many to try.</summary>
    public bool All(Func<bool> holds, int limit, IReadOnlyList<Choice> given) =>
        Explore(holds, limit, given, found => !found) is { LeftOut.Count: 0 } outcomes && outcomes.All[^1].Result;

    private Outcomes<T> Explore<T>(Func<T> run, int limit, IReadOnlyList<Choice>? given, Func<T, bool> isEnough)
    {
        var (path, asked, isExploring, isProbing, outer) = (_path, _asked, _isExploring, _isProbing, _run);
        List<Outcome<T>> outcomes = [];
        var fixedCount = given?.Count ?? 0;
        (_path, _isExploring, _isProbing) = ([.. (given ?? []).Select(Step.Of)], true, false);
        try
        {
            do
            {
                _asked = fixedCount;
                _run = ++_lastRun;
                var result = run();
                _path.RemoveRange(_asked, _path.Count - _asked);
                outcomes.Add(new Outcome<T>(result, Step.Choices(_path)));
            } while (!isEnough(outcomes[^1].Result) && outcomes.Count < limit && Advance(fixedCount));

            Repeats += outcomes.Count - 1;
            List<string> leftOut =
            [
                // What was asked before the first that goes on was tried in full, and those after it only with some of its
                // values.
                .. _path
                    .Skip(fixedCount)
                    .SkipWhile(step => !step.HasNext)
                    .Where(step => step.Ways.Count > 1)
                    .Select(step => step.Name)
                    .Distinct(StringComparer.Ordinal),
            ];
            return new Outcomes<T>(outcomes, leftOut);
        }
        finally
        {
            (_path, _asked, _isExploring, _isProbing, _run) = (path, asked, isExploring, isProbing, outer);
        }
    }

    /// <summary>Runs something once, without assigning anything: what was found out earlier may have been asked for.</summary>
    public T Once<T>(Func<T> run)
    {
        var outer = _once;
        _once = ++_lastOnce;
        try
        {
            return run();
        }
        finally
        {
            _once = outer;
        }
    }

    /// <summary>Runs something whose work does not count among the <see cref="Repeats"/>, and says how much it was.</summary>
    public (T Result, int Repeats) Uncounted<T>(Func<T> run)
    {
        var before = Repeats;
        try
        {
            var result = run();
            return (result, Repeats - before);
        }
        finally
        {
            Repeats = before;
        }
    }

    /// <summary>Runs something once without assigning anything, and says whether it asked for an assignment.</summary>
    public bool IsConstant<T>(Func<T> run, out T result)
    {
        var (isProbing, wasAsked) = (_isProbing, _wasAsked);
        (_isProbing, _wasAsked) = (true, false);
        try
        {
            result = Once(run);
            return !_wasAsked;
        }
        finally
        {
            (_isProbing, _wasAsked) = (isProbing, wasAsked);
        }
    }

    /// <summary>What a parameter or a condition is at present; null where nothing is being explored and nobody can say.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isCondition">Whether it is a condition.</param>
    /// <param name="options">How it may turn out; the default comes first.</param>
    /// <param name="asValue">Whether its value itself goes into a property.</param>
    /// <param name="mayBe">Whether it may turn out so beside what is assigned already. Default: it may be any of them.</param>
    public Candidate? Assigned(
        string name,
        bool isCondition,
        Func<IReadOnlyList<Candidate>> options,
        bool asValue,
        Func<Candidate, bool>? mayBe = null
    )
    {
        if (!CanAssign)
        {
            return _isProbing || isCondition ? null : options().FirstOrDefault(option => option.IsDefault);
        }

        var step = Latest(name, isCondition) is { Indices.Count: 1 } known
            ? known
            : Ask(name, isCondition, options, (_, index) => index, isDecision: !asValue, mayBe);
        return step.Options[step.Indices[0]];
    }

    /// <summary>
    /// Whether something holds for the value of a parameter at present. Values for which the answer is the same are tried
    /// as one.
    /// </summary>
    /// <param name="name">The parameter.</param>
    /// <param name="options">How it may turn out; the default comes first.</param>
    /// <param name="holds">Whether it holds for a value; null where nobody can say.</param>
    public bool? Holds(string name, Func<IReadOnlyList<Candidate>> options, Func<Candidate, bool?> holds)
    {
        if (!CanAssign)
        {
            return !_isProbing && options().FirstOrDefault(option => option.IsDefault) is { } candidate
                ? holds(candidate)
                : null;
        }

        var step = Latest(name, isCondition: false);
        var all = step?.Options ?? options();
        if (step is null ? Same(all.Select(holds)) : Same(step.Indices.Select(index => holds(all[index]))))
        {
            return holds(all[step?.Indices[0] ?? 0]);
        }

        step = Ask(name, isCondition: false, () => all, (option, _) => holds(option), isDecision: true);
        return holds(all[step.Indices[0]]);
    }

    /// <summary>What a parameter is at present where something that was run already has asked for it; null where nothing has.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="options">How it may turn out.</param>
    public Candidate? Asked(string name, Func<IReadOnlyList<Candidate>> options)
    {
        if (_isProbing)
        {
            // Of what turns out in one way only, nothing depends.
            _wasAsked |= options().Count > 1;
            return null;
        }

        return _isExploring && Latest(name, isCondition: false) is not null
            ? Assigned(name, isCondition: false, options, asValue: false)
            : null;
    }

    private bool CanAssign
    {
        get
        {
            _wasAsked |= _isProbing;
            return _isExploring && !_isProbing;
        }
    }

    private static bool Same(IEnumerable<bool?> answers) => answers.Distinct().Take(2).Count() == 1;

    private Step? Latest(string name, bool isCondition)
    {
        for (var index = _asked - 1; index >= 0; index--)
        {
            if (_path[index] is var earlier && earlier.Name == name && earlier.IsCondition == isCondition)
            {
                return earlier;
            }
        }

        return null;
    }

    // The step that comes next: as it is planned, or a new one that begins with the first way.
    private Step Ask<T>(
        string name,
        bool isCondition,
        Func<IReadOnlyList<Candidate>> options,
        Func<Candidate, int, T> answer,
        bool isDecision,
        Func<Candidate, bool>? mayBe = null
    )
    {
        if (_asked < _path.Count && (_path[_asked].Name != name || _path[_asked].IsCondition != isCondition))
        {
            _path.RemoveRange(_asked, _path.Count - _asked);
        }

        if (_asked == _path.Count)
        {
            var earlier = Latest(name, isCondition);
            var all = earlier?.Options ?? options();
            IReadOnlyList<int> left = earlier?.Indices ?? [.. Enumerable.Range(0, all.Count)];
            int[] possible = mayBe is null ? [.. left] : [.. left.Where(index => mayBe(all[index]))];
            IReadOnlyList<IReadOnlyList<int>> ways =
            [
                // Where what is assigned leaves nothing, it may be anything.
                .. (possible.Length == 0 ? left : possible)
                    .GroupBy(index => answer(all[index], index))
                    .Select(group => group.ToArray()),
            ];
            _path.Add(new Step(name, isCondition, all, ways, 0) { IsDecision = isDecision });
        }

        return _path[_asked++];
    }

    // The last question that has another answer takes it; those after it are asked anew.
    private bool Advance(int fixedCount)
    {
        for (var last = _path.Count - 1; last >= fixedCount; last--)
        {
            var step = _path[last];
            if (step.HasNext)
            {
                _path.RemoveRange(last, _path.Count - last);
                _path.Add(step with { Way = step.Way + 1 });
                return true;
            }
        }

        return false;
    }
}
