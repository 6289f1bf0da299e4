using System.Globalization;
using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::Select</c>: one item of a list, counted from 0.</summary>
internal sealed class SelectExpression(JsonElement json, Expression index, Expression list) : Expression(json)
{
    /// <inheritdoc/>
    public override IEnumerable<Expression> Parts => [index, list];

    /// <summary>The list of which it is the first item; null for any other item.</summary>
    public Expression? FirstOf => index is LiteralExpression && Number(index.Json.ToString()) == 0 ? list : null;

    /// <inheritdoc/>
    public override Evaluated Evaluate(IScope scope)
    {
        var from = list.Evaluate(scope);
        return Number(index.Evaluate(scope).Text) is not { } number ? Evaluated.PartOf(from)
            : from.Kind != EvaluatedKind.List ? Of(from, number)
            : number < from.Items.Count ? from.Items[number]
            // CloudFormation cuts a text at its commas, and the empty one is a list with one item for it.
            : number == 0 && from.IsOfEmptyText ? Evaluated.Scalar("", isComputed: true)
            : Evaluated.PartOf(from);
    }

    private static Evaluated Of(Evaluated from, int number)
    {
        var formed = Evaluated.PartOf(
            from,
            from.Likeness is { } same ? $"Select({number}, {same})" : null,
            from.WholeList is { } whole ? new ListItem(whole, number) : null
        );
        // Where anybody asks for it, the empty text is a value that is named.
        return number == 0 && from.OtherValueOf is not null && from.IsNot("") ? Evaluated.Filled(formed) : formed;
    }

    private static int? Number(string? written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
