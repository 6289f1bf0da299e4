// Long: parameters, mappings, conditions and rules are read once, and what parameters may be follows from all of them.
using System.Text.Json;
using System.Text.Json.Nodes;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Expressions;

/// <summary>What the expressions of a template build on: its parameters, mappings, conditions and rules.</summary>
internal sealed class Definitions
{
    private readonly JsonElement _root;
    private readonly IReadOnlyDictionary<string, string> _given;
    private readonly IReadOnlyDictionary<string, string> _options;
    private readonly Func<string, bool> _isResource;
    private readonly Dictionary<string, Parameter> _parameters;
    private readonly Dictionary<string, ConditionExpression> _conditions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> _written = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, string>> _compared;
    private readonly Lazy<ILookup<string, string>> _pairs;
    private readonly Dictionary<string, IReadOnlyList<Candidate>> _candidates = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Literal)> _comparedElsewhere = [];
    private readonly Lazy<int> _mostOfRange;
    private readonly HashSet<string> _inLoops = new(StringComparer.Ordinal);
    private readonly ConditionMeanings _meanings;
    private IReadOnlyList<ConditionLookup>? _lookups;
    private IReadOnlySet<string>? _asked;
    private Definitions? _newer;
    private Definitions? _older;

    /// <summary>Reads the definitions of a template.</summary>
    /// <param name="root">The template.</param>
    /// <param name="isResource">Whether a name is that of a resource.</param>
    /// <param name="expressions">All expressions of the template, to see what parameters are compared with.</param>
    /// <param name="given">The parameters whose values the run gives, pseudo parameters such as <c>AWS::Region</c> among them.</param>
    /// <param name="options">The options that configuration files set.</param>
    /// <param name="passed">What the template around passes to parameters. Default: there is none around.</param>
    public Definitions(
        JsonElement root,
        Func<string, bool> isResource,
        Func<IEnumerable<Expression>> expressions,
        IReadOnlyDictionary<string, string> given,
        IReadOnlyDictionary<string, string> options,
        IPassedIn? passed = null
    )
    {
        (_root, _isResource, _given, _options) = (root, isResource, given, options);
        _parameters = Section("Parameters")
            .GroupBy(entry => entry.Name, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => new Parameter(group.Key, group.Last().Value),
                StringComparer.Ordinal
            );
        var parser = new ConditionParser(ExpressionParser.Plain);
        ReadConditions(Entries("Conditions"), LoopVariables.Outside(new LoopCollections(root, given, passed)));

        Rules =
        [
            .. Section("Rules")
                .Where(entry => entry.Value.ValueKind == JsonValueKind.Object)
                .Select(entry => new TemplateRule(entry.Name, entry.Value, parser)),
        ];
        _meanings = new(_conditions, _inLoops.Contains, name => WordsOf(name, passed), Mapping);
        _mostOfRange = new(() => MostOfRange(_parameters.Values.Count(parameter => parameter.HasRange)));
        _pairs = new(() =>
            AllConditions.SelectMany(condition => condition.Pairs).ToLookup(pair => pair.Name, pair => pair.Other)
        );
        _compared = new(() => Compared(expressions()).Distinct().ToLookup(pair => pair.Name, pair => pair.Literal));
    }

    // Loops among them are unrolled where it is known what they run over; of others no names are known.
    private void ReadConditions(IEnumerable<JsonProperty> entries, LoopVariables variables)
    {
        var parser = new ConditionParser(new ExpressionParser(variables));
        foreach (var entry in entries)
        {
            if (Loop.Of(entry, variables) is { } loop)
            {
                // Whatever else a parameter may be makes conditions of other names.
                HasAllConditions &= loop.IsKnown && loop.Rounds().All(round => round.Variables.ByDefaultsOf.Count == 0);
                foreach (var (body, round) in loop.Rounds())
                {
                    ReadConditions(body.EnumerateObject(), round);
                }
            }
            else if (FunctionName.Is(entry.Name))
            {
                HasAllConditions = false;
            }
            else if (variables.Substitute(entry.Name) is { } name)
            {
                if (!variables.IsOutside)
                {
                    _inLoops.Add(name);
                }

                _conditions[name] = parser.Parse(entry.Value);
                _written[name] = entry.Value;
            }
        }
    }

    /// <summary>The <c>Rules</c> of the template.</summary>
    public IReadOnlyList<TemplateRule> Rules { get; }

    public IReadOnlyDictionary<string, Parameter> Parameters => _parameters;

    public IReadOnlyDictionary<string, ConditionExpression> Conditions => _conditions;

    /// <summary>Whether there are no conditions but these: loops and macros may make others.</summary>
    public bool HasAllConditions { get; private set; } = true;

    /// <summary>Whether a condition is one that the template has not, and no other template either.</summary>
    /// <param name="condition">
    /// What an <see cref="Evaluation"/> calls it: one of a nested template by both names, with blanks between them. Names of
    /// CloudFormation have none.
    /// </param>
    public bool IsUndefined(string condition) =>
        HasAllConditions && !Conditions.ContainsKey(condition) && !condition.Contains(' ', StringComparison.Ordinal);

    /// <summary>
    /// Whether a condition is the same in another template that shares its values with this one, or only one of them has it.
    /// </summary>
    public bool IsSteady(string condition) =>
        (_newer ?? _older) is not { } other
        || (_newer is null ? other.TwinOf(condition) is not null : TwinOf(condition) == (condition, false))
        || IsSteady(condition, other, new(StringComparer.Ordinal));

    /// <summary>
    /// The condition of the newer template that shares its values with this one that means the same as a condition of this one, or the
    /// opposite, in whatever words; null for none.
    /// </summary>
    public (string Name, bool IsOpposite)? TwinOf(string condition) =>
        _newer is { _meanings: var its } ? its.Find(_meanings.Of(condition), condition) : null;

    /// <summary>Whether a condition of the newer template means the same as one of this one.</summary>
    /// <param name="condition">The condition of this one.</param>
    /// <param name="newer">That of the newer one.</param>
    public bool MeansSame(string condition, string newer) =>
        _newer is not null && _meanings.Of(condition) is { } meaning && meaning == _newer._meanings.Of(newer);

    /// <summary>Whether a condition of the older template means the same as one of this one, or the opposite.</summary>
    public bool WasMeant(string condition) => _older?._meanings.Find(_meanings.Of(condition), condition) is not null;

    private bool IsSteady(string condition, Definitions other, HashSet<string> seen) =>
        !seen.Add(condition)
        || !_written.TryGetValue(condition, out var mine)
        || !other._written.TryGetValue(condition, out var its)
        || (
            JsonNode.DeepEquals(JsonNodes.Of(mine), JsonNodes.Of(its))
            && _conditions[condition].Names.All(name => IsSteady(name, other, seen))
        );

    // What the value of a name depends on beside the deployment; null where a template around passes one.
    private string? WordsOf(string name, IPassedIn? passed) =>
        !_parameters.TryGetValue(name, out var parameter) ? ""
        : passed?.Has(name) == true ? null
        : parameter.IsLookedUp ? $"{parameter.Type} {parameter.Default}"
        : parameter.Type;

    /// <summary>Whether a name is that of a resource.</summary>
    public bool IsResource(string name) => _isResource(name);

    /// <summary>The value that the run gives a parameter; null for none.</summary>
    public string? Given(string name) => _given.GetValueOrDefault(name);

    /// <summary>What a configuration file sets an option to; null for one that none sets.</summary>
    public string? Option(string name) => _options.GetValueOrDefault(name);

    /// <summary>A value of a mapping; null where the mapping has no such keys.</summary>
    public Evaluated? Mapped(string map, string first, string second) =>
        JsonMember.Of(JsonMember.Of(Mapping(map), first), second) is { } cell ? OfCell(cell) : null;

    /// <summary>Whether a mapping surely has none of some keys.</summary>
    /// <param name="map">Its name.</param>
    /// <param name="first">What the first key is.</param>
    /// <param name="second">What the second key is.</param>
    public bool IsNotMapped(string map, Evaluated first, Evaluated second) =>
        Keys(Mapping(map))
            .Where(key => !first.IsNot(key))
            .SelectMany(key => Keys(JsonMember.Of(Mapping(map), key)))
            .All(second.IsNot);

    /// <summary>What conditions look up in mappings of which all keys are known, by keys that are not written out.</summary>
    public IReadOnlyList<ConditionLookup> Lookups =>
        _lookups ??= [
            .. _conditions
                .Values.SelectMany(condition => condition.Expressions)
                .SelectMany(References.All)
                .OfType<FindInMapExpression>()
                .Where(found => found is { Otherwise: null, Map: { } map } && Cells(map) is not null)
                .Select(found => new ConditionLookup(found.Map!, found.Keys[1], found.Keys[2])),
        ];

    /// <summary>All entries of a mapping; null where others than those that stand there may exist, too.</summary>
    public IReadOnlyList<(string First, string Second, JsonElement Cell)>? Cells(string map) =>
        Mapping(map) is not { ValueKind: JsonValueKind.Object } rows
        || Keys(rows).Any(FunctionName.Is)
        || Keys(rows).SelectMany(key => Keys(JsonMember.Of(rows, key))).Any(FunctionName.Is)
            ? null
            :
            [
                .. from first in Keys(rows)
                from second in Keys(JsonMember.Of(rows, first))
                select (first, second, JsonMember.Of(JsonMember.Of(rows, first), second)!.Value),
            ];

    /// <summary>The keys of all mappings, of both levels.</summary>
    public IEnumerable<string> KeysOfAll =>
        from map in Section("Mappings")
        from first in Keys(map.Value)
        from key in Keys(JsonMember.Of(map.Value, first)).Prepend(first)
        select key;

    /// <summary>What conditions and rules ask about: parameters, pseudo parameters and resources.</summary>
    public IReadOnlySet<string> Asked =>
        _asked ??= AllConditions
            .SelectMany(condition => condition.Expressions)
            .SelectMany(References.All)
            .SelectMany(part =>
                part switch
                {
                    RefExpression { Name: var name } => [name],
                    GetAttExpression { Reference.LogicalId: var name } => [name],
                    SubExpression sub => sub.Names.Select(name => name.Split('.')[0]),
                    _ => (IEnumerable<string>)[],
                }
            )
            .ToHashSet(StringComparer.Ordinal);

    private JsonElement? Mapping(string name) => JsonMember.Of(JsonMember.Of(_root, "Mappings"), name);

    private static IEnumerable<string> Keys(JsonElement? within) =>
        within is { ValueKind: JsonValueKind.Object } entries
            ? entries.EnumerateObject().Select(entry => entry.Name)
            : [];

    /// <summary>
    /// How a parameter, or a pseudo parameter, may turn out: its default, its other allowed values, and where there is no
    /// list of those, the literals that it is compared with and one other value.
    /// </summary>
    /// <param name="name">The parameter.</param>
    /// <param name="isPassed">Whether it gets a value that nobody knows: its default is as good as any then.</param>
    public IReadOnlyList<Candidate> Candidates(string name, bool isPassed = false)
    {
        if (!_candidates.TryGetValue(name, out var candidates))
        {
            candidates = [.. CandidatesOf(name, isPassed)];
            _candidates[name] = candidates;
        }

        return candidates;
    }

    /// <summary>Lets values of a parameter be tried that another template compares it with.</summary>
    public void Compare(string name, IEnumerable<string> literals) =>
        _comparedElsewhere.AddRange(literals.Select(literal => (name, literal)));

    /// <summary>Lets this and the definitions of another template try the same values in the same order.</summary>
    /// <param name="newer">The definitions whose default comes first.</param>
    public void ShareCandidates(Definitions newer) => (_newer, newer._older) = (newer, this);

    /// <summary>The value of a parameter under what is assigned: the default of each of two templates is its own.</summary>
    /// <param name="parameter">The parameter, as this template declares it; null for a pseudo parameter.</param>
    /// <param name="assigned">What is assigned for both.</param>
    public Evaluated ValueOf(Parameter? parameter, Candidate assigned) =>
        assigned.IsDefault && parameter?.Default is { } mine && HasOtherDefault(parameter.Name, mine)
            ? parameter.ValueOf(mine)
        // What this one refuses, it had never.
        : _newer is not null
        && parameter is { Default: { } own }
        && assigned.Value.Text is { } text
        && !parameter.Takes(text)
            ? parameter.ValueOf(own)
        : assigned.Value;

    private bool HasOtherDefault(string name, string mine) =>
        _newer?._parameters.GetValueOrDefault(name) is { Default: { } newer } && newer != mine;

    private IEnumerable<Candidate> CandidatesOf(string name, bool isPassed)
    {
        if (_newer is not null)
        {
            return _newer.Candidates(name);
        }

        Definitions[] all = _older is null ? [this] : [this, _older];
        var parameters = all.Select(one => one._parameters.GetValueOrDefault(name)).OfType<Parameter>().ToList();
        List<string> literals = [.. all.SelectMany(one => one.Literals(name)).Distinct()];
        return parameters is [var now, var earlier] && MayStay(now, earlier, literals)
            // What stays is what the older template was deployed with; another default counts in any case.
            ? CandidatesOf(
                name,
                now,
                literals.FindAll(earlier.Takes),
                isOpen: IsOpen(earlier),
                takesDefault: !isPassed && (now.Default != earlier.Default || earlier.TakesDefault),
                EndOf(name, now, all),
                earlier
            )
            : CandidatesOf(
                name,
                parameters.FirstOrDefault(),
                literals,
                isOpen: parameters.Count == 0 || parameters.Exists(IsOpen),
                takesDefault: !isPassed,
                EndOf(name, parameters.FirstOrDefault(), all)
            );
    }

    // An end of a range is tried for others, unless the template names it or all of the range are tried.
    private Func<string, string?> EndOf(string name, Parameter? parameter, Definitions[] all)
    {
        if (parameter is null || !IsOpen(parameter))
        {
            return _ => null;
        }

        var named = all.SelectMany(one => one.Compared(name)).ToHashSet(StringComparer.Ordinal);
        return literal => named.Contains(literal) ? null : parameter.EndOf(literal);
    }

    private bool IsOpen(Parameter parameter) =>
        parameter.TakesSeveral || (parameter.AllowedValues.Count == 0 && !parameter.IsWithin(_mostOfRange.Value));

    // Where no value is good for both templates, each deployment gets another one.
    private bool MayStay(Parameter now, Parameter earlier, List<string> literals) =>
        IsOpen(earlier) || literals.Exists(literal => earlier.Takes(literal) && now.Takes(literal));

    /// <summary>
    /// What the template itself says that a parameter may be, beside its default; and what those may be that it is compared
    /// with.
    /// </summary>
    public IEnumerable<string> Literals(string name) =>
        _parameters.GetValueOrDefault(name) is { AllowedValues.Count: > 0 } parameter
            ? parameter.AllowedValues
            : OwnLiterals(name)
                .Concat(ComparedWith(name).SelectMany(other => OwnLiterals(other).Concat(UsualOf(other))));

    private IEnumerable<string> UsualOf(string name) =>
        Given(name) is { } given ? [given]
        : _parameters.GetValueOrDefault(name) is { TakesDefault: true, Default: { } text } ? [text]
        : [];

    private List<string> ComparedWith(string name)
    {
        List<string> found = [name];
        for (var next = 0; next < found.Count; next++)
        {
            found.AddRange(_pairs.Value[found[next]].Where(other => !found.Contains(other)).Distinct().ToList());
        }

        return found[1..];
    }

    private IEnumerable<string> OwnLiterals(string name) =>
        _parameters.GetValueOrDefault(name) is not { } parameter ? Compared(name)
        : parameter.AllowedValues.Count > 0 ? parameter.AllowedValues
        : Compared(name).Concat(parameter.RangeOf(_mostOfRange.Value));

    private IEnumerable<string> Compared(string name) =>
        _compared.Value[name].Concat(_comparedElsewhere.Where(pair => pair.Name == name).Select(pair => pair.Literal));

    private static IEnumerable<Candidate> CandidatesOf(
        string name,
        Parameter? parameter,
        List<string> literals,
        bool isOpen,
        bool takesDefault,
        Func<string, string?> endOf,
        Parameter? earlier = null
    )
    {
        // In the order of the template, the default first.
        HashSet<string> named = [.. literals];
        if (takesDefault && parameter?.Default is { } text && parameter.TakesDefault)
        {
            named.Add(text);
            literals.Remove(text);
            yield return new Candidate(parameter.ValueOf(text), parameter.LabelOf(text)) { IsDefault = true };
        }

        foreach (var literal in literals.Where(literal => parameter?.Takes(literal) != false))
        {
            yield return new Candidate(
                parameter?.ValueOf(literal) ?? Evaluated.Scalar(literal, isComputed: true),
                parameter?.LabelOf(literal) ?? $"'{literal}'"
            )
            {
                End = endOf(literal),
            };
        }

        // Where all of them are refused, it is something else.
        if (
            isOpen
            || (
                (!takesDefault || parameter?.TakesDefault != true)
                && !literals.Exists(literal => parameter?.Takes(literal) != false)
            )
        )
        {
            yield return new Candidate(
                Evaluated.Other(
                    name,
                    text => named.Contains(text) || parameter?.Takes(text) == false || earlier?.Takes(text) == false
                ),
                OtherLabel(takesDefault ? parameter?.Default : null, parameter, literals)
            );
        }
    }

    // So many that all combinations of those of a template are as good as always tried.
    private static int MostOfRange(int parameters) =>
        parameters switch
        {
            <= 2 => 16,
            3 => 6,
            _ => 3,
        };

    private static string OtherLabel(string? byDefault, Parameter? parameter, List<string> literals)
    {
        List<string> named =
        [
            .. byDefault is { } text ? [parameter!.LabelOf(text)] : (string[])[],
            .. literals.Select(literal => parameter?.LabelOf(literal) ?? $"'{literal}'").Distinct(),
        ];
        return named.Count == 0 ? "" : $"not {string.Join(" or ", named)}";
    }

    /// <summary>What stands in a mapping; null for what it cannot have.</summary>
    public static Evaluated? OfCell(JsonElement cell) =>
        cell.ValueKind switch
        {
            JsonValueKind.Array => Evaluated.List(
                cell.EnumerateArray().Select(item => OfCell(item) ?? Evaluated.Unknown)
            ),
            JsonValueKind.String => cell.GetString()!.Contains("{{", StringComparison.Ordinal)
                ? Evaluated.LaterText(cell.GetString()!)
                : Evaluated.Scalar(cell.GetString()!, isComputed: true),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => Evaluated.Scalar(
                NumberText.Of(cell),
                cell.ValueKind,
                isComputed: true
            ),
            _ => null,
        };

    private IEnumerable<JsonProperty> Section(string name) =>
        Entries(name).Where(entry => !FunctionName.Is(entry.Name));

    private JsonElement.ObjectEnumerator Entries(string name) =>
        _root.TryGetProperty(name, out var section) && section.ValueKind == JsonValueKind.Object
            ? section.EnumerateObject()
            : default;

    private IEnumerable<ConditionExpression> AllConditions =>
        _conditions.Values.Concat(Rules.SelectMany(rule => rule.Conditions));

    // What parameters are compared with: in conditions and rules, and as keys of mappings.
    private IEnumerable<(string Name, string Literal)> Compared(IEnumerable<Expression> expressions) =>
        AllConditions
            .SelectMany(condition => condition.Comparisons)
            .Concat(
                expressions
                    .Concat(_conditions.Values.SelectMany(condition => condition.Expressions))
                    .SelectMany(References.All)
                    .OfType<FindInMapExpression>()
                    .SelectMany(KeysOf)
            );

    private IEnumerable<(string Name, string Literal)> KeysOf(FindInMapExpression found) =>
        found.Map is { } map && Mapping(map) is { } rows
            ?
            [
                .. Keys(rows).Select(found.Keys[1].Making).OfType<(string, string)>(),
                .. Keys(rows)
                    .SelectMany(key => Keys(JsonMember.Of(rows, key)))
                    .Select(found.Keys[2].Making)
                    .OfType<(string, string)>(),
            ]
            : [];

    /// <summary>The pseudo parameters that are tried like parameters.</summary>
    public static IReadOnlyList<string> Tried { get; } = ["AWS::Region", "AWS::Partition", "AWS::AccountId"];

    /// <summary>Whether a pseudo parameter may be tried like a parameter.</summary>
    public static bool IsTried(string pseudo) => Tried.Contains(pseudo);
}
