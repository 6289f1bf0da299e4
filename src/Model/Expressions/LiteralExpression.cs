using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary>A text, a number, true, false or null.</summary>
internal sealed class LiteralExpression(JsonElement json, Evaluated value) : Expression(json)
{
    /// <summary>What it is.</summary>
    public Evaluated Value => value;

    /// <inheritdoc/>
    public override Evaluated Evaluate(IScope scope) => value;
}
