using System.Globalization;
using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::Select</c>: one item of a list, counted from 0.</summary>
internal sealed class SelectExpression(JsonElement json, Expression index, Expression list) : Expression(json)
{
    public override IEnumerable<Expression> Parts => [index, list];

    /// <summary>The list of which it is the first item; null for any other item.</summary>
    public Expression? FirstOf => index is LiteralExpression && Number(index.Json.ToString()) == 0 ? list : null;

    /// <summary>Whether the index and all items of the list are written out.</summary>
    public bool IsWrittenOut => index is LiteralExpression && list is ListExpression;

    /// <summary>How many items the list has, and which one is asked for, where it has none of that index.</summary>
    public (int Count, string Index)? PastEnd(IScope scope) =>
        index.Evaluate(scope).Text is { } asked
        && int.TryParse(asked, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && Count(list, scope) is > 0 and var count
        && (number < 0 || number >= count)
            ? (count, asked)
            : null;

    // Null where nobody knows: what only the deployment knows may be several items.
    private static int? Count(Expression list, IScope scope) =>
        list switch
        {
            ListExpression written => written.Items.Count,
            IfExpression choice => scope.Decide(choice.Condition) switch
            {
                true => Count(choice.Then, scope),
                false => Count(choice.Otherwise, scope),
                null => null,
            },
            OtherFunctionExpression { Name: "Fn::Cidr", Arguments: ListExpression { Items: [_, var blocks, ..] } } =>
                Number(blocks.Evaluate(scope).Text),
            _ => list.Evaluate(scope) switch
            {
                { IsOfEmptyText: true } => 1,
                { Kind: EvaluatedKind.List, Items: var items } when items.All(item => item.Text is not null) =>
                    items.Count,
                _ => null,
            },
        };

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
