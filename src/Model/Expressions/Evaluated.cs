// Long: the kinds of values, how each is made of others, and what tells them apart stand in one place.
using System.Text.Json;
using ElastiCache.Model.Values;

namespace ElastiCache.Model.Expressions;

/// <summary>
/// What an expression of a template denotes: nothing, a scalar, a list, an object, a resource or one of its attributes, or
/// something that only the deployment knows.
/// </summary>
internal sealed class Evaluated
{
    private Func<string, bool>? _isNamed;

    private Evaluated(EvaluatedKind kind) => Kind = kind;

    /// <summary>Nothing is there: the property is left out, null or <c>AWS::NoValue</c>.</summary>
    public static Evaluated Absent { get; } = new(EvaluatedKind.Absent);

    /// <summary>Only the deployment knows it, and it names no resource of the template.</summary>
    public static Evaluated Unknown { get; } = new(EvaluatedKind.Unknown);

    /// <summary>Only the deployment knows it, and even whether it is there.</summary>
    public static Evaluated Undecided { get; } = new(EvaluatedKind.Unknown) { MayBeAbsent = true };

    /// <summary>A pseudo parameter, such as <c>AWS::StackName</c>: only the deployment knows it, and it is no secret.</summary>
    public static Evaluated OfStack(string name) =>
        new(EvaluatedKind.Unknown) { Pseudo = name, StandIn = name == "AWS::AccountId" ? AnyAccount.Id : null };

    public EvaluatedKind Kind { get; }

    /// <summary>The pseudo parameter that it is, which everybody who sees the stack knows; null for anything else.</summary>
    public string? Pseudo { get; private init; }

    /// <summary>What stands for it within a text, where any value of it is as good as another; null where none is.</summary>
    public string? StandIn { get; private init; }

    /// <summary>Whether it is a pseudo parameter.</summary>
    public bool IsOfStack => Pseudo is not null;

    /// <summary>The name of the export that it imports, as it is written; null for anything else.</summary>
    public IWritten? Import { get; private init; }

    /// <summary>A text that is known in part as it would be written in <c>Fn::Sub</c>; null for anything else.</summary>
    public string? Outline => Pieces.Count == 0 ? null : string.Concat(Pieces.Select(piece => piece.Placeholder));

    /// <summary>
    /// How the template calls something of which nothing else is known, such as <c>Fn::ImportValue</c>; null for anything
    /// else.
    /// </summary>
    public string? Called { get; private set; }

    /// <summary>
    /// What it is compared by with other texts, without regard to case: a mark stands for each part that only the deployment
    /// knows, and what has the same marks becomes the same text. Null where a part may differ each time it is written.
    /// </summary>
    public string? Likeness =>
        Pieces.Count == 0 ? Text?.ToLowerInvariant() ?? Mark
        : Pieces.All(piece => piece.Likeness is not null) ? string.Concat(Pieces.Select(piece => piece.Likeness))
        : null;

    /// <summary>Whether it is the same as something else, whatever the deployment makes of both.</summary>
    public bool IsSameAs(Evaluated other) => Sameness is { } same && same == other.Sameness;

    /// <summary>The same as <see cref="Likeness"/>, with regard to case.</summary>
    public string? Sameness =>
        Pieces.Count == 0 ? Text ?? Mark
        : Pieces.All(piece => piece.Sameness is not null) ? string.Concat(Pieces.Select(piece => piece.Sameness))
        : null;

    /// <summary>
    /// How it is called in a sentence that has something to say of it: a single name without what stands around it in a text; null
    /// where it may differ each time.
    /// </summary>
    public string? Shown =>
        Sameness is ['$', '{', .. var name, '}'] && !name.Contains('$', StringComparison.Ordinal) ? name : Sameness;

