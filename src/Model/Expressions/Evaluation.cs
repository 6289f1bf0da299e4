// Long: what names, conditions and lookups come to under what is assigned is asked in one place.
using System.Globalization;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Expressions;

/// <summary>Evaluates the expressions of one template under what is assigned to its parameters at present.</summary>
/// <param name="definitions">What the expressions build on.</param>
/// <param name="exploration">Who assigns.</param>
/// <param name="passed">What the template around this one passes to its parameters. Default: there is none around it.</param>
/// <param name="called">What the template is called where another one asks for its parameters. Default: none does.</param>
internal sealed class Evaluation(
    Definitions definitions,
    Exploration exploration,
    IPassedIn? passed = null,
    string? called = null
) : IScope
{
    // Conditions that use each other in a circle are no template of CloudFormation.
    private const int DeepestCondition = 50;

    private readonly Dictionary<string, (int Run, bool? Holds)> _decided = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Run, bool? Holds)> _decidedOnce = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Run, bool? Holds)> _decidedInTrying = new(StringComparer.Ordinal);
    private readonly ConditionsTogether _together = new(definitions, exploration, name => CalledBy(called, name));
    private readonly KeysOfMappings _keys = new(definitions, exploration, name => CalledBy(called, name));
    private bool? _isFindable;
    private Evaluation? _newer;
    private int _deciding;
    private int _conditionDepth;

    /// <summary>What the expressions build on.</summary>
    public Definitions Definitions => definitions;

    /// <summary>Who assigns parameters.</summary>
    public Exploration Exploration => exploration;

    public Evaluated Named(string name) =>
        name == "AWS::NoValue" ? Evaluated.Absent
        : name.StartsWith("AWS::", StringComparison.Ordinal) ? Pseudo(name)
        : definitions.Parameters.TryGetValue(name, out var parameter) ? ValueOf(parameter)
        : definitions.IsResource(name) ? Evaluated.Of(new Reference(name))
        : Evaluated.Unknown;

    public bool IsNamed(string name) =>
        PseudoParameters.All.Contains(name)
        || definitions.Parameters.ContainsKey(name)
        || definitions.IsResource(name.Split('.')[0]);

    public bool? Holds(string name, Func<Evaluated, bool?> holds)
    {
        if (
            definitions.Given(name) is null
            && passed?.Has(name) == true
            && definitions.Parameters.TryGetValue(name, out var parameter)
        )
        {
            return passed.TryAsk(parameter, holds, out var answer) ? answer : holds(Named(name));
        }

        return HoldsHere(name, holds);
    }

    private bool? HoldsHere(string name, Func<Evaluated, bool?> holds) =>
        definitions.Given(name) is null
        && (definitions.Parameters.TryGetValue(name, out var parameter) ? !parameter.IsLookedUp : IsTriedNow(name))
            ? exploration.Holds(
                Called(name),
                () => parameter is null ? Candidates(name) : definitions.Candidates(name),
                candidate => holds(definitions.ValueOf(parameter, candidate).Of(name))
            )
            : holds(Named(name));

    public bool? Decide(string condition)
    {
        // Once it is decided, it stays so for the rest of a run: others may be made of it many times over.
        if ((exploration.Run ?? exploration.RunOnce) is not { } at)
        {
            return exploration.Once(() => Decide(condition));
        }

        var decided =
            IsTrying ? _decidedInTrying
            : exploration.Run is null ? _decidedOnce
            : _decided;
        if (decided.TryGetValue(condition, out var known) && known.Run == at)
        {
            return known.Holds;
        }

        var holds = DecideNow(condition);
        decided[condition] = (at, holds);
        return holds;
    }

    private bool? DecideNow(string condition) =>
        Holds(condition)
        ?? DecidedInNewer(condition)
        ?? exploration
            .Assigned(
                Called(condition),
                isCondition: true,
                () => definitions.Conditions.ContainsKey(condition) || !IsNoName(condition) ? Outcomes : Nameless,
                asValue: false,
                candidate => _together.MayBe(condition, candidate.Holds, Holds)
            )
            ?.Holds;

    // What means the same in two templates turns out the same, whatever it is called there.
    private bool? DecidedInNewer(string condition) =>
        !IsTrying && _newer is not null && definitions.TwinOf(condition) is var (name, isOpposite)
            ? _newer.Decide(name) ^ isOpposite
            : null;

    public bool IsTrying => _together.IsTrying;

    public bool? AreEqual(Evaluated one, Evaluated other) => _together.AreEqual(one, other);

    // What stands where the name of a condition is needed, and names none, decides branches and is not worth a word.
    private static bool IsNoName(string condition) =>
        condition is "true" or "false"
        || (
            double.TryParse(condition, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
        );

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

    public Evaluated? Mapped(string map, string first, string second) => definitions.Mapped(map, first, second);

    public Evaluated? FoundIn(string map, Evaluated first, Evaluated second) =>
        _keys.Found(map, first, second, _deciding > 0);

    public bool IsNotMapped(string map, Evaluated first, Evaluated second) =>
        definitions.IsNotMapped(map, first, second);

    public bool IsResource(string name) => definitions.IsResource(name);

    public Evaluated Option(string name, string otherwise)
    {
        // The environment may set it to something else all the same.
        var set = definitions.Option(name);
        var usual = set ?? otherwise;
        var value = Evaluated.Scalar(usual, isComputed: true);
        return exploration.Assigned(
            Called($"the option {name}"),
            isCondition: false,
            () =>
                [
                    new Candidate(value, $"'{usual}'")
                    {
                        IsDefault = true,
                        Usually = set is null ? "its default" : $"as {OptionSettings.Section} sets it",
                    },
                    new Candidate(Evaluated.Other(name, text => text == usual), $"not '{usual}'"),
                ],
            asValue: true
        ) switch
        {
            // Where nothing sets the option, each place, and each of two templates, has its own default.
            { IsDefault: true } => value,
            { } given => given.Value,
            null => Evaluated.Unknown,
        };
    }

    /// <summary>How long a parameter may be; null where it may be of any length, or none of what is meant.</summary>
    public TextLimits? LimitsOf(string parameter) => definitions.Parameters.GetValueOrDefault(parameter)?.Limits;

    /// <summary>Whether a parameter has a value from outside, so that its default does not count.</summary>
    public bool HasValue(string parameter) =>
        definitions.Given(parameter) is not null || passed?.Has(parameter) == true;

    /// <summary>What a parameter is whatever is assigned, or by default; null where neither tells it.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="byDefaultOf">The parameter whose default it is, as other templates call it; null for none.</param>
    public string? Fixed(string name, out Parameter? byDefaultOf)
    {
        byDefaultOf = null;
        if (definitions.Given(name) is { } given)
        {
            return given;
        }

        if (passed?.Has(name) == true)
        {
            return passed.Fixed(name, out byDefaultOf);
        }

        var parameter = definitions.Parameters[name];
        if (!parameter.TakesDefault || parameter.IsLookedUp)
        {
            return null;
        }

        byDefaultOf = parameter.As(Called(name));
        return parameter.Default;
    }

    /// <summary>Lets this and the evaluation of a newer template, and those around them, try the same values in the same order.</summary>
    public void ShareCandidates(Evaluation newer)
    {
        _newer = newer;
        definitions.ShareCandidates(newer.Definitions);
        passed?.ShareCandidates(newer.Passed);
    }

    private IPassedIn? Passed => passed;

    /// <summary>How a pseudo parameter may turn out, here and in all templates around.</summary>
    public IReadOnlyList<Candidate> Candidates(string pseudo) =>
        passed?.Candidates(pseudo) ?? definitions.Candidates(pseudo);

    /// <summary>
    /// What a pseudo parameter is at present, where a condition or a key of a mapping has asked for it and it is a value that
    /// the template names; null where nothing depends on it, or it is another value.
    /// </summary>
    public string? Tried(string pseudo) => exploration.Asked(pseudo, () => Candidates(pseudo))?.Value.Text;

    /// <summary>Lets values of a parameter be tried that another template compares it with.</summary>
    public void Compare(string parameter, IEnumerable<string> literals)
    {
        definitions.Compare(parameter, literals);
        passed?.Compare(definitions.Parameters.Keys, definitions.Literals);
    }

    /// <summary>Whether the <c>Rules</c> of the template allow what is assigned at present, with some value of the rest.</summary>
    public bool IsAllowed() => passed?.IsAllowed() != false && RulesAllow();

    /// <summary>The same, where the rules of a template whose stack is not there with what is assigned do not count.</summary>
    public bool IsAllowedOrGone() =>
        passed is null ? RulesAllow() : passed.IsAllowedAround() && (!passed.Exists() || RulesAllow());

    private bool RulesAllow() =>
        (definitions.Rules.Count == 0 && !IsFindable)
        || exploration.Explore(
            () => definitions.Rules.All(rule => rule.Allows(this) != false) && (!IsFindable || FindsAll()),
            MostTries,
            exploration.Present
        )
            is var outcomes
            && (outcomes.LeftOut.Count > 0 || outcomes.All.Any(outcome => outcome.Result));

    // Whether there are values with which all conditions find what they look up. Where there are none, nothing is told by them.
    private bool IsFindable =>
        _isFindable ??= definitions.Lookups.Count > 0 && exploration.Any(FindsAll, MostTries, []);

    // Where it looks up what is not there, CloudFormation evaluates no condition, and deploys nothing.
    private bool FindsAll() => Deciding(() => definitions.Lookups.All(lookup => lookup.MayFind(this)));

    // Enough for the rules that people write; beyond it an assignment counts as allowed.
    private const int MostTries = 512;

    private static readonly IReadOnlyList<Candidate> Outcomes =
    [
        new(Evaluated.Unknown, "holds") { Holds = true },
        new(Evaluated.Unknown, "does not hold"),
    ];

    private static readonly IReadOnlyList<Candidate> Nameless =
    [
        .. Outcomes.Select(outcome => outcome with { Label = "" }),
    ];

    private Evaluated ValueOf(Parameter parameter) => ValueAtPresent(parameter).Of(parameter.Name);

    private Evaluated ValueAtPresent(Parameter parameter) =>
        definitions.Given(parameter.Name) is { } given ? parameter.ValueOf(given)
        : passed?.ValueOf(parameter, _deciding > 0) is { } received ? received
        : parameter.IsLookedUp ? Evaluated.Unknown
        : exploration.Assigned(
            Called(parameter.Name),
            isCondition: false,
            () => definitions.Candidates(parameter.Name, passed?.Has(parameter.Name) == true),
            asValue: _deciding == 0
        )
            is { } assigned
            ? definitions.ValueOf(parameter, assigned)
        : Evaluated.Unknown;

    /// <summary>What other templates call something of this one, such as <c>Topic of root.yaml</c>.</summary>
    public string Called(string name) => CalledBy(called, name);

    private static string CalledBy(string? template, string name) =>
        template is null || name.StartsWith("AWS::", StringComparison.Ordinal) ? name : $"{name} of {template}";

    private bool IsTriedNow(string pseudo) => _deciding > 0 && Definitions.IsTried(pseudo);

    // The Region and its like decide between branches; their value as such only the deployment knows.
    private Evaluated Pseudo(string name) =>
        definitions.Given(name) is { } given ? Evaluated.Scalar(given, isComputed: true)
        : IsTriedNow(name)
            ? exploration.Assigned(name, isCondition: false, () => Candidates(name), asValue: false)?.Value
                ?? Evaluated.OfStack(name)
        : Evaluated.OfStack(name);
}
