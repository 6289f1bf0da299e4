namespace ElastiCache.Model.Expressions;

/// <summary>
/// Runs something again and again, each time with other values of the parameters that it asks for, until all have been
/// tried. What is not asked for is not tried, so that a rule costs only what its own values depend on.
/// </summary>
internal sealed class Exploration
{
    private List<Choice> _path = [];
    private int _asked;
    private bool _isExploring;
    private bool _isProbing;
    private bool _wasAsked;

    /// <summary>Whether something is being run under one assignment after the other.</summary>
    public bool IsExploring => _isExploring;

    /// <summary>Runs something under every assignment of what it asks for.</summary>
    /// <param name="run">What to run. Under the same assignment it must ask for the same.</param>
    /// <param name="limit">How often at most.</param>
    /// <param name="given">What is assigned already; none by default.</param>
    public Outcomes<T> Explore<T>(Func<T> run, int limit, IReadOnlyList<Choice>? given = null)
    {
        var (path, asked, isExploring, isProbing) = (_path, _asked, _isExploring, _isProbing);
        List<Outcome<T>> outcomes = [];
        var fixedCount = given?.Count ?? 0;
        (_path, _isExploring, _isProbing) = ([.. given ?? []], true, false);
        try
        {
            do
            {
                _asked = fixedCount;
                var result = run();
                outcomes.Add(new Outcome<T>(result, [.. _path.Take(_asked)]));
                _path.RemoveRange(_asked, _path.Count - _asked);
            } while (outcomes.Count < limit && Advance(fixedCount));

            List<string> leftOut =
                outcomes.Count >= limit ? [.. Remaining(fixedCount).Select(choice => choice.Name)] : [];
            return new Outcomes<T>(outcomes, leftOut);
        }
        finally
        {
            (_path, _asked, _isExploring, _isProbing) = (path, asked, isExploring, isProbing);
        }
    }

    /// <summary>Runs something once without assigning anything, and says whether it asked for an assignment.</summary>
    public bool IsConstant<T>(Func<T> run, out T result)
    {
        var (isProbing, wasAsked) = (_isProbing, _wasAsked);
        (_isProbing, _wasAsked) = (true, false);
        try
        {
            result = run();
            return !_wasAsked;
        }
        finally
        {
            (_isProbing, _wasAsked) = (isProbing, wasAsked);
        }
    }

    /// <summary>
    /// What a parameter or a condition is at present; null where nothing is being explored and nobody can say.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="isCondition">Whether it is a condition.</param>
    /// <param name="options">How it may turn out; the default comes first.</param>
    /// <param name="asValue">Whether its value itself goes into a property.</param>
    public Candidate? Assigned(string name, bool isCondition, Func<IReadOnlyList<Candidate>> options, bool asValue)
    {
        if (_isProbing)
        {
            _wasAsked = true;
            return null;
        }

        if (!_isExploring)
        {
            return isCondition ? null : options().FirstOrDefault(option => option.IsDefault);
        }

        for (var index = 0; index < _asked; index++)
        {
            if (_path[index] is var earlier && earlier.Name == name && earlier.IsCondition == isCondition)
            {
                Use(index, asValue);
                return _path[index].Candidate;
            }
        }

        if (_asked < _path.Count && (_path[_asked].Name != name || _path[_asked].IsCondition != isCondition))
        {
            _path.RemoveRange(_asked, _path.Count - _asked);
        }

        if (_asked == _path.Count)
        {
            _path.Add(new Choice(name, options(), 0) { IsCondition = isCondition });
        }

        Use(_asked, asValue);
        return _path[_asked++].Candidate;
    }

    /// <summary>What is assigned so far.</summary>
    public IReadOnlyList<Choice> Present => [.. _path.Take(_asked)];

    private void Use(int index, bool asValue)
    {
        if (asValue && !_path[index].IsUsedAsValue)
        {
            _path[index] = _path[index] with { IsUsedAsValue = true };
        }
    }

    // The last choice that has another candidate takes it; those after it are made anew.
    private bool Advance(int fixedCount)
    {
        for (var last = _path.Count - 1; last >= fixedCount; last--)
        {
            var choice = _path[last];
            if (choice.Index + 1 < choice.Options.Count)
            {
                _path.RemoveRange(last, _path.Count - last);
                _path.Add(choice with { Index = choice.Index + 1, IsUsedAsValue = false });
                return true;
            }
        }

        return false;
    }

    private IEnumerable<Choice> Remaining(int fixedCount) =>
        _path.Skip(fixedCount).Where(choice => choice.Index + 1 < choice.Options.Count);
}