    /// <summary>Whether it is another text than this one, whatever the deployment makes of it.</summary>
    public bool IsNot(string text) =>
        Text is not null ? Text != text
        : Pieces.Count > 0 ? IsNotBetween(text)
        : (IsFilled && text.Length == 0) || _isNamed?.Invoke(text) == true;

    // What is known at both ends, and of what is between them where that is one part.
    private bool IsNotBetween(string text)
    {
        var before = string.Concat(Pieces.TakeWhile(IsKnown).Select(piece => piece.Text));
        var after = string.Concat(Pieces.Reverse().TakeWhile(IsKnown).Reverse().Select(piece => piece.Text));
        return text.Length < before.Length + after.Length
            || !text.StartsWith(before, StringComparison.Ordinal)
            || !text.EndsWith(after, StringComparison.Ordinal)
            || (
                Pieces.Where(piece => !IsKnown(piece)).ToList() is [var between]
                && between.IsNot(text[before.Length..^after.Length])
            );
    }

    private static bool IsKnown(Evaluated piece) => piece.Text is not null;

    /// <summary>
    /// What tells a list of which no item is known from others, as it is shown: the parameter, or how it is cut of a text; null
    /// where it may be another one each time, and for anything else.
    /// </summary>
    public string? WholeList => Parameter ?? (Item is null ? Form : null);

    private string? Mark =>
        Literal ?? Form ?? (Reference is null && Pseudo is null && Parameter is null ? null : Placeholder);

    /// <summary>
    /// What a function gives that only the deployment knows, in one form however it is written, such as the first zone of the
    /// Region; null where it may differ each time, and for anything else.
    /// </summary>
    public string? Form { get; private init; }

    private string Placeholder =>
        Text
        ?? Literal
        ?? (
            Reference is { } reference
                ? $"${{{reference.LogicalId}{(reference.Attribute.Length > 0 ? "." : "")}{reference.Attribute}}}"
                : $"${{{Pseudo ?? Parameter ?? Called ?? "..."}}}"
        );

    /// <summary>The text of a scalar as CloudFormation passes it on; null for anything else.</summary>
    public string? Text { get; private init; }

    /// <summary>How a scalar is written: as text, number, true or false.</summary>
    public JsonValueKind Written { get; private init; }

    /// <summary>The items of a list, without those that are absent.</summary>
    public IReadOnlyList<Evaluated> Items { get; private init; } = [];

    /// <summary>Whether it is the list that an empty text stands for, whose first item is that text where one is selected.</summary>
    public bool IsOfEmptyText { get; private init; }

    /// <summary>Whether it is some text of at least one character.</summary>
    public bool IsFilled { get; private init; }

    /// <summary>The object, whose properties are evaluated when they are asked for; null for anything else.</summary>
    public IWritten? Object { get; private init; }

    /// <summary>The resource, or the attribute of one, that it stands for; null for anything else.</summary>
    public Reference? Reference { get; private init; }

    /// <summary>The references that something unknown is made of, such as <c>replication-group/${Group}</c>.</summary>
    public IReadOnlyList<Reference> Mentions { get; private init; } = [];

    /// <summary>The parameter of which this is some value that the template does not name; null for anything else.</summary>
    public string? OtherValueOf { get; private init; }

    /// <summary>
    /// What the template around passes as it, as that one has it, where it stands for a resource there; null for anything else.
    /// </summary>
    public Evaluated? Around { get; private init; }

    /// <summary>
    /// Whether it is a part of what parameters have, or of what is written out: then it names nothing that the template makes.
    /// </summary>
    public bool IsGiven { get; private init; }

    /// <summary>The parts of a text that is not known as a whole, such as <c>${Group}</c> and <c>-001</c>; else empty.</summary>
    public IReadOnlyList<Evaluated> Pieces { get; private init; } = [];

    /// <summary>The parameter whose value this is as a whole; null for anything else.</summary>
    public string? Parameter { get; private init; }

    /// <summary>Of an item of a list that only the deployment knows, which it is; null for anything else.</summary>
    public ListItem? Item { get; private init; }

