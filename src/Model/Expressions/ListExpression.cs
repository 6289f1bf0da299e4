using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>A list that is written out.</summary>
internal sealed class ListExpression(JsonElement json, IReadOnlyList<Expression> items) : Expression(json)
{
    /// <summary>The items, also those that may turn out to be absent.</summary>
    public IReadOnlyList<Expression> Items => items;

    public override IEnumerable<Expression> Parts => items;

    public override Evaluated Evaluate(IScope scope) =>
        Evaluated.List(
            items.Select(item =>
                item.Evaluate(scope) is var value && value.IsUnknown && item.Called is { } called
                    ? value.As(called)
                    : value
            )
        );
}
