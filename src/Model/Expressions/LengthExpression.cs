using System.Globalization;
using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::Length</c>: the number of items of a list.</summary>
internal sealed class LengthExpression(JsonElement json, Expression list) : Expression(json)
{
    public override IEnumerable<Expression> Parts => [list];

    public override Evaluated Evaluate(IScope scope) =>
        list.Evaluate(scope) switch
        {
            { Kind: EvaluatedKind.List, Items: var items } => Evaluated.Scalar(
                items.Count.ToString(CultureInfo.InvariantCulture),
                JsonValueKind.Number,
                isComputed: true
            ),
            { WholeList: { } whole } => Evaluated.Formed($"Fn::Length {whole}"),
            _ => Evaluated.Unknown,
        };
}
