using System.Text.Json;

namespace ElastiCache.Model.Expressions;

/// <summary><c>Fn::GetAtt</c>: an attribute of a resource, written as a text with a dot or as a list.</summary>
internal sealed class GetAttExpression(JsonElement json, Reference reference) : Expression(json)
{
    /// <summary>The resource and the attribute.</summary>
    public Reference Reference => reference;

    public override Evaluated Evaluate(IScope scope) => Evaluated.Of(reference);
}
