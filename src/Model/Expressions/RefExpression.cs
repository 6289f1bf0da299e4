using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary><c>Ref</c>: a resource, a parameter or a pseudo parameter.</summary>
internal sealed class RefExpression(JsonElement json, string name) : Expression(json)
{
    public string Name => name;

    public override string? Called => name;

    public override (string Name, string Before, string After)? AroundName => (name, "", "");

    public override Evaluated Evaluate(IScope scope) => scope.Named(name);
}
