using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::Split</c>: a text as a list.</summary>
internal sealed class SplitExpression(JsonElement json, string delimiter, Expression text) : Expression(json)
{
    public override IEnumerable<Expression> Parts => [text];

    public override Evaluated Evaluate(IScope scope)
    {
        var value = text.Evaluate(scope);
        return delimiter.Length > 0 && (value.Text ?? value.Literal) is { } known
                ? Evaluated.List(known.Split(delimiter, StringSplitOptions.None).Select(Item))
            : delimiter.Length > 0 && value.Pieces.Count > 0 && value.Pieces.All(IsWhole)
                ? Evaluated.List(Cut(value.Pieces))
            : Evaluated.PartOf(
                value,
                (value.Parameter ?? value.Sameness) is { } same ? $"Fn::Split ['{delimiter}', {same}]" : null
            );
    }

    // The delimiter stands in none of what is not known: an id, a name or a Region. Any other attribute may be a list.
    private static bool IsWhole(Evaluated piece) =>
        piece.Text is not null || piece.IsOfStack || piece.Reference is { Attribute: "" or "GroupId" };

    private IEnumerable<Evaluated> Cut(IReadOnlyList<Evaluated> pieces)
    {
        List<Evaluated> item = [];
        foreach (var piece in pieces)
        {
            if (piece.Text is null)
            {
                item.Add(piece);
                continue;
            }

            var parts = piece.Text.Split(delimiter, StringSplitOptions.None);
            item.Add(Item(parts[0]));
            foreach (var part in parts.Skip(1))
            {
                yield return Evaluated.Concatenation(item);
                item = [Item(part)];
            }
        }

        yield return Evaluated.Concatenation(item);
    }

    // A dynamic reference stays one, unless the delimiter cuts it in two.
    private static Evaluated Item(string item) =>
        item.Contains("{{", StringComparison.Ordinal) != item.Contains("}}", StringComparison.Ordinal)
            ? Evaluated.Unknown
        : item.Contains("{{", StringComparison.Ordinal) ? Evaluated.LaterText(item)
        : Evaluated.Scalar(item, isComputed: true);
}
