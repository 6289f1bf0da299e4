using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::Join</c>: the items of a list as one text.</summary>
internal sealed class JoinExpression(JsonElement json, string delimiter, Expression list) : Expression(json)
{
    /// <inheritdoc/>
    public override IEnumerable<Expression> Parts => [list];

    /// <inheritdoc/>
    public override Evaluated Evaluate(IScope scope) =>
        list.Evaluate(scope) is { Kind: EvaluatedKind.List, Items: var items }
            ? Evaluated.Concatenation(items.SelectMany((item, index) => index == 0 ? [item] : new[] { Between, item }))
            : Evaluated.UnknownOf(list.Evaluate(scope));

    private Evaluated Between => Evaluated.Scalar(delimiter);
}
