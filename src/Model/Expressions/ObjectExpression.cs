using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>An object that is written out. Its properties are parsed when they are first asked for.</summary>
internal sealed class ObjectExpression(JsonElement json, ExpressionParser parser) : Expression(json)
{
    private Dictionary<string, Expression>? _entries;

    /// <summary>The properties by name, in the order of the template; functions such as <c>Fn::Transform</c> among them.</summary>
    public IReadOnlyDictionary<string, Expression> Entries => _entries ??= parser.Entries(Json);

    /// <summary>Whether a function stands among the properties, which may add others.</summary>
    public bool HasFunction => Entries.Keys.Any(ExpressionParser.IsFunction);

    /// <inheritdoc/>
    public override IEnumerable<Expression> Parts => Entries.Values;

    /// <summary>A property; null where it is not written.</summary>
    public Expression? Entry(string name) => Entries.GetValueOrDefault(name);

    /// <inheritdoc/>
    public override Evaluated Evaluate(Evaluation evaluation) => Evaluated.Of(this);
}
