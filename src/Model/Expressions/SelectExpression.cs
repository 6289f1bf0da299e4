using System.Globalization;
using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::Select</c>: one item of a list, counted from 0.</summary>
internal sealed class SelectExpression(JsonElement json, Expression index, Expression list) : Expression(json)
{
    /// <inheritdoc/>
    public override IEnumerable<Expression> Parts => [index, list];

    /// <inheritdoc/>
    public override Evaluated Evaluate(IScope scope)
    {
        var from = list.Evaluate(scope);
        return index.Evaluate(scope) is not { Text: { } written }
            || !int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? Evaluated.UnknownOf(from)
            : from.Kind != EvaluatedKind.List
                ? Evaluated.Formed(from.Likeness is { } same ? $"Select({number}, {same})" : null, from)
            : number < from.Items.Count ? from.Items[number]
            : Evaluated.UnknownOf(from);
    }
}
