using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::FindInMap</c>: a value of a mapping, or its <c>DefaultValue</c> where the mapping has no such key.</summary>
internal sealed class FindInMapExpression(JsonElement json, IReadOnlyList<Expression> keys, Expression? otherwise)
    : Expression(json)
{
    /// <summary>The name of the mapping and its two keys.</summary>
    public IReadOnlyList<Expression> Keys => keys;

    /// <inheritdoc/>
    public override IEnumerable<Expression> Parts => otherwise is null ? keys : [.. keys, otherwise];

    /// <inheritdoc/>
    public override Evaluated Evaluate(IScope scope)
    {
        // The author wrote each entry, so a key decides between them as a condition does.
        var names = scope.Deciding(() => keys.Select(key => key.Evaluate(scope).Text).ToList());
        return names is [{ } map, { } first, { } second] && scope.Mapped(map, first, second) is { } found ? found
            : otherwise is not null && names.TrueForAll(name => name is not null) ? otherwise.Evaluate(scope)
            : Evaluated.Unknown;
    }
}
