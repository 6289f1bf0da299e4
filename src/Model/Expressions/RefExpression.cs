using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary><c>Ref</c>: a resource, a parameter or a pseudo parameter.</summary>
internal sealed class RefExpression(JsonElement json, string name) : Expression(json)
{
    /// <summary>What it names.</summary>
    public string Name => name;

    /// <inheritdoc/>
    public override string? Called => name;

    /// <inheritdoc/>
    public override (string Name, string Before, string After)? AroundName => (name, "", "");

    /// <inheritdoc/>
    public override Evaluated Evaluate(IScope scope) => scope.Named(name);
}
