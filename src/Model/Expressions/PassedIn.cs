namespace ElastiCache.Model.Expressions;

/// <summary>What the template around a nested one passes to its parameters, and only a deployment knows.</summary>
/// <param name="outer">Evaluates the expressions of the template around.</param>
/// <param name="written">What is passed, by the name of the parameter; null where nobody knows what is.</param>
/// <param name="exists">Whether there is a nested stack at present.</param>
internal sealed class PassedIn(Evaluation outer, IReadOnlyDictionary<string, Expression>? written, Func<bool> exists)
    : IPassedIn
{
    // What is left out whatever is assigned is not passed.
    private readonly Dictionary<string, Expression>? _written = written
        ?.Where(entry =>
            !outer.Exploration.IsConstant(() => entry.Value.Evaluate(outer), out var value) || !value.IsAbsent
        )
        .ToDictionary(StringComparer.Ordinal);

    public bool Has(string name) => _written?.ContainsKey(name) != false;

    public bool IsAllowed() => exists() && outer.IsAllowed();

    public bool Exists() => exists();

    public bool IsAllowedAround() => outer.IsAllowedOrGone();

    public Evaluated? ValueOf(Parameter parameter, bool isDeciding) =>
        _written?.TryGetValue(parameter.Name, out var passed) != true
            ? null
            : Received(parameter, isDeciding ? outer.Deciding(() => passed!.Evaluate(outer)) : passed!.Evaluate(outer));

    public bool TryAsk(Parameter parameter, Func<Evaluated, bool?> holds, out bool? answer)
    {
        answer = null;
        if (TriedParameter(parameter.Name) is not { } name)
        {
            return false;
        }

        answer = outer.Deciding(() =>
            outer.Holds(
                name,
                value => holds((Received(parameter, value) ?? OtherOf(parameter, value)).Of(parameter.Name))
            )
        );
        return true;
    }

    public IReadOnlyList<Candidate> Candidates(string pseudo) => outer.Candidates(pseudo);

    public void Compare(IEnumerable<string> parameters, Func<string, IEnumerable<string>> literals)
    {
        foreach (var pseudo in Definitions.Tried)
        {
            outer.Compare(pseudo, literals(pseudo));
        }

        foreach (var name in parameters)
        {
            if (TriedParameter(name) is { } passed)
            {
                outer.Compare(passed, literals(name));
            }
        }
    }

    public string? Fixed(string name, out Parameter? byDefaultOf)
    {
        byDefaultOf = null;
        return _written?.GetValueOrDefault(name) switch
        {
            null => null,
            RefExpression { Name: var passed } when outer.Definitions.Parameters.ContainsKey(passed) => outer.Fixed(
                passed,
                out byDefaultOf
            ),
            var other when outer.Exploration.IsConstant(() => other.Evaluate(outer), out var value) => PassedText.Of(
                value
            ),
            _ => null,
        };
    }

    public void ShareCandidates(IPassedIn? newer)
    {
        if (newer is PassedIn other)
        {
            outer.ShareCandidates(other.Outer);
        }
    }

    /// <summary>What a parameter gets, as it is written; null where nothing is passed, or nobody knows what.</summary>
    public Expression? Written(string name) => _written?.GetValueOrDefault(name);

    private Evaluation Outer => outer;

    private string? TriedParameter(string name) =>
        _written?.GetValueOrDefault(name) is RefExpression { Name: var passed }
        && (
            outer.Definitions.Parameters.TryGetValue(passed, out var parameter)
                ? !parameter.IsLookedUp
                : Definitions.IsTried(passed)
        )
            ? passed
            : null;

    private static Evaluated? Received(Parameter parameter, Evaluated value) =>
        // What is left out here leaves the parameter its default.
        value.IsAbsent && parameter.Default is { } otherwise
            ? parameter.ValueOf(otherwise)
        : PassedText.Of(value) is { } text
            // What the nested template refuses is never deployed.
            ? parameter.Takes(text) ? parameter.ValueOf(text)
                : Evaluated.Unknown
        : Resource(parameter, value) is { } resource ? resource
        : value.OtherValueOf is not null ? OtherOf(parameter, value)
        : null;

    // A list is passed as one text, with a comma between its items.
    private static Evaluated? Resource(Parameter parameter, Evaluated value) =>
        IsResource(value)
            ? parameter.IsList
                ? Evaluated.List([Evaluated.Received(parameter.Name, value)])
                : Evaluated.Received(parameter.Name, value)
            : parameter.IsList
            && value.Pieces.Count > 0
            && value
                .Pieces.Select((piece, index) => index % 2 == 0 ? IsResource(piece) : piece.Text?.Trim() == ",")
                .All(fits => fits)
            && value.Pieces.Count % 2 == 1
                ? Evaluated.List(
                    value.Pieces.Where(IsResource).Select(piece => Evaluated.Received(parameter.Name, piece))
                )
                : null;

    // Other attributes, and outputs of stacks, may be texts that templates have written out.
    private static bool IsResource(Evaluated value) =>
        value.Around is not null || value.Reference is { Attribute: "" or "Id" or "Arn" or "GroupId" };

    private static Evaluated OtherOf(Parameter parameter, Evaluated value) =>
        Evaluated.Other(parameter.Name, text => value.IsNot(text) || !parameter.Takes(text));
}
