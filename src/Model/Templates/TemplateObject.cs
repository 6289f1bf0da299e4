using ElastiCache.Model.Expressions;
using ElastiCache.Model.Resources;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Templates;

/// <summary>
/// The properties of a resource, or of a part of one, as values that are absent, known or unresolved. What depends on
/// parameters is evaluated each time it is looked at. What has a shape that CloudFormation would not read is a mistake of
/// the template, and counts as unresolved.
/// </summary>
internal sealed partial class TemplateObject
{
    private readonly Depending<Evaluated> _object;
    private readonly string _path;
    private readonly ReadingContext _context;
    private readonly TemplateReading _reading;
    private readonly KnownProperties? _known;

    /// <summary>An object of a template.</summary>
    /// <param name="look">What it is at present.</param>
    /// <param name="path">Where it stands, for messages.</param>
    /// <param name="context">The template, with what is assigned to its parameters.</param>
    /// <param name="reading">How this part of the template is to be read.</param>
    /// <param name="known">The properties that such an object has; null where nobody has listed them.</param>
    /// <exception cref="TemplateException">It is no object, and mistakes are not collected.</exception>
    public TemplateObject(
        Func<Evaluated> look,
        string path,
        ReadingContext context,
        TemplateReading reading,
        KnownProperties? known = null
    )
    {
        (_path, _context, _reading, _known) = (path, context, reading, known);
        _object = context.Depending(() => AsObject(look()));
    }

    /// <summary>Names of properties that stand beside the object by mistake: what is meant by them is not missing.</summary>
    public IReadOnlyCollection<string> Beside { private get; init; } = [];

    /// <summary>The names of the properties; a transform among them has none.</summary>
    public IEnumerable<string> Names =>
        Written is { } written ? written.Entries.Keys.Where(name => !FunctionName.Is(name)) : [];

    /// <summary>Whether the whole object is something that only the deployment knows.</summary>
    public bool IsUnresolved => _object.Value.IsUnknown;

    /// <summary>Whether there is no object.</summary>
    public bool IsMissing => _object.Value.IsAbsent;

    /// <summary>Whether there is an object.</summary>
    public Value<bool> Exists => Look<bool>(() => IsUnresolved ? Value<bool>.Unresolved() : !IsMissing);

    /// <summary>Whether a property is there for sure, even if only the deployment knows its value.</summary>
    public bool IsSet(string name) => Value(name) is { IsAbsent: false, MayBeAbsent: false };

    /// <summary>The object as it is written; null where there is none, or none that is known.</summary>
    public ObjectExpression? Written => (ObjectExpression?)_object.Value.Object;

    /// <summary>What a property is at present.</summary>
    public Evaluated Value(string name)
    {
        var now = _object.Value;
        return Beside.Contains(name) && Entry(name) is null ? Evaluated.Undecided
            : now.IsAbsent ? Missing
            // What is within a thing that only the deployment knows, only the deployment knows.
            : now.Object is not ObjectExpression written ? Evaluated.Undecided
            : written.Entry(name) is { } entry ? _context.Evaluate(entry)
            : written.HasFunction || IsMeantByAnother(name) ? Evaluated.Undecided
            : Missing;
    }

    /// <summary>A property as text.</summary>
    public Value<string> Text(string name) => Look(() => Text(Value(name), $"{_path}.{name}"));

    /// <summary>A property as a number.</summary>
    public Value<double> Number(string name) => Scalar(name, ValueKind.Number, Kinds.Number);

    /// <summary>A property as true or false.</summary>
    public Value<bool> Flag(string name) => Scalar(name, ValueKind.Flag, Kinds.Flag);

    private Value<T> Scalar<T>(string name, ValueKind kind, Func<Evaluated, T?> read)
        where T : struct =>
        Look(() =>
        {
            var value = Value(name);
            if (value.IsAbsent)
            {
                return Value<T>.Absent;
            }

            if (read(value) is { } known)
            {
                return known;
            }

            if (value.IsUnknown)
            {
                return Unknown<T>(value);
            }

            Report(value, $"{_path}.{name}", WrongValue.Words(kind, name));
            return Value<T>.Unresolved();
        });

    /// <summary>
    /// A property as a list of texts. CloudFormation takes neither one text for a list nor a list within it, which
    /// M-21 tells. The text is read as a list of one here, so that what is wrong with it otherwise is told too, unless it holds
    /// several.
    /// </summary>
    public Value<IReadOnlyList<Value<string>>> Texts(string name) =>
        Look(() =>
        {
            var value = Value(name);
            return value.IsAbsent ? Value<IReadOnlyList<Value<string>>>.Absent
                : value.Kind == EvaluatedKind.List
                    ? Value<IReadOnlyList<Value<string>>>.Known([
                        .. value.Items.Select(
                            (item, index) =>
                                item.Kind == EvaluatedKind.List
                                    ? Value<string>.Unresolved()
                                    : Text(item, $"{_path}.{name}.{index}")
                        ),
                    ])
                : value.IsUnknown || IsJoined(value) ? Unknown<IReadOnlyList<Value<string>>>(value)
                : Value<IReadOnlyList<Value<string>>>.Known([
                    value.Text?.Contains(',', StringComparison.Ordinal) == true
                        ? Value<string>.Unresolved()
                        : Text(value, $"{_path}.{name}"),
                ]);
        });