    /// <summary>Whether it comes from a parameter or a mapping, so that its form is not what is written at the property.</summary>
    public bool IsComputed { get; private init; }

    /// <summary>What stands behind an unknown: the text of the literal, such as a dynamic reference; null where there is none.</summary>
    public string? Literal { get; private init; }

    /// <summary>Whether it is open if anything is there.</summary>
    public bool MayBeAbsent { get; private init; }

    public bool IsAbsent => Kind == EvaluatedKind.Absent;

    public bool IsUnknown => Kind is EvaluatedKind.Unknown or EvaluatedKind.Reference;

    public static Evaluated Scalar(
        string text,
        JsonValueKind written = JsonValueKind.String,
        bool isComputed = false
    ) =>
        new(EvaluatedKind.Scalar)
        {
            Text = text,
            Written = written,
            IsComputed = isComputed,
        };

    /// <summary>A list; what is absent is left out.</summary>
    public static Evaluated List(IEnumerable<Evaluated> items) =>
        new(EvaluatedKind.List) { Items = [.. items.Where(item => !item.IsAbsent)] };

    /// <summary>The list of a parameter whose value is empty.</summary>
    public static Evaluated ListOfEmptyText { get; } = new(EvaluatedKind.List) { IsOfEmptyText = true };

    /// <summary>Something that only the deployment knows, and that is a text of at least one character.</summary>
    public static Evaluated Filled(Evaluated unknown) =>
        new(EvaluatedKind.Unknown)
        {
            Form = unknown.Form,
            Item = unknown.Item,
            Mentions = unknown.Mentions,
            IsGiven = unknown.IsGiven,
            IsFilled = true,
        };

    /// <summary>An object.</summary>
    public static Evaluated Of(IWritten value) => new(EvaluatedKind.Object) { Object = value };

    /// <summary>A resource, or an attribute of one.</summary>
    public static Evaluated Of(Reference reference) =>
        new(EvaluatedKind.Reference) { Reference = reference, Mentions = [reference] };

    /// <summary>Something unknown that is made of others.</summary>
    public static Evaluated UnknownOf(params IEnumerable<Evaluated> parts) => Formed(null, parts);

    /// <summary>What a function gives that only the deployment knows.</summary>
    /// <param name="form">The function, in one form however it is written; null where it may differ each time.</param>
    /// <param name="parts">What it is made of.</param>
    public static Evaluated Formed(string? form, params IEnumerable<Evaluated> parts) =>
        new(EvaluatedKind.Unknown) { Form = form, Mentions = [.. parts.SelectMany(part => part.AllMentions)] };

    /// <summary>A part of a list or text, where only the deployment knows which, or what stands there.</summary>
    /// <param name="form">The function, in one form however it is written; null where it may differ each time.</param>
    /// <param name="whole">The list or text.</param>
    /// <param name="item">Which item of a list it is; null where that is not known.</param>
    public static Evaluated PartOf(Evaluated whole, string? form = null, ListItem? item = null) =>
        new(EvaluatedKind.Unknown)
        {
            Form = form,
            Item = item,
            Mentions = [.. whole.AllMentions],
            IsGiven = whole is { Kind: EvaluatedKind.List, Items: [_, ..] items }
                ? items.All(item => item.Text is not null || item.IsWhollyGiven)
                : whole.IsWhollyGiven,
        };

    private bool IsWhollyGiven => IsGiven || OtherValueOf is not null;

    /// <summary>What another stack exports.</summary>
    /// <param name="name">The name of the export, as it is written.</param>
    /// <param name="form">What tells it from other exports; null where nothing does.</param>
    /// <param name="parts">What the name is made of.</param>
    public static Evaluated Imported(IWritten name, string? form, params IEnumerable<Evaluated> parts) =>
        new(EvaluatedKind.Unknown)
        {
            Import = name,
            Form = form,
            Mentions = [.. parts.SelectMany(part => part.AllMentions)],
        };

