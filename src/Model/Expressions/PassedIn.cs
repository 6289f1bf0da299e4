namespace ElastiCache.Model.Expressions;

/// <summary>What the template around a nested one passes to its parameters, and only a deployment knows.</summary>
/// <param name="outer">Evaluates the expressions of the template around.</param>
/// <param name="written">What is passed, by the name of the parameter.</param>
/// <param name="exists">Whether there is a nested stack at present.</param>
internal sealed class PassedIn(Evaluation outer, IReadOnlyDictionary<string, Expression> written, Func<bool> exists)
    : IPassedIn
{
    /// <inheritdoc/>
    public bool Has(string name) => written.ContainsKey(name);

    /// <inheritdoc/>
    public bool IsAllowed() => exists() && outer.IsAllowed();

    /// <inheritdoc/>
    public Evaluated? ValueOf(Parameter parameter, bool isDeciding) =>
        !written.TryGetValue(parameter.Name, out var passed)
            ? null
            : Received(parameter, isDeciding ? outer.Deciding(() => passed.Evaluate(outer)) : passed.Evaluate(outer));

    /// <inheritdoc/>
    public bool TryAsk(Parameter parameter, Func<Evaluated, bool?> holds, out bool? answer)
    {
        answer = null;
        if (TriedParameter(parameter.Name) is not { } name)
        {
            return false;
        }

        answer = outer.Holds(
            name,
            value => holds((Received(parameter, value) ?? Evaluated.Other(parameter.Name)).Of(parameter.Name))
        );
        return true;
    }

    /// <inheritdoc/>
    public void Compare(Definitions definitions)
    {
        foreach (var name in written.Keys)
        {
            if (TriedParameter(name) is { } passed)
            {
                outer.Compare(passed, definitions.Literals(name));
            }
        }
    }

    private string? TriedParameter(string name) =>
        written.GetValueOrDefault(name) is RefExpression { Name: var passed }
        && outer.Definitions.Parameters.TryGetValue(passed, out var parameter)
        && !parameter.IsLookedUp
            ? passed
            : null;

    private static Evaluated? Received(Parameter parameter, Evaluated value) =>
        PassedText.Of(value) is { } text
            // What the nested template refuses is never deployed.
            ? parameter.Takes(text)
                ? parameter.ValueOf(text)
                : Evaluated.Unknown
            : value.OtherValueOf is not null
                ? Evaluated.Other(parameter.Name)
                : null;
}