    /// <summary>An object below; an empty one where it is absent or unresolved.</summary>
    public TemplateObject Below(string name) =>
        new(() => Value(name), $"{_path}.{name}", _context, _reading, _known?.Below(name));

    /// <summary>The items of a list at present, or the one value that stands for a list of one.</summary>
    public IReadOnlyList<Evaluated> Elements(string name)
    {
        var value = Value(name);
        return value.IsAbsent ? []
            : value.Kind == EvaluatedKind.List ? value.Items
            : [value];
    }

    /// <summary>A list of objects below at present; null where it is absent or unresolved.</summary>
    public IReadOnlyList<TemplateObject>? Items(string name)
    {
        var value = Value(name);
        if (value.IsAbsent || value.IsUnknown)
        {
            return null;
        }

        if (value.Kind != EvaluatedKind.List)
        {
            Report(value, $"{_path}.{name}", WrongValue.Words(ValueKind.Objects, name));
            return null;
        }

        return
        [
            .. value.Items.Select(
                (item, index) =>
                    new TemplateObject(() => item, $"{_path}.{name}.{index}", _context, _reading, _known?.Below(name))
            ),
        ];
    }

    /// <summary>A map of texts below at present; null where it is unresolved, empty where it is absent.</summary>
    public IReadOnlyDictionary<string, Value<string>>? Map(string name)
    {
        var below = Below(name);
        return below.IsUnresolved ? null
            : below.Written is not { } written ? new Dictionary<string, Value<string>>(StringComparer.Ordinal)
            : written
                .Entries.Where(entry => !FunctionName.Is(entry.Key))
                .ToDictionary(
                    entry => entry.Key,
                    entry => Look(() => Text(_context.Evaluate(entry.Value), $"{below._path}.{entry.Key}")),
                    StringComparer.Ordinal
                );
    }

    /// <summary>
    /// Whether a property has a value that only the deployment knows, and that is none of some texts whatever it is: conditions
    /// tell it from each of them.
    /// </summary>
    public Depending<bool> IsNoneOf(string name, IReadOnlyList<string> texts) =>
        Depending(now => now.Value(name) is { Text: null } value && texts.All(value.IsNot));

    /// <summary>Something of this object that is looked at again each time where it depends on parameters.</summary>
    public Depending<T> Depending<T>(Func<TemplateObject, T> read) => _context.Depending(() => read(this));

    /// <summary>The same for a list.</summary>
    public IReadOnlyList<T> DependingList<T>(Func<TemplateObject, IReadOnlyList<T>> read) =>
        _context.DependingList(() => read(this));

    private Value<T> Look<T>(Func<Value<T>> look)
        where T : notnull => _context.Look(look);

    // What such lists are made of are ids and names, which have no commas.
    private static bool IsJoined(Evaluated value) =>
        (value.Text ?? string.Concat(value.Pieces.Select(piece => piece.Text))).Contains(',', StringComparison.Ordinal);

    private Expression? Entry(string name) => Written?.Entry(name);

    private Evaluated Missing => _reading.IsOpen ? Evaluated.Undecided : Evaluated.Absent;

    private Evaluated AsObject(Evaluated value)
    {
        if (value.Kind is EvaluatedKind.Scalar or EvaluatedKind.List)
        {
            Report(value, _path, WrongValue.Words(ValueKind.Object, ""));
            return Evaluated.Unknown;
        }

        return value;
    }

    private static Value<T> Unknown<T>(Evaluated value, T? raw = default)
        where T : notnull => value.MayBeAbsent ? Value<T>.Undecided(raw) : Value<T>.Unresolved(raw);

    private Value<string> Text(Evaluated value, string at)
    {
        switch (value)
        {
            case { IsAbsent: true }:
                return Value<string>.Absent;
            // CloudFormation takes scalars of any kind for text.
            case { Text: { } text }:
                return Value<string>.Known(text).Within(LimitsOf(value));
            case { IsUnknown: true }:
                return Unknown(
                        value,
                        value.Reference is { Attribute.Length: > 0 } whole
                            ? $"${{{whole.LogicalId}.{whole.Attribute}}}"
                            : value.Literal ?? value.Outline ?? Formed(value)
                    )
                    .Within(LimitsOf(value));
            default:
                Report(value, at, "text");
                return Value<string>.Unresolved();
        }
    }

    // What a function gives is a gap for whoever looks for what is known of a text.
    private static string? Formed(Evaluated value) =>
        value.Form is { } form && !form.Contains('$', StringComparison.Ordinal) ? $"${{{form}}}" : null;

    private TextLimits? LimitsOf(Evaluated value) =>
        value.Parameter is { } name ? _context.Evaluation.LimitsOf(name)
        : value.Pieces.Where(piece => piece.Text is null).ToList() is [{ Parameter: { } only }]
        && _context.Evaluation.LimitsOf(only) is { } limits
            ? limits with
            {
                Around = value.Pieces.Sum(piece => piece.Text?.Length ?? 0),
            }
        : null;

    // A value that a function gives is not a matter of how the property is written: ValueReader tells of it.
    private void Report(Evaluated value, string at, string expected)
    {
        if (!value.IsComputed)
        {
            _reading.Report(at, WrongValue.Said(expected, Kinds.Of(value)));
        }
    }
}
