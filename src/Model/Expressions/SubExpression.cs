using System.Text.Json;
using System.Text.RegularExpressions;

namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::Sub</c>: a text with <c>${Name}</c> and <c>${Name.Attribute}</c>, with variables of its own or without.</summary>
internal sealed partial class SubExpression(
    JsonElement json,
    string text,
    IReadOnlyDictionary<string, Expression> variables
) : Expression(json)
{
    /// <summary>The text as it is written.</summary>
    public string Text => text;

    private readonly List<(string Text, bool IsName)> _pieces = [.. Pieces(text)];

    public override IEnumerable<Expression> Parts => variables.Values;

    /// <summary>The names within <c>${}</c> that are no variables of its own, with their attributes.</summary>
    public IEnumerable<string> Names =>
        _pieces.Where(piece => piece.IsName && !variables.ContainsKey(piece.Text)).Select(piece => piece.Text);

    /// <summary>The names within <c>${}</c> of a text, with their attributes.</summary>
    public static IEnumerable<string> NamesIn(string text) =>
        Pieces(text).Where(piece => piece.IsName).Select(piece => piece.Text);

    public override (string Name, string Before, string After)? AroundName =>
        _pieces.Count(piece => piece.IsName) == 1
        && _pieces.FindIndex(piece => piece.IsName) is var at
        && Around(_pieces[at].Text) is var (name, before, after)
            ? (name, Written(_pieces[..at]) + before, after + Written(_pieces[(at + 1)..]))
            : null;

    public override Evaluated Evaluate(IScope scope) =>
        Evaluated.Concatenation(
            _pieces.Select(piece =>
                !piece.IsName ? Literal(piece.Text)
                : variables.TryGetValue(piece.Text, out var variable) ? AsText(variable.Evaluate(scope)).As(piece.Text)
                : AsText(Named(scope, piece.Text)).As(piece.Text)
            )
        );

    private (string Name, string Before, string After)? Around(string name) =>
        variables.TryGetValue(name, out var variable) ? variable.AroundName
        : name.Contains('.', StringComparison.Ordinal) ? null
        : (name, "", "");

    private static string Written(IEnumerable<(string Text, bool IsName)> pieces) =>
        string.Concat(pieces.Select(piece => piece.Text));

    private static Evaluated Literal(string text) =>
        text.Contains("{{", StringComparison.Ordinal) ? Evaluated.LaterText(text) : Evaluated.Scalar(text);

    // A list parameter cannot stand within a text.
    private static Evaluated AsText(Evaluated value) =>
        value.Kind is EvaluatedKind.List or EvaluatedKind.Object ? Evaluated.UnknownOf(value) : value;

    private static Evaluated Named(IScope scope, string name) =>
        Reference.ToAttribute(name) is { } attribute ? Evaluated.Of(attribute) : scope.Named(name);

    private static IEnumerable<(string Text, bool IsName)> Pieces(string text)
    {
        var end = 0;
        foreach (Match match in Placeholder().Matches(text))
        {
            yield return (text[end..match.Index], false);
            end = match.Index + match.Length;
            // ${!Literal} stands for ${Literal}.
            yield return match.Groups[1].Value is ['!', .. var literal]
                ? ($"${{{literal}}}", false)
                : (match.Groups[1].Value.Trim(), true);
        }

        yield return (text[end..], false);
    }

    [GeneratedRegex(@"\$\{([^${}]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
