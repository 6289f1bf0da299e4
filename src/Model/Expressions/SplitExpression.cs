using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::Split</c>: a text as a list.</summary>
internal sealed class SplitExpression(JsonElement json, string delimiter, Expression text) : Expression(json)
{
    /// <inheritdoc/>
    public override IEnumerable<Expression> Parts => [text];

    /// <inheritdoc/>
    public override Evaluated Evaluate(IScope scope)
    {
        var value = text.Evaluate(scope);
        return delimiter.Length > 0 && (value.Text ?? value.Literal) is { } known
            ? Evaluated.List(known.Split(delimiter, StringSplitOptions.None).Select(Item))
            : Evaluated.UnknownOf(value);
    }

    // A dynamic reference stays one, unless the delimiter cuts it in two.
    private static Evaluated Item(string item) =>
        item.Contains("{{", StringComparison.Ordinal) != item.Contains("}}", StringComparison.Ordinal)
            ? Evaluated.Unknown
        : item.Contains("{{", StringComparison.Ordinal) ? Evaluated.LaterText(item)
        : Evaluated.Scalar(item, isComputed: true);
}