    /// <summary>One of two things, and nobody can say which.</summary>
    public static Evaluated OneOf(Evaluated then, Evaluated otherwise) =>
        new(EvaluatedKind.Unknown)
        {
            Mentions = [.. then.AllMentions, .. otherwise.AllMentions],
            MayBeAbsent = then.IsAbsent || otherwise.IsAbsent || then.MayBeAbsent || otherwise.MayBeAbsent,
        };

    /// <summary>A text that is not yet what the service gets, such as a dynamic reference.</summary>
    public static Evaluated LaterText(string literal) => new(EvaluatedKind.Unknown) { Literal = literal };

    /// <summary>Some value of a parameter that the template does not name.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="isNamed">Whether a text is named, or is none of its values: then this is another one.</param>
    public static Evaluated Other(string parameter, Func<string, bool> isNamed) =>
        new(EvaluatedKind.Unknown)
        {
            OtherValueOf = parameter,
            Parameter = parameter,
            _isNamed = isNamed,
        };

    /// <summary>What a template around passes to a parameter of this one, where it stands for a resource there.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="around">What is passed, as the template around has it.</param>
    public static Evaluated Received(string parameter, Evaluated around) =>
        new(EvaluatedKind.Unknown)
        {
            OtherValueOf = parameter,
            Parameter = parameter,
            Around = around,
            // What CloudFormation calls a new resource is nothing that a template has written out.
            _isNamed = _ => true,
        };

    /// <summary>The same value, as that of a parameter; of a list each item.</summary>
    public Evaluated Of(string parameter) =>
        IsOfEmptyText ? this
        : Kind == EvaluatedKind.List ? List(Items.Select(item => item.Of(parameter)))
        : new(Kind)
        {
            Text = Text,
            Written = Written,
            Mentions = Mentions,
            OtherValueOf = OtherValueOf,
            Around = Around,
            IsGiven = IsGiven,
            IsComputed = IsComputed,
            Literal = Literal,
            MayBeAbsent = MayBeAbsent,
            Parameter = parameter,
            _isNamed = _isNamed,
        };

    /// <summary>The same, as a part of a text, where something has to stand for what is not known.</summary>
    /// <param name="name">How the template calls it.</param>
    public Evaluated As(string name)
    {
        if (
            this
            is not {
                Kind: EvaluatedKind.Unknown,
                Pseudo: null,
                Parameter: null,
                Literal: null,
                Pieces: [],
                Called: null
            }
        )
        {
            return this;
        }

        var named = (Evaluated)MemberwiseClone();
        named.Called = name;
        return named;
    }

    /// <summary>Texts and other parts as one text: known where all parts are, the part itself where it is the only one.</summary>
    public static Evaluated Concatenation(IEnumerable<Evaluated> parts)
    {
        List<Evaluated> all = [.. parts.Where(part => part is not { Kind: EvaluatedKind.Scalar, Text: "" })];
        return all switch
        {
            [] => Scalar("", isComputed: true),
            [{ Kind: EvaluatedKind.Reference or EvaluatedKind.Unknown } or { Parameter: not null }] => all[0],
            _ when all.TrueForAll(part => part.Kind == EvaluatedKind.Scalar || part.StandIn is not null) => Scalar(
                string.Concat(all.Select(part => part.Text ?? part.StandIn)),
                isComputed: true
            ),
            _ => new(EvaluatedKind.Unknown)
            {
                Mentions = [.. all.SelectMany(part => part.AllMentions)],
                Pieces = [.. all.SelectMany(part => part.Pieces.Count > 0 ? part.Pieces : [part])],
            },
        };
    }

    private IEnumerable<Reference> AllMentions =>
        Kind == EvaluatedKind.List ? Items.SelectMany(item => item.AllMentions) : Mentions;
}
