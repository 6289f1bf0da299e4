using ElastiCache.Model.Expressions;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>Evaluates the expressions of a template, and looks again at what depends on its parameters.</summary>
/// <param name="evaluation">Evaluates, under what is assigned at present.</param>
/// <param name="remembers">Whether what depends on parameters is kept for <see cref="TakeLooks"/>.</param>
internal abstract class ReadingContext(Evaluation evaluation, bool remembers)
{
    private readonly List<Action> _looks = [];

    /// <summary>Evaluates the expressions of the template.</summary>
    public Evaluation Evaluation => evaluation;

    /// <summary>What an expression denotes at present.</summary>
    public Evaluated Evaluate(Expression expression) => expression.Evaluate(Evaluation);

    /// <summary>What depends on parameters among what was read since the last call.</summary>
    public IReadOnlyList<Action> TakeLooks()
    {
        Action[] looks = [.. _looks];
        _looks.Clear();
        return looks;
    }

    /// <summary>A value that is looked at again each time where it depends on parameters.</summary>
    public Value<T> Look<T>(Func<Value<T>> look)
        where T : notnull
    {
        if (Evaluation.Exploration.IsConstant(look, out var value))
        {
            return value;
        }

        Remember(() => look());
        return Value<T>.Depending(OnceARun(look));
    }

    /// <summary>The same for anything else.</summary>
    public Depending<T> Depending<T>(Func<T> look)
    {
        if (Evaluation.Exploration.IsConstant(look, out var value))
        {
            return new Depending<T>(value);
        }

        Remember(() => look());
        return new Depending<T>(OnceARun(look));
    }

    /// <summary>The same for a list.</summary>
    public IReadOnlyList<T> DependingList<T>(Func<IReadOnlyList<T>> look) =>
        Evaluation.Exploration.IsConstant(look, out var value)
            ? value
            : new DependingList<T>(new Depending<IReadOnlyList<T>>(OnceARun(look)));

    /// <summary>
    /// Reads something once where no parameter changes it, and otherwise once under each assignment: what many rules ask for.
    /// </summary>
    public Func<T> Once<T>(Func<T> look)
    {
        Func<T>? known = null;
        return () =>
            (known ??= Evaluation.Exploration.IsConstant(look, out var value) ? () => value : OnceARun(look))();
    }

    // A rule asks for the same value several times, and while nothing else is assigned it is the same.
    private Func<T> OnceARun<T>(Func<T> look)
    {
        (int? run, T? known) = (null, default);
        return () =>
        {
            if (Evaluation.Exploration.Run is not { } now)
            {
                return look();
            }

            if (run != now)
            {
                known = look();
                run = now;
            }

            return known!;
        };
    }

    // What is read while parameters are tried is looked at then.
    private void Remember(Action look)
    {
        if (remembers && !Evaluation.Exploration.IsExploring)
        {
            _looks.Add(look);
        }
    }
}
