namespace ElastiCache.Model.Expressions;

/// <summary>Evaluates the expressions of one template under what is assigned to its parameters at present.</summary>
/// <param name="definitions">What the expressions build on.</param>
/// <param name="exploration">Who assigns.</param>
internal sealed class Evaluation(Definitions definitions, Exploration exploration) : IScope
{
    // Conditions that use each other in a circle are no template of CloudFormation.
    private const int DeepestCondition = 50;

    private readonly Dictionary<string, (int Run, bool? Holds)> _decided = new(StringComparer.Ordinal);
    private int _deciding;
    private int _conditionDepth;

    /// <summary>What the expressions build on.</summary>
    public Definitions Definitions => definitions;

    /// <summary>Who assigns parameters.</summary>
    public Exploration Exploration => exploration;

    /// <inheritdoc/>
    public Evaluated Named(string name) =>
        name == "AWS::NoValue" ? Evaluated.Absent
        : name.StartsWith("AWS::", StringComparison.Ordinal) ? Pseudo(name)
        : definitions.Parameters.TryGetValue(name, out var parameter) ? ValueOf(parameter)
        : definitions.IsResource(name) ? Evaluated.Of(new Reference(name))
        : Evaluated.Unknown;

    /// <inheritdoc/>
    public bool? Holds(string name, Func<Evaluated, bool?> holds) =>
        definitions.Given(name) is null
        && (definitions.Parameters.TryGetValue(name, out var parameter) ? !parameter.IsLookedUp : IsTriedNow(name))
            ? exploration.Holds(
                name,
                () => definitions.Candidates(name),
                candidate =>
                    holds((parameter is null ? candidate.Value : definitions.ValueOf(parameter, candidate)).Of(name))
            )
            : holds(Named(name));

    /// <inheritdoc/>
    public bool? Decide(string condition)
    {
        // Once it is decided, it stays so for the rest of a run.
        if (exploration.Run is not { } run)
        {
            return DecideNow(condition);
        }

        if (_decided.TryGetValue(condition, out var decided) && decided.Run == run)
        {
            return decided.Holds;
        }

        var holds = DecideNow(condition);
        _decided[condition] = (run, holds);
        return holds;
    }

    private bool? DecideNow(string condition) =>
        Holds(condition) ?? exploration.Assigned(condition, isCondition: true, () => Outcomes, asValue: false)?.Holds;

    /// <summary>Whether a condition holds, as far as parameters decide it.</summary>
    public bool? Holds(string condition)
    {
        if (!definitions.Conditions.TryGetValue(condition, out var expression) || _conditionDepth >= DeepestCondition)
        {
            return null;
        }

        _conditionDepth++;
        try
        {
            return Deciding(() => expression.Holds(this));
        }
        finally
        {
            _conditionDepth--;
        }
    }

    /// <inheritdoc/>
    public T Deciding<T>(Func<T> evaluate)
    {
        _deciding++;
        try
        {
            return evaluate();
        }
        finally
        {
            _deciding--;
        }
    }

    /// <inheritdoc/>
    public Evaluated? Mapped(string map, string first, string second) => definitions.Mapped(map, first, second);

    /// <inheritdoc/>
    public bool IsResource(string name) => definitions.IsResource(name);

    /// <inheritdoc/>
    public Evaluated Option(string name, string otherwise)
    {
        // The environment may set it to something else all the same.
        var usual = definitions.Option(name) ?? otherwise;
        return exploration.Assigned(
            $"the option {name}",
            isCondition: false,
            () =>
                [
                    new Candidate(Evaluated.Scalar(usual, isComputed: true), $"'{usual}'") { IsDefault = true },
                    new Candidate(Evaluated.Other(name), $"not '{usual}'"),
                ],
            asValue: true
        ) switch
        {
            // Where nothing sets the option, each place, and each of two templates, has its own default.
            { IsDefault: true } => Evaluated.Scalar(usual, isComputed: true),
            { } given => given.Value,
            null => Evaluated.Unknown,
        };
    }

    /// <summary>Whether the <c>Rules</c> of the template allow what is assigned at present, with some value of the rest.</summary>
    public bool IsAllowed() =>
        definitions.Rules.Count == 0
        || exploration.Explore(
            () => definitions.Rules.All(rule => rule.Allows(this) != false),
            MostTries,
            exploration.Present
        )
            is var outcomes
            && (outcomes.LeftOut.Count > 0 || outcomes.All.Any(outcome => outcome.Result));

    // Enough for the rules that people write; beyond it an assignment counts as allowed.
    private const int MostTries = 512;

    private static readonly IReadOnlyList<Candidate> Outcomes =
    [
        new(Evaluated.Unknown, "holds") { Holds = true },
        new(Evaluated.Unknown, "does not hold"),
    ];

    private Evaluated ValueOf(Parameter parameter) => ValueAtPresent(parameter).Of(parameter.Name);

    private Evaluated ValueAtPresent(Parameter parameter) =>
        definitions.Given(parameter.Name) is { } given ? parameter.ValueOf(given)
        : parameter.IsLookedUp ? Evaluated.Unknown
        : exploration.Assigned(
            parameter.Name,
            isCondition: false,
            () => definitions.Candidates(parameter.Name),
            asValue: _deciding == 0
        )
            is { } assigned
            ? definitions.ValueOf(parameter, assigned)
        : Evaluated.Unknown;

    private bool IsTriedNow(string pseudo) => _deciding > 0 && Definitions.IsTried(pseudo);

    // The Region and its like decide between branches; their value as such only the deployment knows.
    private Evaluated Pseudo(string name) =>
        definitions.Given(name) is { } given ? Evaluated.Scalar(given, isComputed: true)
        : IsTriedNow(name)
            ? exploration.Assigned(name, isCondition: false, () => definitions.Candidates(name), asValue: false)?.Value
                ?? Evaluated.OfStack(name)
        : Evaluated.OfStack(name);
}
