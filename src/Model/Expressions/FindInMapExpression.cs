using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::FindInMap</c>: a value of a mapping, or its <c>DefaultValue</c> where the mapping has no such key.</summary>
internal sealed class FindInMapExpression(JsonElement json, IReadOnlyList<Expression> keys, Expression? otherwise)
    : Expression(json)
{
    /// <summary>The name of the mapping and its two keys.</summary>
    public IReadOnlyList<Expression> Keys => keys;

    /// <summary>The name of the mapping; null where it is not written out.</summary>
    public string? Map => keys[0].Json is { ValueKind: JsonValueKind.String } name ? name.GetString() : null;

    /// <summary>The value where the mapping has no such key; null where there is none.</summary>
    public Expression? Otherwise => otherwise;

    public override IEnumerable<Expression> Parts => otherwise is null ? keys : [.. keys, otherwise];

    public override Evaluated Evaluate(IScope scope)
    {
        // The author wrote each entry, so a key decides between them as a condition does.
        var names = scope.Deciding(() => keys.Select(key => key.Evaluate(scope)).ToList());
        return names is [{ Text: { } map }, { Text: { } first }, { Text: { } second }]
            && scope.Mapped(map, first, second) is { } found
                ? found
            // Where a parameter is a key, those of the mapping are tried one by one, and some other value is none of them.
            : otherwise is not null
            && names is [{ Text: { } other }, var row, var cell]
            && scope.IsNotMapped(other, row, cell)
                ? otherwise.Evaluate(scope)
            : otherwise is null
            && names is [{ Text: { } looked }, var one, var two]
            && scope.FoundIn(looked, one, two) is { } any
                ? any
            : Evaluated.Formed(Form(names));
    }

    // Where there is no such key, it is as unknown as where the key is.
    private string? Form(List<Evaluated> names) =>
        otherwise is null && names.TrueForAll(name => name.Sameness is not null)
            ? $"Fn::FindInMap [{string.Join(", ", names.Select(name => name.Sameness))}]"
            : null;
}
