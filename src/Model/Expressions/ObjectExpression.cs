using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>An object that is written out. Its properties are parsed when they are first asked for.</summary>
/// <param name="json">How it is written.</param>
/// <param name="parse">Parses its properties.</param>
internal sealed class ObjectExpression(
    JsonElement json,
    Func<JsonElement, IReadOnlyDictionary<string, Expression>> parse
) : Expression(json)
{
    private IReadOnlyDictionary<string, Expression>? _entries;

    /// <summary>The properties by name, in the order of the template; functions such as <c>Fn::Transform</c> among them.</summary>
    public IReadOnlyDictionary<string, Expression> Entries => _entries ??= parse(Json);

    /// <summary>Whether a function stands among the properties, which may add others.</summary>
    public bool HasFunction => Entries.Keys.Any(FunctionName.Is);

    public override IEnumerable<Expression> Parts => Entries.Values;

    /// <summary>A property; null where it is not written.</summary>
    public Expression? Entry(string name) => Entries.GetValueOrDefault(name);

    public override Evaluated Evaluate(IScope scope) => Evaluated.Of(this);
}
