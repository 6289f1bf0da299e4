using System.Text.Json;

namespace ElastiCache.Model.Expressions.Functions;

/// <summary><c>Fn::Split</c>: a text as a list.</summary>
internal sealed class SplitExpression(JsonElement json, string delimiter, Expression text) : Expression(json)
{
    /// <inheritdoc/>
    public override IEnumerable<Expression> Parts => [text];

    /// <inheritdoc/>
    public override Evaluated Evaluate(Evaluation evaluation) =>
        text.Evaluate(evaluation) is { Kind: EvaluatedKind.Scalar, Text: { } known } && delimiter.Length > 0
            ? Evaluated.List(
                known.Split(delimiter, StringSplitOptions.None).Select(item => Evaluated.Scalar(item, isComputed: true))
            )
            : Evaluated.UnknownOf(text.Evaluate(evaluation));
}
